package io.gatehouse.door.verification;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Question;
import io.gatehouse.partner.User;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The parts of one kind that questions have, across the checklists of a partner: choices,
 * dependencies, metadata. A part stays with its question.
 */
final class QuestionParts<T> {
  private final Checklists checklists;
  private final Function<T, UUID> id;
  private final Function<Question, List<T>> parts;
  private final BiFunction<Question, List<T>, Question> with;

  /**
   * Parts of a kind.
   *
   * @param id the id of a part
   * @param parts those that a question has
   * @param with the question with others
   */
  QuestionParts(
      Checklists checklists,
      Function<T, UUID> id,
      Function<Question, List<T>> parts,
      BiFunction<Question, List<T>, Question> with) {
    this.checklists = checklists;
    this.id = id;
    this.parts = parts;
    this.with = with;
  }

  /** All, by checklist, the newest first, in the order of questions. */
  Stream<Place<T>> all(User user) {
    return checklists.all(user.partnerId()).stream()
        .flatMap(
            checklist ->
                checklist.questions().stream()
                    .flatMap(
                        question ->
                            parts.apply(question).stream()
                                .map(part -> new Place<>(checklist, question, part))));
  }

  /** The part that an address names; 404 when there is none. */
  Place<T> find(User user, String uuid) {
    UUID wanted = Paths.id(uuid);
    return all(user)
        .filter(place -> id.apply(place.part()).equals(wanted))
        .findFirst()
        .orElseThrow(ApiErrors::notFound);
  }

  /** Gives a question a part, new or in place of the old one. */
  Place<T> put(User user, Checklist checklist, Question question, T part) {
    Checklist changed =
        change(
            user,
            checklist,
            question,
            others -> Stream.concat(without(others, id.apply(part)), Stream.of(part)).toList());
    return new Place<>(
        changed, changed.question(question.id()).orElseThrow(ApiErrors::notFound), part);
  }

  /** Takes a part away from its question. */
  void remove(User user, Place<T> place) {
    change(
        user,
        place.checklist(),
        place.question(),
        others -> without(others, id.apply(place.part())).toList());
  }

  private Stream<T> without(List<T> others, UUID gone) {
    return others.stream().filter(other -> !id.apply(other).equals(gone));
  }

  private Checklist change(
      User user, Checklist checklist, Question question, UnaryOperator<List<T>> change) {
    return checklists.change(
        user.partnerId(),
        user.username(),
        checklist.id(),
        current -> {
          Question now = current.question(question.id()).orElseThrow(ApiErrors::notFound);
          return Parts.put(current, with.apply(now, change.apply(parts.apply(now))));
        });
  }
}
