package io.gatehouse.partner;

import io.gatehouse.partner.Partners.Issued;
import java.util.List;

/**
 * Credentials that stand in the documentation: they work in every sandbox, and keep production from
 * starting.
 */
public final class PublishedCredentials {
  private static final String APICODE = "password123";

  public static final Issued FINLAND = new Issued("1000011", APICODE);
  public static final Issued NO_CONTRACT = new Issued("1000012", APICODE);
  public static final Issued SWEDEN = new Issued("1000021", APICODE);
  public static final Issued NORWAY = new Issued("1000031", APICODE);

  /** Of the partner whose users use the verification door. */
  public static final Issued VERIFICATION = new Issued("1000041", APICODE);

  /** Tokens of the users of the verification door. */
  public static final String STAFF = "sandbox-staff";

  public static final String SUPPORT = "sandbox-support";
  public static final String ALICE = "sandbox-alice";
  public static final String BOB = "sandbox-bob";

  /** Tokens of those who decide on acceptances at the partners of the profile door. */
  public static final String FINLAND_STAFF = "sandbox-aurora-staff";

  public static final String SWEDEN_STAFF = "sandbox-norrsken-staff";
  public static final String NORWAY_STAFF = "sandbox-fjord-staff";

  /** Of the partner that has the sandbox's programs of the business door. */
  public static final AccessKeys.Issued BUSINESS = new AccessKeys.Issued("demo", "secret");

  /** The same partner's, usable only from an address that nobody has (RFC 5737). */
  public static final AccessKeys.Issued BUSINESS_ELSEWHERE =
      new AccessKeys.Issued("elsewhere", "secret");

  /** Of a partner that has none of them. */
  public static final AccessKeys.Issued BUSINESS_OTHER = new AccessKeys.Issued("other", "secret");

  public static final List<AccessKeys.Issued> ACCESS_KEYS =
      List.of(BUSINESS, BUSINESS_ELSEWHERE, BUSINESS_OTHER);

  /** Token of the user who administers those programs. */
  public static final String BUSINESS_STAFF = "sandbox-demo-staff";

  public static final List<Issued> ALL =
      List.of(FINLAND, NO_CONTRACT, SWEDEN, NORWAY, VERIFICATION);
  public static final List<String> TOKENS =
      List.of(
          STAFF, SUPPORT, ALICE, BOB, BUSINESS_STAFF, FINLAND_STAFF, SWEDEN_STAFF, NORWAY_STAFF);

  private PublishedCredentials() {}
}
