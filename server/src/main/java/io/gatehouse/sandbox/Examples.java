package io.gatehouse.sandbox;

import io.gatehouse.partner.PublishedCredentials;

/** Calls to paste, in one place: the start, the front page and the tests show the same ones. */
final class Examples {

  private Examples() {}

  /** Two fields: a token first, then the profile. */
  static String createProfile(String base) {
    return """
    curl -s %1$s/rest/profile/createprofile \\
      -H "Authorization: Bearer $(
        curl -s %1$s/rest/token \\
          -d '{"cid":"%2$s","apicode":"%3$s"}' |
          sed 's/.*:"//;s/".*//')" \\
      -d '{"customer_info":{"business_id":"2077474-0"},
           "contact_person":{"email":"you@example.com"}}'
    """
        .formatted(base, PublishedCredentials.FINLAND.cid(), PublishedCredentials.FINLAND.apicode())
        .stripTrailing();
  }

  /** A company and the person who may sign for it. */
  static String startVerification(String base) {
    return """
    curl -s %1$s/api/onboarding-verifications/start_verification/ \\
      -H "Authorization: Token %2$s" \\
      -d '{"country":"EE","legal_person_identifier":"70000310",
           "person_identifier":"37906094930"}'
    """
        .formatted(base, PublishedCredentials.ALICE)
        .stripTrailing();
  }

  /** A business with the four usual fields. */
  static String createBusiness(String base) {
    return """
    curl -s -u %2$s:%3$s %1$s/sg/v1/businesses \\
      -d name='Acme Trading Pte Ltd' -d email=ops@acme.example \\
      -d mobile_country_code=65 -d mobile=91234567
    """
        .formatted(
            base, PublishedCredentials.BUSINESS.username(), PublishedCredentials.BUSINESS.secret())
        .stripTrailing();
  }
}
