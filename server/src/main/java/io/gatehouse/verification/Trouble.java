package io.gatehouse.verification;

/**
 * Why a verification is not verified.
 *
 * @param code for programs, such as {@code NOT_AUTHORIZED}; empty: nothing is wrong
 * @param text for people; names nobody's personal code
 */
public record Trouble(String code, String text) {
  public static final Trouble NONE = new Trouble("", "");

  static final Trouble EXPIRED =
      new Trouble("VERIFICATION_EXPIRED", "Verification expired without completion.");

  static Trouble noBackend(String country) {
    return new Trouble(
        "NO_BACKEND_AVAILABLE", "No validation backend available for country " + country);
  }

  static Trouble missing(String what) {
    return new Trouble(
        "NO_BACKEND_AVAILABLE", "Automatic validation needs " + what + ", which was not given");
  }

  static Trouble identity(String text) {
    return new Trouble("IDENTITY_VALIDATION_FAILED", text);
  }

  static Trouble notFound(String identifier) {
    return new Trouble(
        "COMPANY_NOT_FOUND", "Company with registration code " + identifier + " not found");
  }

  static Trouble notAuthorized() {
    return new Trouble("NOT_AUTHORIZED", "User is not listed as authorized representative");
  }

  static Trouble joint(String words) {
    return new Trouble("JOINT_SIGNATURE_REQUIRED", "Others must sign as well: " + words);
  }

  static Trouble undetermined(String text) {
    return new Trouble("AUTHORITY_UNDETERMINED", text);
  }

  static Trouble configuration(String text) {
    return new Trouble("CONFIGURATION_ERROR", text);
  }

  static Trouble api(String text) {
    return new Trouble("API_ERROR", text);
  }
}
