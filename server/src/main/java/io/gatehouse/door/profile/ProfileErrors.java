package io.gatehouse.door.profile;

import io.gatehouse.requirement.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** The door's error catalogue: its statuses and texts. */
enum ProfileErrors {
  INVALID_REQUEST(400, "Invalid request"),
  CUSTOMER_EXISTS(400, "Customer already exists"),
  UNAUTHENTICATED(401, "Bearer token missing, malformed, expired or not signed by us"),
  CONTRACT_NOT_ACTIVE(403, "Create customer contract not active"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  STILL_RUNNING(409, "A request with this Idempotency-Key is still running"),
  KEYS_NOT_FAILED(409, "Only keys whose delivery was given up are delivered again"),
  BODY_TOO_LARGE(413, "Request body too large"),
  KEY_REUSED(422, "This Idempotency-Key was used with another body");

  private final int status;
  private final String message;

  ProfileErrors(int status, String message) {
    this.status = status;
    this.message = message;
  }

  int status() {
    return status;
  }

  ProfileAnswers.ErrorBody body() {
    return new ProfileAnswers.ErrorBody(status, message);
  }

  ProfileAnswers.ErrorBody body(String detail) {
    return new ProfileAnswers.ErrorBody(status, message + ": " + detail);
  }

  /** All faults in one message, each with its path in the contract's words. */
  static ProfileAnswers.ErrorBody invalid(List<Fault> faults) {
    return INVALID_REQUEST.body(
        faults.stream()
            .map(fault -> ProfileContract.path(fault.path()) + ": " + reason(fault))
            .collect(Collectors.joining("; ")));
  }

  private static String reason(Fault fault) {
    List<String> with = fault.arguments();
    return switch (fault.code()) {
      case REQUIRED -> "is required";
      case WRONG_TYPE -> "must be " + with.get(0) + ", was " + with.get(1);
      case TOO_LONG -> "must have at most " + with.get(0) + " characters";
      case FORBIDDEN_CHARACTER -> "contains a control character or another invisible one";
      case NOT_AN_OPTION -> "must be one of " + with.get(0);
      case OUT_OF_RANGE -> "must be from " + with.get(0) + " to " + with.get(1);
      case NOT_AN_EMAIL -> "must be a mail address";
      case NOT_A_PHONE -> "must be a telephone number with country code, like " + with.get(0);
      case NOT_A_WEBSITE -> "must be a web address";
      case NOT_A_COUNTRY -> "must be an ISO 3166 country code, like FIN or FI";
      case NOT_A_POSTAL_CODE -> "must be a postal code of the country, like " + with.get(0);
      case NOT_A_NUMBER_OF_THIS_KIND -> with.get(1) + "; a valid one looks like " + with.get(0);
      case WRONG_VAT_COUNTRY -> "must begin with " + with.get(0) + ", like " + with.get(1);
      case ACCOUNT_TYPE_NOT_IN_COUNTRY -> "is not used in this country";
      case TOO_MANY -> "must have at most " + with.get(0) + " entries";
    };
  }
}
