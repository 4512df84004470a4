package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.checklist.QuestionType.Group;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a question of type {@code group} carries beyond the published contract; empty for all
 * others. Its answer is a list of objects of member UUIDs and answers.
 */
record GroupFields(
    @JsonProperty("group_members") List<Member> members,
    @JsonProperty("group_entry_label") String entryLabel,
    @JsonProperty("min_entries") @Nullable Integer least,
    @JsonProperty("max_entries") @Nullable Integer most) {
  private static final GroupFields NONE = new GroupFields(List.of(), "", null, null);

  /** A question that is asked of each entry. */
  @Schema(name = "GroupMember")
  record Member(
      UUID uuid,
      String description,
      @JsonProperty("user_guidance") @Nullable String userGuidance,
      @JsonProperty("question_type") String questionType,
      boolean required,
      int order,
      @JsonProperty("question_options") List<ChecklistView.Choice> questionOptions,
      List<AskedWhen> dependencies,
      @JsonUnwrapped TypeFields fields) {

    private static Member of(Question member, List<Locale> languages) {
      return new Member(
          member.id(),
          member.words().in(languages),
          member.guidance() == null ? null : member.guidance().in(languages),
          member.type().code(),
          member.required(),
          member.order(),
          ChecklistView.Choice.of(member.type(), languages),
          member.dependencies().stream().map(AskedWhen::of).toList(),
          TypeFields.of(member.type(), languages));
    }
  }

  /** Which answer to another member of the same entry a member is asked after. */
  @Schema(name = "GroupMemberDependency")
  record AskedWhen(
      @JsonProperty("depends_on_question_uuid") UUID on,
      String operator,
      @JsonProperty("required_answer_value") @Schema(implementation = Object.class)
          JsonNode value) {

    private static AskedWhen of(Question.Dependency dependency) {
      return new AskedWhen(
          dependency.on(),
          dependency.condition().operator().code(),
          dependency.condition().value());
    }
  }

  static GroupFields of(QuestionType type, List<Locale> languages) {
    return type instanceof Group group
        ? new GroupFields(
            group.members().stream().map(member -> Member.of(member, languages)).toList(),
            group.one().in(languages),
            group.least(),
            group.most())
        : NONE;
  }
}
