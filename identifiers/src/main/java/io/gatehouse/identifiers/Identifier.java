package io.gatehouse.identifiers;

import java.util.Objects;

/**
 * A number of a known {@link Kind} that passed its rules. Two are equal when kind and number are,
 * however they were written.
 */
public final class Identifier {

  private final Kind kind;
  private final String compact;

  /**
   * @param compact the number without separators, as {@link Kind} made it
   */
  Identifier(Kind kind, String compact) {
    this.kind = kind;
    this.compact = compact;
  }

  public Kind kind() {
    return kind;
  }

  /** The one spelling to store and to compare. */
  public String canonical() {
    return kind.canonical(compact);
  }

  /** The spelling that people are used to read, with spaces or hyphens. */
  public String human() {
    return kind.human(compact);
  }

  /** What can be read from the number. */
  public Facts facts() {
    return kind.facts(compact);
  }

  /** The bare characters, without prefix and separators. */
  String compact() {
    return compact;
  }

  /** How much more likely {@code text} is meant so than by chance; to compare with others only. */
  double likelihood(CharSequence text) {
    return kind.likelihood(this, text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Identifier that
        && kind.equals(that.kind)
        && compact.equals(that.compact);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, compact);
  }

  /** Kind and canonical spelling; of a personal number nothing but its length is shown. */
  @Override
  public String toString() {
    return kind + " " + (kind.personal() ? "*".repeat(canonical().length()) : canonical());
  }
}
