package io.gatehouse.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Legal Entity Identifiers (ISO 17442), to corroborate what a company says. */
public interface LeiRegister {

  /** Looks an identifier up. */
  Answer byLei(String lei);

  /**
   * Looks up which entity has a number in a national register.
   *
   * @param country ISO 3166-1 alpha-2
   * @param number as the national register writes it
   */
  Answer byRegistration(String country, String number);

  /** The outcome of a look-up. */
  sealed interface Answer {

    /** One entity. */
    record Found(LegalEntity entity, Evidence evidence) implements Answer {}

    /** Several have that number; which is meant cannot be told. */
    record Ambiguous(int entities, Evidence evidence) implements Answer {}

    /**
     * None.
     *
     * @param malformed cannot be an LEI, so that nobody was asked
     */
    record NotFound(boolean malformed, List<Evidence> evidence) implements Answer {}

    /** No answer. */
    record Unavailable(Outage outage) implements Answer {}
  }

  /**
   * An entity with an LEI.
   *
   * @param active the entity itself, whatever the state of its registration
   * @param registration ISSUED, LAPSED (fee not paid, which says nothing about the entity), RETIRED
   *     …
   * @param registeredAs its number in the national register
   * @param corroborated how well the issuer checked it, such as FULLY_CORROBORATED
   */
  record LegalEntity(
      String lei,
      String name,
      @Nullable String country,
      boolean active,
      String registration,
      @Nullable String registeredAs,
      @Nullable String corroborated,
      @Nullable LocalDate nextRenewal) {}
}
