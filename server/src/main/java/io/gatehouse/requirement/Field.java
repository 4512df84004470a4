package io.gatehouse.requirement;

/**
 * One line of the field catalogue.
 *
 * @param path its name everywhere inside; {@code users[].email} stands for one field of each user
 * @param section what it is asked together with
 * @param kind how it is read and shown
 * @param need when it is required
 * @param autofill what a browser may fill in ({@code autocomplete} of HTML); empty for nothing
 */
public record Field(String path, Section section, Kind kind, Need need, String autofill) {
  private static final String EACH = "[]";

  /** Whether there is one for each of several people. */
  public boolean repeated() {
    return path.contains(EACH);
  }

  /** The path for the person at {@code index}; its own path when it is not repeated. */
  public String at(int index) {
    return path.replace(EACH, "[" + index + "]");
  }

  /** The part of text keys that stands for it: {@code users.email}. */
  public String key() {
    return path.replace(EACH, "");
  }

  @Override
  public String toString() {
    return path;
  }
}
