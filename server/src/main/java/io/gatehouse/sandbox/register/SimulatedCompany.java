package io.gatehouse.sandbox.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An invented company.
 *
 * @param country ISO 3166-1 alpha-2 of the register that knows it
 * @param situation what it is there for
 * @param rule Norway: the rule code, or RT for a rule in words
 * @param text the signing rule in words
 * @param together who may sign together, as places in {@code people}
 * @param procuration the same, by procuration
 * @param pending Sweden: changes are pending
 */
record SimulatedCompany(
    String country,
    String id,
    String name,
    String situation,
    String form,
    String formText,
    @Nullable Status status,
    @Nullable Behaviour behaviour,
    @Nullable String rule,
    @Nullable String text,
    @Nullable List<List<Integer>> together,
    @Nullable List<List<Integer>> procuration,
    @Nullable List<Person> people,
    @JsonProperty(defaultValue = "false") boolean pending) {

  enum Status {
    ACTIVE,
    REORGANISATION,
    LIQUIDATION,
    BANKRUPT,
    DISSOLVED
  }

  /** How the register answers when asked for this company. */
  enum Behaviour {
    NORMAL,
    DOWN,
    SLOW,
    QUOTA
  }

  /**
   * Somebody in the company.
   *
   * @param family family name, or the name of a company
   * @param codeCountry alpha-3 of the country of the personal code
   * @param role the register's own code
   * @param right the register's own code for the right to represent
   * @param words how the right is limited or shared, as the register breaks the lines
   * @param body Latvia: the body that the person sits on
   */
  record Person(
      @Nullable String given,
      String family,
      @Nullable LocalDate born,
      @Nullable String code,
      @Nullable String codeCountry,
      String role,
      String roleText,
      @Nullable String right,
      @Nullable List<String> words,
      @Nullable String body,
      @JsonProperty(defaultValue = "false") boolean chair,
      @JsonProperty(defaultValue = "false") boolean company) {

    String fullName() {
      return given == null ? family : given + " " + family;
    }
  }

  boolean is(Status other) {
    return Objects.requireNonNullElse(status, Status.ACTIVE) == other;
  }

  List<Person> everybody() {
    return Objects.requireNonNullElse(people, List.of());
  }

  /** The people of each combination. */
  List<List<Person>> signing() {
    return people(together);
  }

  List<List<Person>> signingByProcuration() {
    return people(procuration);
  }

  private List<List<Person>> people(@Nullable List<List<Integer>> places) {
    return Objects.requireNonNullElse(places, List.<List<Integer>>of()).stream()
        .map(set -> set.stream().map(place -> everybody().get(place)).toList())
        .toList();
  }
}
