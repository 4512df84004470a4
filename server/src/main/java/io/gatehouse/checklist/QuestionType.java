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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
  @JsonSubTypes.Type(name = "rich_text", value = QuestionType.RichText.class),
  @JsonSubTypes.Type(name = "personal_code", value = QuestionType.PersonalCode.class),
  @JsonSubTypes.Type(name = "group", value = QuestionType.Group.class)
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

  /**
   * Bounds are inclusive, but for the last one.
   *
   * @param above the number must be greater than this
   */
  record Numeric(@Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable BigDecimal above)
      implements QuestionType {}

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

  /**
   * The identity code of a person. It is sealed when it is kept, and never shown again.
   *
   * @param country ISO alpha-2 of the state that gave it; null: any whose codes are known
   */
  record PersonalCode(@Nullable String country) implements QuestionType {}

  /**
   * Questions that are asked again and again: of each owner, of each country. The answer is a list
   * of entries, each an object of member ids and answers. An entry may be kept before it is whole;
   * until then it is missing something.
   *
   * @param members what is asked of each; they depend on one another alone, and none is a group
   * @param one what one entry is called, such as "Owner"
   * @param least how many there must be at least; null: one when the question is required
   * @param most how many there may be
   * @param sums what must come out when a member's numbers are added up
   */
  record Group(List<Question> members, Words one, @Nullable Integer least, int most, List<Sum> sums)
      implements QuestionType {
    public Group {
      members = Question.sorted(members);
      sums = List.copyOf(sums);
    }

    /** A member by its id. */
    public Optional<Question> member(UUID memberId) {
      return members.stream().filter(member -> member.id().equals(memberId)).findFirst();
    }
  }

  /**
   * A bound for the sum of a member's numbers over all entries.
   *
   * @param most inclusive
   * @param review whether a higher sum is for a person to look at; otherwise it cannot be
   */
  record Sum(UUID memberId, BigDecimal most, boolean review) {}

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

  /** Whether answers are files, or have files in them. */
  default boolean takesFiles() {
    return this instanceof SingleFile
        || this instanceof MultipleFiles
        || (this instanceof Group group
            && group.members().stream().anyMatch(member -> member.type().takesFiles()));
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
      case PersonalCode t -> Set.of();
      case Group t -> Set.of();
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
