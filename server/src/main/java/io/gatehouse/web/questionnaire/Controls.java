package io.gatehouse.web.questionnaire;

import io.gatehouse.checklist.QuestionType;
import io.gatehouse.text.Texts;
import io.gatehouse.web.questionnaire.Control.Choice;
import io.gatehouse.web.questionnaire.Control.Line;
import io.gatehouse.web.questionnaire.Control.Lines;
import io.gatehouse.web.questionnaire.Control.Menu;
import io.gatehouse.web.questionnaire.Control.Options;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses the control for each type of question. */
record Controls(Texts texts) {
  /** Id of the list of countries, which stands once in a page. */
  static final String COUNTRIES = "countries";

  /** More options than this make a list that opens. */
  private static final int IN_SIGHT = 10;

  private static final String TEXT = "text";

  /** An option before it is known whether it is chosen. */
  record Value(String code, String text) {}

  Control of(QuestionType type, Posted posted, String path, Function<Value, Choice> choice) {
    String value = posted.text(path);
    return switch (type) {
      case QuestionType.YesNo t ->
          new Options(
              List.of(
                  choice.apply(new Value("true", texts.get("questionnaire.yes"))),
                  choice.apply(new Value("false", texts.get("questionnaire.no")))),
              false);
      case QuestionType.SingleSelect t -> choices(t.options().size(), options(t, choice));
      case QuestionType.MultiSelect t -> new Options(options(t, choice), true);
      case QuestionType.Likert t -> new Options(likert(t, choice), false);
      case QuestionType.Rating t when rated(t.min(), t.max()) ->
          new Options(rating(t.min(), t.max(), choice), false);
      case QuestionType.Rating t -> line(TEXT, "numeric", "short", value);
      case QuestionType.Year t -> line(TEXT, "numeric", "short", value);
      case QuestionType.Numeric t -> line(TEXT, "decimal", "short", value);
      case QuestionType.Date t -> line(TEXT, null, "short", value);
      case QuestionType.DateTime t -> line("datetime-local", null, "medium", value);
      case QuestionType.TextArea t -> new Lines(value);
      case QuestionType.RichText t -> new Lines(value);
      case QuestionType.TextInput t -> line(TEXT, null, "wide", value);
      case QuestionType.Email t -> line("email", null, "wide", value);
      case QuestionType.PhoneNumber t -> line("tel", null, "medium", value);
      case QuestionType.Url t -> line(TEXT, "url", "wide", value);
      case QuestionType.CountryCode t -> new Line(TEXT, null, null, "medium", COUNTRIES, value);
      case QuestionType.PersonalCode t -> line(TEXT, null, "medium", value);
      case QuestionType.SingleFile t -> new Control.Elsewhere();
      case QuestionType.MultipleFiles t -> new Control.Elsewhere();
      case QuestionType.Group t -> throw new IllegalArgumentException("a group has no control");
    };
  }

  private static Control choices(int count, List<Choice> choices) {
    return count <= IN_SIGHT ? new Options(choices, false) : new Menu(choices);
  }

  private List<Choice> options(QuestionType type, Function<Value, Choice> choice) {
    Locale locale = Locale.forLanguageTag(texts.language().tag());
    return type.options().stream()
        .map(
            option ->
                choice.apply(new Value(option.id().toString(), option.label().in(List.of(locale)))))
        .toList();
  }

  private List<Choice> likert(QuestionType.Likert scale, Function<Value, Choice> choice) {
    List<Locale> locale = List.of(Locale.forLanguageTag(texts.language().tag()));
    List<Choice> points = new ArrayList<>();
    for (int i = 0; i < scale.length(); i++) {
      String end =
          i == 0 ? scale.low().in(locale) : i == scale.length() - 1 ? scale.high().in(locale) : "";
      String text = end.isEmpty() ? Integer.toString(i + 1) : (i + 1) + " – " + end;
      points.add(choice.apply(new Value(Integer.toString(i), text)));
    }
    if (scale.notApplicable()) {
      points.add(choice.apply(new Value("na", texts.get("questionnaire.na"))));
    }
    return points;
  }

  private static boolean rated(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    return min != null
        && max != null
        && max.subtract(min).compareTo(BigDecimal.valueOf(IN_SIGHT)) <= 0;
  }

  private static List<Choice> rating(
      @Nullable BigDecimal min, @Nullable BigDecimal max, Function<Value, Choice> choice) {
    return min == null || max == null
        ? List.of()
        : IntStream.rangeClosed(min.intValue(), max.intValue())
            .mapToObj(Integer::toString)
            .map(point -> choice.apply(new Value(point, point)))
            .toList();
  }

  private static Line line(String type, @Nullable String inputmode, String width, String value) {
    return new Line(type, inputmode, "off", width, null, value);
  }
}
