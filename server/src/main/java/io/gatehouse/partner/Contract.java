package io.gatehouse.partner;

/** What a credential may be used for. Stored by its name in the contracts. */
public enum Contract {
  CREATE_CUSTOMER("create_customer_api"),
  SCREENING("screening_api");

  private final String code;

  Contract(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
