package io.gatehouse.checklist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the answers: a question, or a member in one entry of a group.
 *
 * @param entry counted from 0; −1 where no entry is meant
 * @param member null: the question as a whole
 */
public record Spot(Question question, int entry, @Nullable Question member) {

  static Spot of(Question question) {
    return new Spot(question, -1, null);
  }

  /** The question that stands there. */
  public Question asked() {
    return Optional.ofNullable(member).orElse(question);
  }

  /** Such as {@code owners[0].name}. */
  public String path() {
    String entryPath = entry < 0 ? question.name() : question.name() + "[" + entry + "]";
    return member == null ? entryPath : entryPath + "." + member.name();
  }
}
