package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Question;
import io.gatehouse.partner.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds and replaces the parts of checklists. */
@Component
class Parts {
  private static final int LONGEST_ADDRESS = 500;

  private final Checklists checklists;

  Parts(Checklists checklists) {
    this.checklists = checklists;
  }

  /** A question and where it stands. */
  record At(Checklist checklist, Question question) {}

  At question(User user, UUID questionId) {
    return find(user, questionId).orElseThrow(ApiErrors::notFound);
  }

  private Optional<At> find(User user, UUID questionId) {
    return checklists
        .ofQuestion(user.partnerId(), questionId)
        .flatMap(checklist -> checklist.question(questionId).map(q -> new At(checklist, q)));
  }

  /** The question that a field names by its address; ends the request when there is none. */
  At namedQuestion(User user, Form form, String field) {
    return named(form, field)
        .flatMap(id -> find(user, id))
        .orElseThrow(() -> ApiErrors.field(field, "Invalid hyperlink - Object does not exist."));
  }

  /** The checklist that the field {@code checklist} names by its address. */
  Checklist namedChecklist(User user, Form form) {
    return named(form, "checklist")
        .flatMap(id -> checklists.find(user.partnerId(), id))
        .orElseThrow(
            () -> ApiErrors.field("checklist", "Invalid hyperlink - Object does not exist."));
  }

  private static Optional<UUID> named(Form form, String field) {
    form.demand(field);
    String address = form.text(field, LONGEST_ADDRESS, false, "");
    form.check();
    return Addresses.id(address);
  }

  /** The checklist with a question in it, new or in place of the old one. */
  static Checklist put(Checklist checklist, Question question) {
    List<Question> questions = new ArrayList<>(checklist.questions());
    questions.removeIf(other -> other.id().equals(question.id()));
    questions.add(question);
    return checklist.with(questions);
  }

  /** The checklist without a question, and without what depended on it. */
  static Checklist without(Checklist checklist, UUID questionId) {
    return checklist.with(
        checklist.questions().stream()
            .filter(question -> !question.id().equals(questionId))
            .map(
                question ->
                    question.with(
                        question.dependencies().stream()
                            .filter(dependency -> !dependency.on().equals(questionId))
                            .toList()))
            .toList());
  }

  /** Whether a question depends on another, be it through further ones, or is the same. */
  static boolean reaches(Checklist checklist, UUID from, UUID to) {
    return from.equals(to)
        || checklist
            .question(from)
            .map(
                question ->
                    question.dependencies().stream()
                        .anyMatch(dependency -> reaches(checklist, dependency.on(), to)))
            .orElse(false);
  }
}
