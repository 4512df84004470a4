package io.gatehouse.door.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The body of a search as the API documentation describes it. It is read by {@link SubjectForm}.
 */
final class SubjectBody {

  private SubjectBody() {}

  @Schema(name = "ScreeningSubjects")
  record Many(
      @ArraySchema(
              minItems = 1,
              maxItems = SubjectForm.MOST_SUBJECTS,
              schema = @Schema(implementation = Subject.class))
          List<Subject> subjects) {}

  @Schema(name = "ScreeningSubject")
  record Subject(
      @Schema(description = "Given back with the result", maxLength = 100) String reference,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "In any script and order",
              maxLength = SubjectForm.LONGEST_NAME,
              example = "Zoltan Vexmarkov")
          String name,
      @Schema(
              allowableValues = {"person", "organisation", "vessel", "aircraft", "unknown"},
              defaultValue = "unknown",
              example = "person")
          String type,
      @Schema(description = "A date, a month or a year", example = "1961-05-17")
          @JsonProperty("birth_date")
          String birthDate,
      @Schema(description = "ISO 3166 code; several as a list", example = "RU") String country,
      @Schema(allowableValues = {"female", "male"}) String gender,
      @ArraySchema(maxItems = 20, schema = @Schema(implementation = Identifier.class))
          List<Identifier> identifiers) {}

  @Schema(
      name = "ScreeningIdentifier",
      description = "The number alone, as a text, is understood too")
  record Identifier(
      @Schema(description = "What it is, in words", example = "Passport") String type,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "AB1234567") String value,
      @Schema(description = "ISO 3166 code of its issuer") String country) {}
}
