package io.gatehouse.checklist;

import io.gatehouse.country.Countries;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which values are answers to a question, and which can be compared with its answers. */
public final class Values {
  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_DIGITS = 30;
  private static final int MOST_CHOICES = 500;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,30}");

  private Values() {}

  /** Whether a value answers a question of this type; files are answered as they are stored. */
  public static boolean answer(QuestionType type, JsonNode value) {
    return switch (type) {
      case QuestionType.YesNo t -> value.isBoolean();
      case QuestionType.SingleSelect t -> choices(value, t.options()) && value.size() == 1;
      case QuestionType.MultiSelect t -> choices(value, t.options());
      case QuestionType.TextInput t -> text(value, LONGEST_LINE);
      case QuestionType.TextArea t -> text(value, LONGEST_TEXT);
      case QuestionType.RichText t ->
          text(value, t.most() == null ? LONGEST_TEXT : Math.min(t.most(), LONGEST_TEXT));
      case QuestionType.Numeric t ->
          between(number(value), t.min(), t.max())
              && number(value)
                  .filter(n -> t.above() == null || n.compareTo(t.above()) > 0)
                  .isPresent();
      case QuestionType.Year t -> between(whole(value), t.min(), t.max());
      case QuestionType.Rating t -> between(whole(value), t.min(), t.max());
      case QuestionType.Date t -> parses(value, LocalDate::parse);
      case QuestionType.DateTime t -> dateTime(value);
      case QuestionType.Likert t -> likert(value, t);
      case QuestionType.SingleFile t -> storedFile(value);
      case QuestionType.MultipleFiles t ->
          value.isArray()
              && (t.most() == null || value.size() <= t.most())
              && value.valueStream().allMatch(Values::storedFile);
      case QuestionType.PhoneNumber t -> matches(value, PHONE);
      case QuestionType.Email t -> text(value, 254) && matches(value, EMAIL);
      case QuestionType.Url t -> text(value, 2_000) && parses(value, Values::webAddress);
      case QuestionType.CountryCode t ->
          text(value, 3) && Countries.of(value.stringValue()).isPresent();
      case QuestionType.PersonalCode t -> PersonalCodes.code(t, value).isPresent();
      case QuestionType.Group t ->
          value.isArray()
              && value.size() <= t.most()
              && value.valueStream().allMatch(entry -> entry(t, entry));
    };
  }

  /** Whether answers of this type can be compared with a value. */
  public static boolean comparable(QuestionType type, JsonNode value) {
    return switch (type) {
      case QuestionType.YesNo t -> value.isBoolean() || value.isNull();
      case QuestionType.SingleSelect t -> ids(value) && value.size() == 1;
      case QuestionType.MultiSelect t -> ids(value);
      case QuestionType.TextInput t -> texts(value);
      case QuestionType.TextArea t -> texts(value);
      case QuestionType.RichText t -> texts(value);
      case QuestionType.Numeric t -> number(value).isPresent();
      case QuestionType.Year t -> whole(value).isPresent();
      case QuestionType.Rating t -> whole(value).isPresent();
      case QuestionType.Likert t -> likert(value, t);
      case QuestionType.Date t -> parses(value, LocalDate::parse);
      case QuestionType.DateTime t -> dateTime(value);
      case QuestionType.SingleFile t ->
          value.isObject() || text(value, LONGEST_LINE) || texts(value);
      case QuestionType.MultipleFiles t -> value.isArray();
      case QuestionType.PhoneNumber t -> text(value, LONGEST_LINE) || texts(value);
      case QuestionType.Email t -> text(value, LONGEST_LINE) || texts(value);
      case QuestionType.Url t -> text(value, LONGEST_LINE) || texts(value);
      case QuestionType.CountryCode t -> text(value, LONGEST_LINE) || texts(value);
      case QuestionType.PersonalCode t -> false;
      case QuestionType.Group t -> false;
    };
  }

  /** Whether every part of an entry answers a member. */
  private static boolean entry(QuestionType.Group group, JsonNode entry) {
    return entry.isObject()
        && entry.propertyStream().allMatch(part -> member(group, part.getKey(), part.getValue()));
  }

  private static boolean member(QuestionType.Group group, String key, JsonNode value) {
    return id(key)
        .flatMap(group::member)
        .filter(member -> !(member.type() instanceof QuestionType.Group))
        .filter(member -> answer(member.type(), value))
        .isPresent();
  }

  /** A number, given as such or as a text. */
  static Optional<BigDecimal> number(JsonNode value) {
    if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      boolean bounded =
          Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS
              && number.scale() <= MOST_DIGITS;
      return Optional.of(number).filter(n -> bounded);
    }
    return value.isString() && NUMBER.matcher(value.stringValue()).matches()
        ? Optional.of(new BigDecimal(value.stringValue()))
        : Optional.empty();
  }

  private static Optional<BigDecimal> whole(JsonNode value) {
    return number(value).filter(n -> n.stripTrailingZeros().scale() <= 0);
  }

  private static boolean between(
      Optional<BigDecimal> value, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    return value
        .filter(n -> min == null || n.compareTo(min) >= 0)
        .filter(n -> max == null || n.compareTo(max) <= 0)
        .isPresent();
  }

  private static boolean likert(JsonNode value, QuestionType.Likert scale) {
    return value.isIntegralNumber()
        ? between(whole(value), BigDecimal.ZERO, BigDecimal.valueOf(scale.length() - 1L))
        : value.isString() && value.stringValue().equals("na") && scale.notApplicable();
  }

  private static boolean choices(JsonNode value, List<Option> options) {
    return ids(value)
        && value
            .valueStream()
            .map(id -> id(id.stringValue()).orElseThrow())
            .allMatch(id -> options.stream().anyMatch(option -> option.id().equals(id)));
  }

  private static boolean ids(JsonNode value) {
    return value.isArray()
        && value.size() <= MOST_CHOICES
        && value.valueStream().allMatch(v -> v.isString() && id(v.stringValue()).isPresent());
  }

  /** An id, with or without hyphens. */
  public static Optional<UUID> id(String text) {
    String digits = text.replace("-", "").toLowerCase(Locale.ROOT);
    if (text.length() > 36 || !digits.matches("[0-9a-f]{32}")) {
      return Optional.empty();
    }
    return Optional.of(
        UUID.fromString(digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
  }

  private static boolean texts(JsonNode value) {
    return value.isArray()
        && value.size() <= MOST_CHOICES
        && value.valueStream().allMatch(v -> text(v, LONGEST_LINE));
  }

  /** The database cannot keep the character NUL, and nobody can read it. */
  private static boolean text(JsonNode value, int longest) {
    return value.isString()
        && value.stringValue().length() <= longest
        && value.stringValue().indexOf('\0') < 0;
  }

  private static boolean matches(JsonNode value, Pattern pattern) {
    return value.isString() && pattern.matcher(value.stringValue()).matches();
  }

  private static boolean dateTime(JsonNode value) {
    return parses(value, OffsetDateTime::parse)
        || parses(value, LocalDateTime::parse)
        || parses(value, LocalDate::parse);
  }

  private static boolean parses(JsonNode value, Function<String, ?> parser) {
    if (!text(value, 2_000)) {
      return false;
    }
    try {
      return parser.apply(value.stringValue()) != null;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  private static URI webAddress(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
        throw new IllegalArgumentException("no web address");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean storedFile(JsonNode value) {
    return value.isObject()
        && value.path("stored_file_id").isString()
        && id(value.path("stored_file_id").stringValue()).isPresent();
  }
}
