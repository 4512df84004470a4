package io.gatehouse.web.questionnaire;

import io.gatehouse.checklist.QuestionType;
import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.country.Language;
import io.gatehouse.questionnaire.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What people type, as answers, and the other way round: dates as they are written here, numbers
 * with a comma, countries by their names. What cannot be understood stays as it was typed, and is
 * then no answer.
 */
final class Typed {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ISO_LOCAL_DATE);
  private static final Map<String, String> COUNTRIES = countries();

  private Typed() {}

  /** Every name of every country in our languages, and its codes. */
  private static Map<String, String> countries() {
    Map<String, String> codes = new HashMap<>();
    for (Language language : Language.values()) {
      for (Country country : Countries.sorted(language)) {
        codes.put(plain(Countries.name(country, language)), country.alpha2());
        codes.put(plain(country.alpha2()), country.alpha2());
        codes.put(plain(country.alpha3()), country.alpha2());
      }
    }
    codes.put("uk", "GB");
    return Map.copyOf(codes);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** An answer; null where nothing is typed. */
  static @Nullable JsonNode answer(QuestionType type, Posted posted, String path) {
    String text = posted.text(path);
    if (text.isEmpty()) {
      return sealed(posted.kept(path));
    }
    return switch (type) {
      case QuestionType.YesNo t when List.of("true", "false").contains(text) ->
          JSON.booleanNode(text.equals("true"));
      case QuestionType.SingleSelect t -> list(List.of(text));
      case QuestionType.MultiSelect t -> list(posted.values(path));
      case QuestionType.Numeric t -> number(text);
      case QuestionType.Year t -> number(text);
      case QuestionType.Rating t -> number(text);
      case QuestionType.Likert t -> number(text);
      case QuestionType.Date t -> JSON.stringNode(date(text));
      case QuestionType.CountryCode t -> JSON.stringNode(COUNTRIES.getOrDefault(plain(text), text));
      case QuestionType t -> JSON.stringNode(text.replace("\r\n", "\n"));
    };
  }

  private static @Nullable JsonNode sealed(String kept) {
    return kept.isEmpty() ? null : JSON.objectNode().put("sealed", kept);
  }

  private static JsonNode list(List<String> values) {
    var list = JSON.arrayNode();
    values.stream().filter(value -> !value.isBlank()).forEach(list::add);
    return list;
  }

  private static JsonNode number(String text) {
    String plain = text.replaceAll("[\\s\\u00a0%]", "").replace(',', '.');
    return plain.matches("-?\\d{1,15}(\\.\\d{1,6})?")
        ? JSON.numberNode(trimmed(new BigDecimal(plain)))
        : JSON.stringNode(text);
  }

  /** Without zeros at the end, and never with an exponent. */
  private static BigDecimal trimmed(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String date(String text) {
    String plain = text.replaceAll("\\s", "");
    for (DateTimeFormatter format : DATES) {
      try {
        return LocalDate.parse(plain, format).toString();
      } catch (DateTimeException e) {
        // Perhaps another way of writing fits.
      }
    }
    return text;
  }

  /** An answer as it stands in a form. */
  static List<String> texts(QuestionType type, JsonNode answer, Language language) {
    return answer.isArray()
        ? answer.valueStream().map(JsonNode::asString).toList()
        : List.of(Wording.in(language).written(type, answer));
  }
}
