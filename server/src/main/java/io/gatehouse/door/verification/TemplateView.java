package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Progress;
import io.gatehouse.checklist.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A checklist before anybody has answered, with everything that decides what will be asked. */
@Schema(name = "ChecklistTemplate")
record TemplateView(
    ChecklistView.Head checklist,
    List<Template> questions,
    @JsonProperty("initial_visible_questions") List<Template> initialVisibleQuestions) {

  /** A question with its rules. */
  @Schema(name = "QuestionTemplate")
  record Template(
      UUID uuid,
      boolean required,
      String description,
      @JsonProperty("user_guidance") String userGuidance,
      @JsonProperty("question_options") List<ChecklistView.Choice> questionOptions,
      @JsonProperty("question_type") String questionType,
      int order,
      @JsonUnwrapped TypeFields fields,
      @JsonUnwrapped GroupFields group,
      @JsonUnwrapped RuleFields rules) {

    static Template of(Question question, List<Locale> languages) {
      return new Template(
          question.id(),
          question.required(),
          question.words().in(languages),
          question.guidance() == null ? "" : question.guidance().in(languages),
          ChecklistView.Choice.of(question.type(), languages),
          question.type().code(),
          question.order(),
          TypeFields.of(question.type(), languages),
          GroupFields.of(question.type(), languages),
          RuleFields.of(question));
    }
  }

  static TemplateView of(Checklist checklist, List<Locale> languages) {
    return new TemplateView(
        ChecklistView.Head.of(checklist, languages),
        checklist.questions().stream().map(q -> Template.of(q, languages)).toList(),
        Progress.of(checklist, Map.of()).visible().stream()
            .map(q -> Template.of(q, languages))
            .toList());
  }
}
