package io.gatehouse.message;

import java.util.UUID;

/** The way out for mail: SMTP, or the sandbox's mailbox. */
public interface MailTransport {
  /**
   * Hands the mail over.
   *
   * @param id stable over all attempts, so that a mail sent twice can be recognised
   * @throws RuntimeException when it was not taken; it is tried again
   */
  void send(UUID id, Letter letter);
}
