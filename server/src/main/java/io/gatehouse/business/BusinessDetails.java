package io.gatehouse.business;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a business says of itself. All of it has been checked against the rules of its program.
 *
 * @param name required
 * @param email as it was written
 * @param mobile both parts or none
 * @param purpose of opening an account
 * @param clientReference the caller's own name for it
 * @param additionalDetails a JSON object
 */
public record BusinessDetails(
    String name,
    @Nullable String preferredName,
    @Nullable String email,
    @Nullable Mobile mobile,
    @Nullable LocalDate foundationDate,
    @Nullable String purpose,
    @Nullable TaxId taxId,
    @Nullable String clientReference,
    @Nullable String sourceOfFunds,
    @Nullable String additionalDetails) {

  /**
   * A mobile number.
   *
   * @param number without the code of the country
   */
  public record Mobile(String countryCode, String number) {}

  /**
   * A tax identification.
   *
   * @param type one of the program's
   * @param issuanceCountry ISO alpha-3
   */
  public record TaxId(
      String type,
      String number,
      @Nullable String issuanceCountry,
      @Nullable LocalDate dateIssued,
      @Nullable LocalDate dateExpiry) {}

  /** Keeps what it says out of logs. */
  @Override
  public String toString() {
    return "BusinessDetails";
  }
}
