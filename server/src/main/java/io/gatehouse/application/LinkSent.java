package io.gatehouse.application;

/** To whom a link went again. */
public sealed interface LinkSent {
  /** The contact person, who gives what is missing. */
  record Wizard(String url) implements LinkSent {}

  /**
   * Those who are to accept; their links are theirs alone.
   *
   * @param mails how many were promised; those who got one a minute ago get none
   */
  record ToAcceptors(int mails) implements LinkSent {}
}
