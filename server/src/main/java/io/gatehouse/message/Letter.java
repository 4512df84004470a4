package io.gatehouse.message;

import java.util.List;

/**
 * A mail as the recipient gets it.
 *
 * @param fromName who writes, as shown beside the sender's address
 * @param text for programs that show no HTML
 * @param links the addresses in it that matter, for the sandbox's mailbox
 */
public record Letter(
    String fromName, String to, String subject, String text, String html, List<String> links) {
  public Letter {
    links = List.copyOf(links);
  }

  /** Without its contents, which are personal. */
  @Override
  public String toString() {
    return "Letter[" + subject.length() + " characters of subject]";
  }
}
