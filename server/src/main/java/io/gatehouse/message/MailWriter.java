package io.gatehouse.message;

import java.util.Optional;

/**
 * Writes the mails of one kind, at the moment of sending; the module whose event is told implements
 * it.
 */
public interface MailWriter {
  /** The kind of the mails that it writes, as given to {@link Mails}. */
  String kind();

  /**
   * The mail; empty when there is nothing to tell any more (the link was revoked, the application
   * is finished).
   */
  Optional<Letter> write(PromisedMail mail);
}
