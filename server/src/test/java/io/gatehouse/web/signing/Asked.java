package io.gatehouse.web.signing;

import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A company that a partner handed in complete, and the mails that were sent about it. */
final class Asked {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ProfilePartner partner;
  private final String email;
  private final String customerNumber;

  private Asked(ProfilePartner partner, String email, String customerNumber) {
    this.partner = partner;
    this.email = email;
    this.customerNumber = customerNumber;
  }

  /** A company of a simulated register, in the program of the market Finland. */
  static Asked finland(int port, String country, String businessId) {
    return of(ProfilePartner.of(port, "1000011"), company(country, businessId));
  }

  /** The same, in the program of the market Norway, which has no questionnaire. */
  static Asked norway(int port, String country, String businessId) {
    return of(ProfilePartner.of(port, "1000031"), company(country, businessId));
  }

  static Profile company(String country, String businessId) {
    return Profile.complete()
        .with("customer_info.business_id", businessId)
        .with("customer_info.country", country)
        .with("customer_info.customer_company_type", 8)
        .with("customer_info.liable_to_pay_vat", 2)
        .with("customer_info.postal_code", "0150")
        .with("customer_info.language", "eng")
        .without("customer_info.vat_number");
  }

  static Asked of(ProfilePartner partner, Profile profile) {
    String email = "signatory-" + NUMBER.incrementAndGet() + "@example.com";
    JsonNode answer = partner.create(profile.with("contact_person.email", email)).json();
    return new Asked(partner, email, answer.path("customerId").asString());
  }

  String customerNumber() {
    return customerNumber;
  }

  String email() {
    return email;
  }

  ProfilePartner partner() {
    return partner;
  }

  /** The link to the agreement. */
  String agreement() {
    return link("agreement");
  }

  /** The link to the questionnaire. */
  String questionnaire() {
    return link("questions");
  }

  private String link(String about) {
    for (int earlier = 0; ; earlier++) {
      partner.mailAfter(email, earlier);
      List<JsonNode> mails = partner.mails(email);
      for (JsonNode mail : mails) {
        if (mail.path("subject").asString().contains(about)) {
          return mail.path("links").get(0).asString();
        }
      }
      earlier = mails.size() - 1;
    }
  }
}
