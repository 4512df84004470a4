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

  public static final List<Issued> ALL =
      List.of(FINLAND, NO_CONTRACT, SWEDEN, NORWAY, VERIFICATION);
  public static final List<String> TOKENS = List.of(STAFF, SUPPORT, ALICE, BOB);

  private PublishedCredentials() {}
}
