package io.gatehouse.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A register's answer as it came, kept so that a decision can be proved later. It names the
 * signatories of a company: show it to staff only, and keep it out of logs.
 */
public final class Evidence {
  private final String source;
  private final String mediaType;
  private final Instant retrievedAt;
  private final byte[] body;

  /**
   * Keeps an answer.
   *
   * @param source register, operation and address, without any personal code
   * @param mediaType as the register declared it; empty when it did not
   * @param retrievedAt when the register gave it, which may be before it was used
   * @param body the bytes of the answer
   */
  public Evidence(String source, String mediaType, Instant retrievedAt, byte[] body) {
    this.source = source;
    this.mediaType = mediaType;
    this.retrievedAt = retrievedAt;
    this.body = body.clone();
  }

  public String source() {
    return source;
  }

  public String mediaType() {
    return mediaType;
  }

  public Instant retrievedAt() {
    return retrievedAt;
  }

  public byte[] body() {
    return body.clone();
  }

  /** The body as text, for registers that answer in UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The same with every match of an expression left out; unchanged when there is none. */
  public Evidence blanked(String expression) {
    String text = text();
    String rest = text.replaceAll(expression, "");
    return rest.equals(text)
        ? this
        : new Evidence(source, mediaType, retrievedAt, rest.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Evidence[" + source + ", " + retrievedAt + ", " + body.length + " bytes]";
  }
}
