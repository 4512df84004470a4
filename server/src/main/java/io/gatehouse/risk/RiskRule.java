package io.gatehouse.risk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a policy: adds its weight when it finds what it looks for. {@code rule} in the document
 * says which it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RiskRule.OfCountry.class, name = "country"),
  @JsonSubTypes.Type(value = RiskRule.OfTaxIdCountry.class, name = "tax_id_country"),
  @JsonSubTypes.Type(value = RiskRule.OfAge.class, name = "company_age"),
  @JsonSubTypes.Type(value = RiskRule.OfSourceOfFunds.class, name = "source_of_funds"),
  @JsonSubTypes.Type(value = RiskRule.OfPurpose.class, name = "purpose"),
  @JsonSubTypes.Type(value = RiskRule.OfDetail.class, name = "additional_details"),
  @JsonSubTypes.Type(value = RiskRule.OfWatchList.class, name = "watch_list")
})
public sealed interface RiskRule {
  int weight();

  /** Country of the company. */
  record OfCountry(Set<String> values, int weight) implements RiskRule {}

  /** Country of issue of its tax id. */
  record OfTaxIdCountry(Set<String> values, int weight) implements RiskRule {}

  /** A company younger than some months; of one without foundation date nothing is assumed. */
  record OfAge(int belowMonths, int weight) implements RiskRule {}

  record OfSourceOfFunds(Set<String> values, int weight) implements RiskRule {}

  record OfPurpose(Set<String> values, int weight) implements RiskRule {}

  /**
   * A value among the additional details.
   *
   * @param key its path, such as {@code owner.country}
   * @param values that count; none: any value does
   */
  record OfDetail(String key, Set<String> values, int weight) implements RiskRule {}

  /**
   * The best candidate on a watch list.
   *
   * @param similarity from which on it counts, from 0 to 1
   */
  record OfWatchList(double similarity, int weight) implements RiskRule {}

  /** What the rule finds in the facts, if anything. */
  default Optional<Reason> find(RiskFacts facts) {
    return switch (this) {
      case OfCountry(var values, int w) -> among("country", facts.country(), values);
      case OfTaxIdCountry(var values, int w) ->
          among("tax_id_country", facts.taxIdCountry(), values);
      case OfAge(int months, int w) ->
          Optional.ofNullable(facts.foundationDate())
              .filter(date -> ChronoUnit.MONTHS.between(date, facts.today()) < months)
              .map(date -> reason("company_age", date.toString()));
      case OfSourceOfFunds(var values, int w) ->
          among("source_of_funds", facts.sourceOfFunds(), values);
      case OfPurpose(var values, int w) -> among("purpose", facts.purpose(), values);
      case OfDetail(String key, var values, int w) -> detail(key, values, facts);
      case OfWatchList(double similarity, int w) ->
          facts.matches().stream()
              .filter(match -> match.similarity() >= similarity)
              .findFirst()
              .map(match -> reason("watch_list", match.list() + ": " + match.name()));
    };
  }

  private Optional<Reason> detail(String key, Set<String> values, RiskFacts facts) {
    return Optional.ofNullable(facts.additionalDetails().get(key))
        .filter(value -> values == null || values.isEmpty() || values.contains(value))
        .map(value -> reason("additional_details", key + "=" + value));
  }

  private Optional<Reason> among(String rule, @Nullable String value, Set<String> values) {
    return Optional.ofNullable(value).filter(values::contains).map(v -> reason(rule, v));
  }

  private Reason reason(String rule, String input) {
    return new Reason(rule, input, weight());
  }

  /** What is wrong with the rule. */
  default Stream<String> problems() {
    boolean empty =
        switch (this) {
          case OfCountry(var values, int w) -> none(values);
          case OfTaxIdCountry(var values, int w) -> none(values);
          case OfAge(int months, int w) -> months < 1;
          case OfSourceOfFunds(var values, int w) -> none(values);
          case OfPurpose(var values, int w) -> none(values);
          case OfDetail(String key, var values, int w) -> key == null || key.isBlank();
          case OfWatchList(double similarity, int w) -> similarity <= 0 || similarity > 1;
        };
    return empty ? Stream.of("a rule does not say what it looks for") : Stream.of();
  }

  private static boolean none(@Nullable Set<String> values) {
    return values == null || values.isEmpty() || List.copyOf(values).contains("");
  }
}
