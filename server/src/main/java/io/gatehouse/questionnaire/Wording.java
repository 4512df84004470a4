package io.gatehouse.questionnaire;

import io.gatehouse.checklist.Option;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.checklist.Words;
import io.gatehouse.country.Countries;
import io.gatehouse.country.Language;
import io.gatehouse.text.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Questions and answers in one language: dates as they are written here, countries by name. */
public record Wording(Texts texts) {
  private static final String HIDDEN = "•••";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d.M.uuuu");

  public static Wording in(Language language) {
    return new Wording(Texts.in(language));
  }

  public String of(Words words) {
    return words.in(List.of(Locale.forLanguageTag(texts.language().tag())));
  }

  /**
   * What an entry of a group is called, such as "Owner 1".
   *
   * @param index counted from 0
   */
  public String entry(Group group, int index) {
    return texts.get("questionnaire.group.entry", of(group.one()), index + 1);
  }

  /** An answer as people read it; a personal code stays hidden. */
  public String value(QuestionType type, JsonNode answer) {
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
      case QuestionType t -> written(t, answer);
    };
  }

  private String chosen(QuestionType type, JsonNode answer) {
    List<String> ids = answer.valueStream().map(JsonNode::asString).toList();
    return type.options().stream()
        .filter(option -> ids.contains(option.id().toString()))
        .map(Option::label)
        .map(this::of)
        .collect(Collectors.joining(", "));
  }

  /** An answer of one value as people write it, and as they may write it again. */
  public String written(QuestionType type, JsonNode answer) {
    String text = answer.asString("");
    return switch (type) {
      case QuestionType.Date t -> date(text);
      case QuestionType.CountryCode t ->
          Countries.of(text).map(country -> Countries.name(country, texts.language())).orElse(text);
      case QuestionType.Numeric t when texts.language() != Language.ENGLISH ->
          text.replace('.', ',');
      default -> text;
    };
  }

  private static String date(String text) {
    try {
      return LocalDate.parse(text).format(DATE);
    } catch (DateTimeException e) {
      return text;
    }
  }
}
