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
  private final Translations translations;
  private final Set<UUID> used = new HashSet<>();

  private GroupForm(Form form, UUID groupId, @Nullable Group before, Translations translations) {
    this.form = form;
    this.translations = translations;
    this.groupId = groupId;
    this.before = before;
  }

  /**
   * A group from its fields.
   *
   * @param before what stands where a field is not given; null for a new group
   * @param translations of its texts, as given
   */
  static Group read(Form form, UUID groupId, @Nullable Group before, Translations translations) {
    return new GroupForm(form, groupId, before, translations).group();
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
        translations.of("group_entry_label", one, label),
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
      options.add(option(question, one, options.size()));
    }
    return switch (question.type()) {
      case QuestionType.SingleSelect select -> new QuestionType.SingleSelect(options);
      case QuestionType.MultiSelect select -> new QuestionType.MultiSelect(options);
      case QuestionType other -> other;
    };
  }

  /** An option that bears the UUID of one that stood keeps it. */
  private static Option option(Question question, JsonNode node, int place) {
    Form form = new Form(node);
    Optional<Option> stood =
        Values.id(node.path("uuid").asString(""))
            .flatMap(
                id ->
                    question.type().options().stream().filter(o -> o.id().equals(id)).findFirst());
    form.demand("label");
    String label = form.text("label", 255, false, "");
    int order = form.order(place);
    Translations translations = Translations.read(form, "label");
    form.check();
    return new Option(
        stood
            .map(Option::id)
            .orElseGet(
                () ->
                    UUID.nameUUIDFromBytes(
                        (question.id() + "/" + label).getBytes(StandardCharsets.UTF_8))),
        translations.of("label", label, stood.map(Option::label).orElse(Words.NONE)),
        order);
  }
}
