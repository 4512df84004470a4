package io.gatehouse.checklist;

import io.gatehouse.checklist.Gap.Reason;
import io.gatehouse.checklist.QuestionType.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to a group, taken apart.
 *
 * @param entries each the answers to members
 */
public record Entries(Group group, List<Map<UUID, JsonNode>> entries) {

  public Entries {
    entries = List.copyOf(entries);
  }

  /** Reads an answer; what does not belong into it is passed over. */
  public static Entries of(Group group, @Nullable JsonNode answer) {
    List<Map<UUID, JsonNode>> entries = new ArrayList<>();
    if (answer != null && answer.isArray()) {
      answer.forEach(entry -> entries.add(read(group, entry)));
    }
    return new Entries(group, entries);
  }

  private static Map<UUID, JsonNode> read(Group group, JsonNode entry) {
    Map<UUID, JsonNode> answers = new LinkedHashMap<>();
    entry
        .propertyStream()
        .forEach(
            part ->
                Values.id(part.getKey())
                    .filter(id -> group.member(id).isPresent())
                    .ifPresent(id -> answers.put(id, part.getValue())));
    return answers;
  }

  /** The answer as it is kept. */
  public JsonNode json() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Map<UUID, JsonNode> entry : entries) {
      ObjectNode node = list.addObject();
      entry.entrySet().stream()
          .sorted(Comparator.comparing(part -> part.getKey().toString()))
          .forEach(part -> node.set(part.getKey().toString(), part.getValue()));
    }
    return list;
  }

  /** How far one entry is. */
  public Progress progress(int entry) {
    return Progress.of(group.members(), entries.get(entry));
  }

  /**
   * What is missing from the answer.
   *
   * @param question whose type this group is
   */
  List<Gap> gaps(Question question) {
    List<Gap> gaps = new ArrayList<>();
    int least = group.least() == null ? 1 : group.least();
    if (question.required() && entries.size() < least) {
      gaps.add(new Gap(Spot.of(question), entries.isEmpty() ? Reason.MISSING : Reason.TOO_FEW));
    }
    for (int i = 0; i < entries.size(); i++) {
      for (Question member : progress(i).missing()) {
        gaps.add(new Gap(new Spot(question, i, member), Reason.MISSING));
      }
    }
    group.sums().stream()
        .filter(sum -> !sum.review())
        .flatMap(sum -> excess(question, sum).stream())
        .forEach(spot -> gaps.add(new Gap(spot, Reason.SUM_TOO_HIGH)));
    return gaps;
  }

  /** What of the answer is for a person to look at. */
  List<Spot> reviews(Question question) {
    Stream<Spot> answers =
        IntStream.range(0, entries.size()).boxed().flatMap(i -> reviews(question, i));
    Stream<Spot> sums =
        group.sums().stream()
            .filter(QuestionType.Sum::review)
            .flatMap(sum -> excess(question, sum).stream());
    return Stream.concat(answers, sums).toList();
  }

  private Stream<Spot> reviews(Question question, int entry) {
    Map<UUID, JsonNode> answers = entries.get(entry);
    return progress(entry).visible().stream()
        .filter(member -> reviewed(member, answers.get(member.id())))
        .map(member -> new Spot(question, entry, member));
  }

  private static boolean reviewed(Question member, @Nullable JsonNode answer) {
    return answer != null && member.reviewed(answer);
  }

  private Optional<Spot> excess(Question question, QuestionType.Sum sum) {
    return group
        .member(sum.memberId())
        .filter(member -> sum(member).compareTo(sum.most()) > 0)
        .map(member -> new Spot(question, -1, member));
  }

  /** All numbers that were given to a member where it is asked, added up. */
  private BigDecimal sum(Question member) {
    return IntStream.range(0, entries.size())
        .filter(i -> progress(i).visible().contains(member))
        .mapToObj(entries::get)
        .flatMap(entry -> Stream.ofNullable(entry.get(member.id())))
        .flatMap(value -> Values.number(value).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
