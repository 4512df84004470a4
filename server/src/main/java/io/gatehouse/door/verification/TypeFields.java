package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.checklist.FileRules;
import io.gatehouse.checklist.QuestionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a type of question carries, in the flat fields of the contract. */
record TypeFields(
    @JsonProperty("min_value") @Nullable String minValue,
    @JsonProperty("max_value") @Nullable String maxValue,
    @JsonProperty("allowed_file_types") List<String> allowedFileTypes,
    @JsonProperty("allowed_mime_types") List<String> allowedMimeTypes,
    @JsonProperty("max_file_size_mb") @Nullable Integer maxFileSizeMb,
    @JsonProperty("max_files_count") @Nullable Integer maxFilesCount,
    @JsonProperty("likert_scale_length") @Nullable Integer likertScaleLength,
    @JsonProperty("likert_low_label") String likertLowLabel,
    @JsonProperty("likert_high_label") String likertHighLabel,
    @JsonProperty("likert_allow_na") boolean likertAllowNa,
    @JsonProperty("rich_text_char_limit") @Nullable Integer richTextCharLimit,
    @JsonProperty("rich_text_toolbar_level") String richTextToolbarLevel) {
  private static final String STANDARD = "standard";
  private static final TypeFields NONE = range(null, null);

  static TypeFields of(QuestionType type, List<Locale> languages) {
    return switch (type) {
      case QuestionType.Numeric(BigDecimal min, BigDecimal max, BigDecimal above) ->
          range(min, max);
      case QuestionType.Year(BigDecimal min, BigDecimal max) -> range(min, max);
      case QuestionType.Rating(BigDecimal min, BigDecimal max) -> range(min, max);
      case QuestionType.SingleFile(FileRules rules) -> files(rules, null);
      case QuestionType.MultipleFiles(FileRules rules, Integer most) -> files(rules, most);
      case QuestionType.Likert scale ->
          new TypeFields(
              null,
              null,
              List.of(),
              List.of(),
              null,
              null,
              scale.length(),
              scale.low().in(languages),
              scale.high().in(languages),
              scale.notApplicable(),
              null,
              STANDARD);
      case QuestionType.RichText text ->
          new TypeFields(
              null,
              null,
              List.of(),
              List.of(),
              null,
              null,
              null,
              "",
              "",
              false,
              text.most(),
              text.toolbar());
      case QuestionType.YesNo t -> NONE;
      case QuestionType.SingleSelect t -> NONE;
      case QuestionType.MultiSelect t -> NONE;
      case QuestionType.TextInput t -> NONE;
      case QuestionType.TextArea t -> NONE;
      case QuestionType.Date t -> NONE;
      case QuestionType.DateTime t -> NONE;
      case QuestionType.PhoneNumber t -> NONE;
      case QuestionType.Email t -> NONE;
      case QuestionType.Url t -> NONE;
      case QuestionType.CountryCode t -> NONE;
      case QuestionType.PersonalCode t -> NONE;
      case QuestionType.Group t -> NONE;
    };
  }

  private static TypeFields range(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    return new TypeFields(
        decimal(min),
        decimal(max),
        List.of(),
        List.of(),
        null,
        null,
        null,
        "",
        "",
        false,
        null,
        STANDARD);
  }

  private static TypeFields files(FileRules rules, @Nullable Integer most) {
    return new TypeFields(
        null,
        null,
        rules.extensions(),
        rules.mediaTypes(),
        rules.megabytes(),
        most,
        null,
        "",
        "",
        false,
        null,
        STANDARD);
  }

  /** The contract writes four decimals. */
  private static @Nullable String decimal(@Nullable BigDecimal value) {
    return value == null ? null : value.setScale(4, RoundingMode.HALF_UP).toPlainString();
  }
}
