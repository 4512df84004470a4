package io.gatehouse.checklist;

import static io.gatehouse.checklist.Operator.CONTAINS;
import static io.gatehouse.checklist.Operator.EQUALS;
import static io.gatehouse.checklist.Operator.IN;
import static io.gatehouse.checklist.Operator.NOT_EQUALS;
import static io.gatehouse.checklist.Operator.NOT_IN;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a question is answered, with what the way of answering needs to know. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "boolean", value = QuestionType.YesNo.class),
  @JsonSubTypes.Type(name = "single_select", value = QuestionType.SingleSelect.class),
  @JsonSubTypes.Type(name = "multi_select", value = QuestionType.MultiSelect.class),
  @JsonSubTypes.Type(name = "text_input", value = QuestionType.TextInput.class),
  @JsonSubTypes.Type(name = "text_area", value = QuestionType.TextArea.class),
  @JsonSubTypes.Type(name = "number", value = QuestionType.Numeric.class),
  @JsonSubTypes.Type(name = "date", value = QuestionType.Date.class),
  @JsonSubTypes.Type(name = "file", value = QuestionType.SingleFile.class),
  @JsonSubTypes.Type(name = "multiple_files", value = QuestionType.MultipleFiles.class),
  @JsonSubTypes.Type(name = "phone_number", value = QuestionType.PhoneNumber.class),
  @JsonSubTypes.Type(name = "year", value = QuestionType.Year.class),
  @JsonSubTypes.Type(name = "email", value = QuestionType.Email.class),
  @JsonSubTypes.Type(name = "url", value = QuestionType.Url.class),
  @JsonSubTypes.Type(name = "country", value = QuestionType.CountryCode.class),
  @JsonSubTypes.Type(name = "rating", value = QuestionType.Rating.class),
  @JsonSubTypes.Type(name = "datetime", value = QuestionType.DateTime.class),
  @JsonSubTypes.Type(name = "likert", value = QuestionType.Likert.class),
  @JsonSubTypes.Type(name = "rich_text", value = QuestionType.RichText.class)
})
public sealed interface QuestionType {

  record YesNo() implements QuestionType {}

  record SingleSelect(List<Option> options) implements QuestionType {
    public SingleSelect {
      options = Option.sorted(options);
    }
  }

  record MultiSelect(List<Option> options) implements QuestionType {
    public MultiSelect {
      options = Option.sorted(options);
    }
  }

  record TextInput() implements QuestionType {}

  record TextArea() implements QuestionType {}

  /** Bounds are inclusive. */
  record Numeric(@Nullable BigDecimal min, @Nullable BigDecimal max) implements QuestionType {}

  record Date() implements QuestionType {}

  record SingleFile(FileRules rules) implements QuestionType {}

  record MultipleFiles(FileRules rules, @Nullable Integer most) implements QuestionType {}

  record PhoneNumber() implements QuestionType {}

  /** Bounds are inclusive. */
  record Year(@Nullable BigDecimal min, @Nullable BigDecimal max) implements QuestionType {}

  record Email() implements QuestionType {}

  record Url() implements QuestionType {}

  record CountryCode() implements QuestionType {}

  /** Bounds are inclusive. */
  record Rating(@Nullable BigDecimal min, @Nullable BigDecimal max) implements QuestionType {}

  record DateTime() implements QuestionType {}

  /**
   * Agreement on a scale.
   *
   * @param length points of the scale: 3, 5 or 7
   * @param notApplicable whether {@code "na"} is an answer
   */
  record Likert(int length, Words low, Words high, boolean notApplicable) implements QuestionType {}

  /**
   * Text with mark-up.
   *
   * @param most characters
   * @param toolbar how many tools the editor offers: minimal, standard or extended
   */
  record RichText(@Nullable Integer most, String toolbar) implements QuestionType {}

  /** Its name in the contract, such as {@code multi_select}. */
  default String code() {
    return Codes.BY_CLASS.getOrDefault(getClass(), "");
  }

  /** All names. */
  static List<String> codes() {
    return Codes.ALL;
  }

  /** The choices of a select; empty for every other type. */
  default List<Option> options() {
    return List.of();
  }

  /** Which comparisons can be made with answers of this type. */
  default Set<Operator> operators() {
    return switch (this) {
      case YesNo t -> Set.of(EQUALS, NOT_EQUALS);
      case Numeric t -> Set.of(EQUALS, NOT_EQUALS);
      case Date t -> Set.of(EQUALS, NOT_EQUALS);
      case Year t -> Set.of(EQUALS, NOT_EQUALS);
      case Rating t -> Set.of(EQUALS, NOT_EQUALS);
      case DateTime t -> Set.of(EQUALS, NOT_EQUALS);
      case Likert t -> Set.of(EQUALS, NOT_EQUALS);
      case SingleSelect t -> Set.of(IN, NOT_IN);
      case MultiSelect t -> Set.of(IN, NOT_IN);
      case TextInput t -> Set.of(CONTAINS);
      case TextArea t -> Set.of(CONTAINS);
      case RichText t -> Set.of(CONTAINS);
      case SingleFile t -> Set.of(EQUALS, NOT_EQUALS, CONTAINS);
      case MultipleFiles t -> Set.of(CONTAINS, IN, NOT_IN);
      case PhoneNumber t -> Set.of(EQUALS, NOT_EQUALS, CONTAINS);
      case Email t -> Set.of(EQUALS, NOT_EQUALS, CONTAINS);
      case Url t -> Set.of(EQUALS, NOT_EQUALS, CONTAINS);
      case CountryCode t -> Set.of(EQUALS, NOT_EQUALS, IN, NOT_IN);
    };
  }

  /** The names, once, from where Jackson reads them. */
  final class Codes {
    private static final List<JsonSubTypes.Type> TYPES =
        Arrays.asList(QuestionType.class.getAnnotation(JsonSubTypes.class).value());
    private static final List<String> ALL = TYPES.stream().map(JsonSubTypes.Type::name).toList();
    private static final Map<Class<?>, String> BY_CLASS =
        TYPES.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    (Function<JsonSubTypes.Type, Class<?>>) JsonSubTypes.Type::value,
                    JsonSubTypes.Type::name));

    private Codes() {}
  }
}
