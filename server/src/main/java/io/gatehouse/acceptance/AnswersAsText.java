package io.gatehouse.acceptance;

import io.gatehouse.checklist.Checklist.Section;
import io.gatehouse.checklist.Entries;
import io.gatehouse.checklist.Option;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.checklist.Words;
import io.gatehouse.questionnaire.Filled;
import io.gatehouse.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A questionnaire with its answers as a document in Markdown, to be confirmed and kept. Personal
 * codes stay hidden; that they are still the same shows in the state of the answers, which the text
 * names.
 */
record AnswersAsText(Texts texts, Filled filled) {
  private static final String HIDDEN = "•••";

  String markdown(String company) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(plain(in(filled.checklist().name()))).append("\n\n");
    text.append(plain(company)).append("\n\n");
    filled.sections().forEach(section -> section(text, section));
    return text.append(plain(texts.get("signing.kyc.state", filled.state())))
        .append('\n')
        .toString();
  }

  private void section(StringBuilder text, Section section) {
    text.append("## ").append(plain(in(section.title()))).append("\n\n");
    Map<UUID, JsonNode> answers = filled.completion().values();
    for (Question question : filled.progress().visible()) {
      JsonNode answer = answers.get(question.id());
      if (answer != null && section.questions().contains(question.id())) {
        if (question.type() instanceof Group group) {
          entries(text, question, group, answer);
        } else {
          line(text, question, answer);
        }
      }
    }
    text.append('\n');
  }

  private void entries(StringBuilder text, Question question, Group group, JsonNode answer) {
    Entries entries = Entries.of(group, answer);
    for (int i = 0; i < entries.entries().size(); i++) {
      text.append("\n### ")
          .append(plain(in(question.words())))
          .append(" ")
          .append(i + 1)
          .append("\n\n");
      Map<UUID, JsonNode> entry = entries.entries().get(i);
      for (Question member : entries.progress(i).visible()) {
        JsonNode value = entry.get(member.id());
        if (value != null) {
          line(text, member, value);
        }
      }
    }
  }

  private void line(StringBuilder text, Question question, JsonNode answer) {
    text.append("- ")
        .append(plain(in(question.words())))
        .append(": **")
        .append(plain(value(question.type(), answer)))
        .append("**\n");
  }

  private String value(QuestionType type, JsonNode answer) {
    return switch (type) {
      case QuestionType.YesNo yesNo ->
          texts.get(answer.asBoolean() ? "questionnaire.yes" : "questionnaire.no");
      case QuestionType.PersonalCode code -> HIDDEN;
      case QuestionType.SingleSelect select -> chosen(type, answer);
      case QuestionType.MultiSelect select -> chosen(type, answer);
      case QuestionType other when answer.isArray() ->
          answer.valueStream().map(AnswersAsText::told).collect(Collectors.joining(", "));
      case QuestionType other -> told(answer);
    };
  }

  private static String told(JsonNode answer) {
    return answer.isObject() ? answer.path("name").asString("") : answer.asString();
  }

  private String chosen(QuestionType type, JsonNode answer) {
    List<String> ids = answer.valueStream().map(JsonNode::asString).toList();
    return type.options().stream()
        .filter(option -> ids.contains(option.id().toString()))
        .map(Option::label)
        .map(this::in)
        .collect(Collectors.joining(", "));
  }

  private String in(Words words) {
    return words.in(List.of(texts.language().locale()));
  }

  /** Text that stays text: CommonMark lets every mark of ASCII be escaped. */
  private static String plain(String text) {
    String line = text.strip().replaceAll("\\s+", " ").replaceAll("(\\p{Punct})", "\\\\$1");
    return line.isEmpty() ? "-" : line;
  }
}
