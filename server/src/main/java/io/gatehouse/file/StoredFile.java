package io.gatehouse.file;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody handed in.
 *
 * @param subjectId what it belongs to
 * @param name as its owner calls it, without any path
 * @param mediaType what its content is, found by looking at it
 * @param size bytes
 */
public record StoredFile(
    UUID partnerId,
    UUID fileId,
    Purpose purpose,
    UUID subjectId,
    String name,
    String mediaType,
    long size,
    Instant createdAt) {

  /** What files are handed in for. */
  public enum Purpose {
    /** An answer to a question of a checklist; the subject is its completion. */
    ANSWER,
    /** Supports a justification, which is the subject. */
    JUSTIFICATION,
    /** Shows who a business is; the subject is the customer. */
    BUSINESS_DOCUMENT,
    /** Supports somebody's right to accept for a company; the subject is the review. */
    ACCEPTANCE_REVIEW
  }
}
