package io.gatehouse.door.verification;

import io.gatehouse.checklist.Option;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.checklist.Values;
import io.gatehouse.checklist.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a group as administration writes it: its members are questions like others, with their
 * options. A member that bears the UUID of one that stood keeps it, and with it its answers.
 */
final class GroupForm {
  private static final int MOST_MEMBERS = 50;
  private static final int MOST_ENTRIES = 100;
  private static final int USUAL_MOST = 20;

  private final Form form;
  private final UUID groupId;
  private final @Nullable Group before;
  private final Set<UUID> used = new HashSet<>();

  private GroupForm(Form form, UUID groupId, @Nullable Group before) {
    this.form = form;
    this.groupId = groupId;
    this.before = before;
  }

  /**
   * A group from its fields.
   *
   * @param before what stands where a field is not given; null for a new group
   */
  static Group read(Form form, UUID groupId, @Nullable Group before) {
    return new GroupForm(form, groupId, before).group();
  }

  private Group group() {
    Words label = before == null ? Words.NONE : before.one();
    String one = form.text("group_entry_label", 200, true, label.text());
    long most = form.whole("max_entries", before == null ? USUAL_MOST : before.most());
    if (most < 1 || most > MOST_ENTRIES) {
      form.wrong("max_entries", "Ensure this value is between 1 and " + MOST_ENTRIES + ".");
    }
    Integer least = least();
    List<Question> members =
        form.has("group_members") || before == null ? members() : before.members();
    form.check();
    return new Group(
        members,
        label.rewritten(one),
        least,
        (int) most,
        before == null
            ? List.of()
            : before.sums().stream()
                .filter(sum -> members.stream().anyMatch(m -> m.id().equals(sum.memberId())))
                .toList());
  }

  private @Nullable Integer least() {
    if (!form.has("min_entries")) {
      return before == null ? null : before.least();
    }
    if (form.node("min_entries").isNull()) {
      return null;
    }
    long least = form.whole("min_entries", 0);
    if (least < 0 || least > MOST_ENTRIES) {
      form.wrong("min_entries", "Ensure this value is between 0 and " + MOST_ENTRIES + ".");
    }
    return (int) least;
  }

  private List<Question> members() {
    JsonNode list = form.node("group_members");
    if (!list.isArray() || list.isEmpty() || list.size() > MOST_MEMBERS) {
      form.wrong("group_members", "A group has between 1 and " + MOST_MEMBERS + " members.");
      return List.of();
    }
    List<Question> members = new ArrayList<>();
    List<Object> errors = new ArrayList<>();
    for (JsonNode node : list) {
      try {
        members.add(member(node, members.size()));
        errors.add(Map.of());
      } catch (Refused refused) {
        errors.add(refused.body());
      }
    }
    if (members.size() < list.size()) {
      throw new Refused(400, Map.of("group_members", errors));
    }
    return members;
  }

  private Question member(JsonNode node, int place) {
    if (!node.isObject()) {
      throw ApiErrors.object("Invalid data. Expected a dictionary.");
    }
    Form member = new Form(node);
    Optional<Question> stood =
        Values.id(node.path("uuid").asString(""))
            .flatMap(this::stood)
            .filter(q -> used.add(q.id()));
    if (node.path("question_type").asString("").equals("group")) {
      throw ApiErrors.field("question_type", ApiErrors.notAChoice("group"));
    }
    Question read =
        QuestionForm.read(
            member, stood.map(Question::id).orElseGet(this::fresh), stood.orElse(null));
    Question placed = member.has("question_options") ? read.with(type(read, node)) : read;
    return member.has("order") ? placed : placed.at(place);
  }

  private Optional<Question> stood(UUID id) {
    return before == null ? Optional.empty() : before.member(id);
  }

  /** Made of the group's own id, and of no member's that stands or stood. */
  private UUID fresh() {
    int n = 0;
    while (true) {
      UUID id = UUID.nameUUIDFromBytes((groupId + "/" + n++).getBytes(StandardCharsets.UTF_8));
      if (stood(id).isEmpty() && used.add(id)) {
        return id;
      }
    }
  }

  private static QuestionType type(Question question, JsonNode node) {
    List<Option> options = new ArrayList<>();
    for (JsonNode one : node.path("question_options")) {
      Form form = new Form(one);
      int place = options.size();
      UUID id =
          Values.id(one.path("uuid").asString(""))
              .filter(
                  known -> question.type().options().stream().anyMatch(o -> o.id().equals(known)))
              .orElseGet(
                  () ->
                      UUID.nameUUIDFromBytes(
                          (question.id() + "/" + one.path("label").asString(""))
                              .getBytes(StandardCharsets.UTF_8)));
      form.demand("label");
      String label = form.text("label", 255, false, "");
      int order = form.order(place);
      form.check();
      options.add(new Option(id, Words.of(label), order));
    }
    return switch (question.type()) {
      case QuestionType.SingleSelect select -> new QuestionType.SingleSelect(options);
      case QuestionType.MultiSelect select -> new QuestionType.MultiSelect(options);
      case QuestionType other -> other;
    };
  }
}
