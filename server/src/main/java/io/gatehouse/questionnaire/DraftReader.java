package io.gatehouse.questionnaire;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.FileRules;
import io.gatehouse.checklist.Operator;
import io.gatehouse.checklist.Option;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.Question.Condition;
import io.gatehouse.checklist.Question.Dependency;
import io.gatehouse.checklist.Question.Mapping;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.checklist.QuestionType.Sum;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes a checklist of a draft. Ids follow from names, so that every start makes the same. */
record DraftReader(Draft draft) {

  Checklist checklist() {
    DraftWords words = new DraftWords(draft.key());
    List<Question> questions = new ArrayList<>();
    List<Checklist.Section> sections = new ArrayList<>();
    List<Draft.Question> all =
        draft.sections().stream().flatMap(section -> section.questions().stream()).toList();
    for (Draft.Section section : draft.sections()) {
      List<UUID> ids = new ArrayList<>();
      for (Draft.Question question : section.questions()) {
        questions.add(question(question, "", questions.size(), all, words));
        ids.add(id(question.name()));
      }
      String text = "section." + section.key();
      sections.add(
          new Checklist.Section(
              section.key(), words.of(text + ".title"), words.of(text + ".lead"), ids));
    }
    return new Checklist(
        id(""),
        draft.version(),
        words.of("name"),
        words.of("about"),
        Checklist.KYC,
        null,
        questions,
        sections);
  }

  /** The id of a question, a member ({@code owners.name}) or an option ({@code form.company}). */
  UUID id(String path) {
    return UUID.nameUUIDFromBytes(
        ("questionnaire/" + draft.key() + "/" + path).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param within the name of the group, with a dot; empty outside of groups
   * @param siblings that conditions may be about
   */
  private Question question(
      Draft.Question question,
      String within,
      int order,
      List<Draft.Question> siblings,
      DraftWords words) {
    String path = within + question.name();
    return new Question(
        id(path),
        type(question, path, words),
        words.of(path),
        words.hint(path),
        question.required(),
        order,
        question.review() == null ? null : condition(question.review(), question, path),
        false,
        null,
        question.conditions().stream()
            .map(condition -> dependency(condition, path, within, siblings))
            .toList(),
        true,
        new Mapping(id(path + "#name"), "", question.name(), Instant.EPOCH, Instant.EPOCH));
  }

  private QuestionType type(Draft.Question question, String path, DraftWords words) {
    List<String> options = Objects.requireNonNullElse(question.options(), List.of());
    return switch (question.type()) {
      case "boolean" -> new QuestionType.YesNo();
      case "single_select" -> new QuestionType.SingleSelect(options(options, path, words));
      case "multi_select" -> new QuestionType.MultiSelect(options(options, path, words));
      case "text_input" -> new QuestionType.TextInput();
      case "text_area" -> new QuestionType.TextArea();
      case "number" -> new QuestionType.Numeric(question.min(), question.max(), question.above());
      case "date" -> new QuestionType.Date();
      case "year" -> new QuestionType.Year(question.min(), question.max());
      case "country" -> new QuestionType.CountryCode();
      case "email" -> new QuestionType.Email();
      case "phone_number" -> new QuestionType.PhoneNumber();
      case "url" -> new QuestionType.Url();
      case "file" -> new QuestionType.SingleFile(FileRules.ANY);
      case "personal_code" -> new QuestionType.PersonalCode(question.country());
      case "group" -> group(question, path, words);
      default -> throw new IllegalStateException(path + " is of unknown type " + question.type());
    };
  }

  private List<Option> options(List<String> names, String path, DraftWords words) {
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                new Option(
                    id(path + "." + names.get(i)), words.of(path + ".option." + names.get(i)), i))
        .toList();
  }

  private Group group(Draft.Question question, String path, DraftWords words) {
    List<Draft.Question> members = Objects.requireNonNull(question.members());
    String within = path + ".";
    return new Group(
        IntStream.range(0, members.size())
            .mapToObj(i -> question(members.get(i), within, i, members, words))
            .toList(),
        words.of(path + ".one"),
        question.least(),
        Objects.requireNonNull(question.most()),
        Objects.requireNonNullElse(question.sums(), List.<Draft.Sum>of()).stream()
            .map(
                sum ->
                    new Sum(
                        id(within + sum.member()), sum.most(), Boolean.TRUE.equals(sum.review())))
            .toList());
  }

  private Dependency dependency(
      Draft.Condition condition, String path, String within, List<Draft.Question> siblings) {
    String name = Objects.requireNonNull(condition.question(), path);
    Draft.Question on =
        siblings.stream()
            .filter(sibling -> sibling.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(path + " depends on unknown " + name));
    return new Dependency(
        id(path + "?" + name), id(within + name), condition(condition, on, within + name));
  }

  private Condition condition(Draft.Condition condition, Draft.Question on, String onPath) {
    JsonNode is = condition.is();
    return switch (on.type()) {
      case "boolean" -> new Condition(Operator.EQUALS, is);
      case "country" -> new Condition(Operator.IN, is);
      default -> new Condition(Operator.IN, optionIds(is, on.options(), onPath));
    };
  }

  private ArrayNode optionIds(JsonNode names, @Nullable List<String> options, String path) {
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    for (JsonNode name : names) {
      if (options == null || !options.contains(name.stringValue())) {
        throw new IllegalStateException(path + " has no option " + name);
      }
      ids.add(id(path + "." + name.stringValue()).toString());
    }
    return ids;
  }
}
