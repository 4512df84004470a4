package io.gatehouse.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How risk is assessed in a program.
 *
 * @param reviewFrom score from which a person must look; absent: none does
 * @param rejectFrom score from which a business is flagged
 * @param blockAbove score above which it is blocked
 * @param blacklist values that may not be, by {@code entity.attribute}, such as {@code
 *     customer.email}
 */
public record Policy(
    @Nullable Integer reviewFrom,
    int rejectFrom,
    int blockAbove,
    List<RiskRule> rules,
    Map<String, List<String>> blacklist) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final Reason NOT_LOOKED = new Reason("watch_list", "no list was looked at", 0);

  public Policy {
    rules = rules == null ? List.of() : List.copyOf(rules);
    blacklist = blacklist == null ? Map.of() : Map.copyOf(blacklist);
  }

  /** Reads a policy; empty when there is none, or when it is not one. */
  public static Optional<Policy> read(@Nullable JsonNode document) {
    if (document == null) {
      return Optional.empty();
    }
    try {
      Policy policy = JSON.treeToValue(document, Policy.class);
      return policy != null && policy.problems().isEmpty() ? Optional.of(policy) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** What keeps a document from being a policy; empty when it is one. */
  public static List<String> problems(JsonNode document) {
    try {
      return JSON.treeToValue(document, Policy.class).problems();
    } catch (JacksonException e) {
      return List.of("not a policy: " + problem(document, e));
    }
  }

  private static String problem(JsonNode document, JacksonException e) {
    boolean missing = at(document, e).isMissingNode();
    return place(e)
        + switch (e) {
          case UnrecognizedPropertyException unknown -> " is not known";
          case InvalidTypeIdException unknown -> " does not name one of the rules";
          case JacksonException other when missing -> " is missing";
          case JacksonException other -> " has the wrong form";
        };
  }

  private static JsonNode at(JsonNode document, JacksonException e) {
    JsonNode value = document;
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      value = name == null ? value.path(step.getIndex()) : value.path(name);
    }
    return value;
  }

  /** Such as {@code rules[0].weight}. */
  private static String place(JacksonException e) {
    StringBuilder place = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      if (name == null) {
        place.append('[').append(step.getIndex()).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".").append(name);
      }
    }
    return place.isEmpty() ? "the document" : place.toString();
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (rejectFrom < 1 || blockAbove < rejectFrom) {
      problems.add("reject_from must be at least 1, block_above at least reject_from");
    }
    if (reviewFrom != null && (reviewFrom < 1 || reviewFrom > rejectFrom)) {
      problems.add("review_from must be from 1 to reject_from");
    }
    rules.stream().flatMap(RiskRule::problems).forEach(problems::add);
    blacklist.keySet().stream()
        .filter(key -> !key.matches("[a-z_]+\\.[a-z_]+"))
        .forEach(key -> problems.add("blacklist: not entity.attribute: " + key));
    return List.copyOf(problems);
  }

  /**
   * The policy applied: the same facts always come to the same. Facts for which no watch list was
   * looked at, though a rule asks for them, are not clear: a person must look.
   */
  public Assessment assess(RiskFacts facts) {
    List<Reason> reasons = new ArrayList<>();
    rules.forEach(rule -> rule.find(facts).ifPresent(reasons::add));
    int score = reasons.stream().mapToInt(Reason::weight).sum();
    boolean unknown = asksWatchLists() && facts.lists().isEmpty();
    if (unknown) {
      reasons.add(NOT_LOOKED);
    }
    RiskStatus status = status(score);
    return new Assessment(
        unknown && status == RiskStatus.CLEARED ? RiskStatus.PENDING : status, score, reasons);
  }

  private RiskStatus status(int score) {
    if (score > blockAbove) {
      return RiskStatus.BLOCKED;
    }
    if (score >= rejectFrom) {
      return RiskStatus.REJECTED;
    }
    return reviewFrom != null && score >= reviewFrom ? RiskStatus.PENDING : RiskStatus.CLEARED;
  }

  /** The first attribute with a value that may not be, as {@code entity.attribute}. */
  public Optional<String> blacklisted(RiskFacts facts) {
    return blacklist.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> Blacklist.hit(facts.field(attribute(entry.getKey())), entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String attribute(String key) {
    return key.substring(key.indexOf('.') + 1);
  }

  /** Whether watch lists must be asked. */
  public boolean asksWatchLists() {
    return rules.stream().anyMatch(RiskRule.OfWatchList.class::isInstance);
  }
}
