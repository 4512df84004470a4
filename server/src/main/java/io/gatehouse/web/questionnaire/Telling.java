package io.gatehouse.web.questionnaire;

import io.gatehouse.checklist.Checklist.Section;
import io.gatehouse.checklist.Entries;
import io.gatehouse.checklist.Option;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.checklist.Words;
import io.gatehouse.questionnaire.Filled;
import io.gatehouse.text.Texts;
import io.gatehouse.web.questionnaire.CheckPage.Block;
import io.gatehouse.web.questionnaire.CheckPage.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Answers as people read them. Of those to questions that are not asked nothing is told. */
record Telling(Texts texts) {
  private static final String HIDDEN = "•••";

  List<Block> blocks(Filled filled, Section section) {
    Map<UUID, JsonNode> answers = filled.completion().values();
    List<Told> single = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (Question question : filled.progress().visible()) {
      JsonNode answer = answers.get(question.id());
      if (section.questions().contains(question.id()) && answer != null) {
        if (question.type() instanceof Group group) {
          blocks.addAll(entries(group, answer));
        } else {
          single.add(told(question, answer));
        }
      }
    }
    return Stream.concat(
            single.isEmpty() ? Stream.empty() : Stream.of(new Block(null, single)), blocks.stream())
        .toList();
  }

  private List<Block> entries(Group group, JsonNode answer) {
    Entries entries = Entries.of(group, answer);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < entries.entries().size(); i++) {
      Map<UUID, JsonNode> entry = entries.entries().get(i);
      List<Told> told =
          entries.progress(i).visible().stream()
              .flatMap(
                  member ->
                      Stream.ofNullable(entry.get(member.id())).map(value -> told(member, value)))
              .toList();
      blocks.add(new Block(texts.get("questionnaire.group.entry", in(group.one()), i + 1), told));
    }
    return blocks;
  }

  private Told told(Question question, JsonNode answer) {
    return new Told(in(question.words()), value(question.type(), answer));
  }

  private String value(QuestionType type, JsonNode answer) {
    return switch (type) {
      case QuestionType.YesNo t ->
          texts.get(answer.asBoolean() ? "questionnaire.yes" : "questionnaire.no");
      case QuestionType.SingleSelect t -> chosen(t, answer);
      case QuestionType.MultiSelect t -> chosen(t, answer);
      case QuestionType.PersonalCode t -> HIDDEN;
      case QuestionType.SingleFile t -> answer.path("name").asString("");
      case QuestionType.MultipleFiles t ->
          answer
              .valueStream()
              .map(file -> file.path("name").asString(""))
              .collect(Collectors.joining(", "));
      case QuestionType.Likert t when answer.isInt() -> Integer.toString(answer.asInt() + 1);
      case QuestionType.Likert t -> texts.get("questionnaire.na");
      case QuestionType t -> Typed.text(t, answer, texts.language());
    };
  }

  private String chosen(QuestionType type, JsonNode answer) {
    return type.options().stream()
        .filter(
            option ->
                answer.valueStream().anyMatch(id -> id.asString().equals(option.id().toString())))
        .map(Option::label)
        .map(this::in)
        .collect(Collectors.joining(", "));
  }

  String in(Words words) {
    return words.in(List.of(Locale.forLanguageTag(texts.language().tag())));
  }
}
