package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatehouse.checklist.Answer;
import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Completion;
import io.gatehouse.checklist.Option;
import io.gatehouse.checklist.Progress;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.partner.User;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A checklist with its state, as somebody who answers sees it: without what triggers a review. */
@Schema(name = "ChecklistResponse")
record ChecklistView(Head checklist, State completion, List<Asked> questions) {

  @Schema(name = "ChecklistHead")
  record Head(
      UUID uuid,
      String name,
      String description,
      @JsonProperty("checklist_type") String checklistType) {
    static Head of(Checklist checklist, List<Locale> languages) {
      return new Head(
          checklist.id(),
          checklist.name().in(languages),
          checklist.description().in(languages),
          checklist.type());
    }
  }

  /** How far the answers go. */
  @Schema(name = "ChecklistCompletion")
  record State(
      UUID uuid,
      @JsonProperty("is_completed")
          @Schema(description = "Whether all required questions have been answered")
          boolean completed,
      @JsonProperty("completion_percentage") double percentage,
      @JsonProperty("unanswered_required_questions") List<Missing> missing,
      @JsonProperty("checklist_name") String checklistName,
      @JsonProperty("checklist_description") String checklistDescription,
      Instant created,
      Instant modified) {

    static State of(Completion completion, List<Locale> languages) {
      Progress progress = completion.progress();
      return new State(
          completion.id(),
          progress.complete(),
          progress.percentage(),
          progress.missing().stream().map(question -> Missing.of(question, languages)).toList(),
          completion.checklist().name().in(languages),
          completion.checklist().description().in(languages),
          completion.createdAt(),
          completion.changedAt());
    }
  }

  /** A question that must be answered and is not. */
  @Schema(name = "UnansweredQuestion")
  record Missing(
      UUID uuid, String description, @JsonProperty("question_type") String questionType) {
    static Missing of(Question question, List<Locale> languages) {
      return new Missing(question.id(), question.words().in(languages), question.type().code());
    }
  }

  /** A choice. */
  @Schema(name = "QuestionOption")
  record Choice(UUID uuid, String label, int order) {
    static List<Choice> of(QuestionType type, List<Locale> languages) {
      return type.options().stream().map(option -> of(option, languages)).toList();
    }

    private static Choice of(Option option, List<Locale> languages) {
      return new Choice(option.id(), option.label().in(languages), option.order());
    }
  }

  /** An answer that stands. */
  @Schema(name = "ExistingAnswer")
  record Given(
      UUID uuid,
      @JsonProperty("question_description") String questionDescription,
      @JsonProperty("question_type") String questionType,
      @JsonProperty("question_required") boolean questionRequired,
      @JsonProperty("answer_data") @Schema(implementation = Object.class) JsonNode answerData,
      long user,
      @JsonProperty("user_name") String userName,
      Instant created,
      Instant modified) {}

  /** A question that is asked. */
  @Schema(name = "QuestionWithAnswer")
  record Asked(
      UUID uuid,
      String description,
      @JsonProperty("user_guidance") @Nullable String userGuidance,
      @JsonProperty("question_type") String questionType,
      boolean required,
      int order,
      @JsonProperty("existing_answer") @Nullable Given existingAnswer,
      @JsonProperty("question_options") List<Choice> questionOptions,
      @JsonUnwrapped TypeFields fields,
      @JsonUnwrapped GroupFields group) {

    static Asked of(Question question, @Nullable Given answer, List<Locale> languages) {
      boolean guided = question.showsGuidance(answer == null ? null : answer.answerData());
      return new Asked(
          question.id(),
          question.words().in(languages),
          guided && question.guidance() != null ? question.guidance().in(languages) : null,
          question.type().code(),
          question.required(),
          question.order(),
          answer,
          Choice.of(question.type(), languages),
          TypeFields.of(question.type(), languages),
          GroupFields.of(question.type(), languages));
    }
  }

  /**
   * Shows a completion.
   *
   * @param all whether questions that are not asked are shown too
   */
  static ChecklistView of(
      Completion completion, boolean all, List<Locale> languages, Function<UUID, User> users) {
    List<Question> questions =
        all ? completion.checklist().questions() : completion.progress().visible();
    return new ChecklistView(
        Head.of(completion.checklist(), languages),
        State.of(completion, languages),
        questions.stream()
            .map(
                question ->
                    Asked.of(
                        question,
                        given(question, completion.answers(), languages, users),
                        languages))
            .toList());
  }

  private static @Nullable Given given(
      Question question,
      Map<UUID, Answer> answers,
      List<Locale> languages,
      Function<UUID, User> users) {
    Answer answer = answers.get(question.id());
    if (answer == null) {
      return null;
    }
    User user = users.apply(answer.userId());
    return new Given(
        answer.id(),
        question.words().in(languages),
        question.type().code(),
        question.required(),
        answer.value(),
        user.number(),
        user.fullName(),
        answer.createdAt(),
        answer.changedAt());
  }
}
