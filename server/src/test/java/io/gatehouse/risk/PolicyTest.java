package io.gatehouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A policy applied to facts: every rule, every threshold, and what is no policy. */
class PolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private static Policy policy(String rules) {
    return Policy.read(
            JsonMapper.shared()
                .readTree(
                    """
                    {"review_from":30,"reject_from":50,"block_above":90,"rules":[%s],
                     "blacklist":{"customer.email":["bad@example.com","@worse.example"]}}
                    """
                        .formatted(rules)))
        .orElseThrow();
  }

  private static RiskFacts facts() {
    return new RiskFacts(
        "Acme",
        null,
        "ops@acme.example",
        "6591234567",
        "SGP",
        "MMR",
        "1",
        LocalDate.of(2025, 12, 1),
        "Cash deposits",
        "Gambling payouts",
        Map.of("owner.country", "PRK"),
        TODAY,
        List.of("ofac 2026-02-28"),
        List.of(new RiskFacts.Match("ofac 2026-02-28", "123", "ACME CORP", 0.96)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"rule\":\"country\",\"values\":[\"SGP\"],\"weight\":7}                       | country            | SGP",
        "{\"rule\":\"tax_id_country\",\"values\":[\"MMR\"],\"weight\":7}                | tax_id_country     | MMR",
        "{\"rule\":\"company_age\",\"below_months\":6,\"weight\":7}                     | company_age        | 2025-12-01",
        "{\"rule\":\"source_of_funds\",\"values\":[\"Cash deposits\"],\"weight\":7}     | source_of_funds    | Cash deposits",
        "{\"rule\":\"purpose\",\"values\":[\"Gambling payouts\"],\"weight\":7}          | purpose            | Gambling payouts",
        "{\"rule\":\"additional_details\",\"key\":\"owner.country\",\"values\":[\"PRK\"],\"weight\":7} | additional_details | owner.country=PRK",
        "{\"rule\":\"watch_list\",\"similarity\":0.95,\"weight\":7}                     | watch_list         | ofac 2026-02-28: ACME CORP"
      })
  void aRuleThatFindsWhatItLooksForSaysWhatAndAddsItsWeight(
      String rule, String name, String input) {
    Assessment assessment = policy(rule).assess(facts());

    assertThat(assessment.reasons()).containsExactly(new Reason(name, input, 7));
    assertThat(assessment.score()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rule\":\"country\",\"values\":[\"FIN\"],\"weight\":7}",
        "{\"rule\":\"company_age\",\"below_months\":3,\"weight\":7}",
        "{\"rule\":\"additional_details\",\"key\":\"owner\",\"weight\":7}",
        "{\"rule\":\"watch_list\",\"similarity\":0.97,\"weight\":7}"
      })
  void aRuleThatFindsNothingAddsNothing(String rule) {
    assertThat(policy(rule).assess(facts()))
        .isEqualTo(new Assessment(RiskStatus.CLEARED, 0, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "29, CLEARED",
    "30, PENDING",
    "49, PENDING",
    "50, REJECTED",
    "90, REJECTED",
    "91, BLOCKED"
  })
  void theScoreDecidesAtItsThresholds(int weight, RiskStatus status) {
    String rule = "{\"rule\":\"country\",\"values\":[\"SGP\"],\"weight\":" + weight + "}";

    assertThat(policy(rule).assess(facts()).status()).isEqualTo(status);
  }

  @Test
  void whatWasLookedForOnNoListIsNotClear() {
    String rule = "{\"rule\":\"watch_list\",\"similarity\":0.97,\"weight\":7}";

    assertThat(policy(rule).assess(facts().with(List.of(), List.of())))
        .isEqualTo(
            new Assessment(
                RiskStatus.PENDING,
                0,
                List.of(new Reason("watch_list", "no list was looked at", 0))));
  }

  @Test
  void aBlacklistedValueIsNamedByItsAttributeWhateverItsCase() {
    RiskFacts facts = facts();
    assertThat(policy("").blacklisted(facts)).isEmpty();
    assertThat(policy("").blacklisted(with(facts, "BAD@example.com"))).contains("customer.email");
    assertThat(policy("").blacklisted(with(facts, "x@worse.example"))).contains("customer.email");
  }

  private static RiskFacts with(RiskFacts facts, String email) {
    return new RiskFacts(
        facts.name(),
        null,
        email,
        null,
        "SGP",
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        TODAY,
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"reject_from\":50,\"block_above\":40,\"rules\":[]}",
        "{\"reject_from\":50,\"block_above\":90,\"rules\":[{\"rule\":\"moon\",\"weight\":1}]}",
        "{\"reject_from\":50,\"block_above\":90,\"rules\":[{\"rule\":\"country\",\"weight\":1}]}",
        "{\"reject_from\":50,\"block_above\":90,\"rulez\":[]}"
      })
  void whatIsNoPolicyIsToldAndNeverApplied(String document) {
    assertThat(Policy.problems(JsonMapper.shared().readTree(document))).isNotEmpty();
    assertThat(Policy.read(JsonMapper.shared().readTree(document))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"reject_from\":50}                                             | block_above is missing",
        "{\"reject_from\":\"x\",\"block_above\":90}                       | reject_from has the wrong form",
        "{\"reject_from\":50,\"block_above\":90,\"rulez\":[]}             | rulez is not known",
        "{\"reject_from\":50,\"block_above\":90,\"rules\":[{\"rule\":\"moon\"}]} | rules[0] does not name one of the rules",
        "{\"reject_from\":50,\"block_above\":90,\"rules\":[{\"rule\":\"purpose\",\"values\":[\"a\"]}]} | rules[0].weight is missing"
      })
  void aFaultOfTheFormIsNamedWithItsPlace(String document, String fault) {
    assertThat(Policy.problems(JsonMapper.shared().readTree(document)))
        .containsExactly("not a policy: " + fault);
  }
}
