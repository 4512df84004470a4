package io.gatehouse.platform;

/**
 * The server does not start, for a reason that its operator can mend; the message says what and
 * how.
 */
public final class StartRefused extends RuntimeException {
  private final String remedy;

  public StartRefused(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}
