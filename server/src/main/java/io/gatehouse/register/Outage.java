package io.gatehouse.register;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a register gave no answer. It says nothing about the company.
 *
 * @param explanation for an operator, in English, without personal data
 * @param retryAfter when the register asked to come back, if it did
 */
public record Outage(Reason reason, String explanation, @Nullable Duration retryAfter) {

  /** Kinds of outage. */
  public enum Reason {
    /** Address or credentials are not set. */
    NOT_CONFIGURED,
    /** The register refused our credentials. */
    CREDENTIALS_REJECTED,
    /** The register's limit of requests is used up. */
    QUOTA_EXCEEDED,
    /** No complete answer within the time-out. */
    TIMED_OUT,
    /** No connection. */
    UNREACHABLE,
    /** The connection ended before the answer did, or the answer exceeds the limit. */
    BROKEN_OFF,
    /** The register, or a source behind it, says that it is not working. */
    SERVER_ERROR,
    /** The register did not understand the request. */
    REQUEST_REFUSED,
    /** The answer is not of the documented form. */
    INVALID_ANSWER,
    /** Too many of our own requests wait for it. */
    BUSY,
    /** Not asked, because it failed repeatedly a moment ago. */
    PAUSED;

    /** Whether only the operator can mend it: a setting is wrong, waiting does not help. */
    public boolean misconfigured() {
      return this == NOT_CONFIGURED || this == CREDENTIALS_REJECTED;
    }
  }
}
