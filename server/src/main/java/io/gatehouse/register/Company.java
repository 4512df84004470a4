package io.gatehouse.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a register publishes about a company.
 *
 * @param country ISO 3166-1 alpha-2
 * @param id its number, as the register writes it
 * @param register name of the register in English
 * @param status what Gatehouse makes of the status
 * @param statusText the status in the register's own words or code
 * @param form its legal form
 * @param address its registered address
 * @param registered the day of registration
 * @param officers the people and companies that hold a role in it; empty when the register
 *     publishes none
 */
public record Company(
    String country,
    String id,
    String name,
    String register,
    Status status,
    String statusText,
    @Nullable LegalForm form,
    @Nullable Address address,
    @Nullable LocalDate registered,
    List<Officer> officers) {

  public Company {
    officers = List.copyOf(officers);
  }

  /** Whether a company can act as usual. */
  public enum Status {
    ACTIVE,
    /** A court-led reorganisation; its board still acts. */
    REORGANISATION,
    /** Liquidators act instead of its board. */
    IN_LIQUIDATION,
    /** An administrator of the estate acts instead of its board. */
    BANKRUPT,
    DISSOLVED,
    /** The register's word for it has no agreed meaning. */
    UNKNOWN;

    /** Whether the ordinary rules of who signs hold. */
    public boolean ordinary() {
      return this == ACTIVE || this == REORGANISATION;
    }
  }

  /** A legal form in the register's code and words. */
  public record LegalForm(String code, String text) {}

  /**
   * An address as the register gives it; parts it does not separate are in {@code street}.
   *
   * @param country ISO 3166-1 alpha-2, when given
   */
  public record Address(
      @Nullable String street,
      @Nullable String postalCode,
      @Nullable String city,
      @Nullable String country) {}

  /** The same company with officers that came in another answer. */
  public Company with(List<Officer> others) {
    return new Company(
        country, id, name, register, status, statusText, form, address, registered, others);
  }
}
