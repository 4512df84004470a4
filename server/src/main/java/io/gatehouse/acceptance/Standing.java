package io.gatehouse.acceptance;

/**
 * What the register, or a member of staff, says of somebody who authenticated. Stored by its name.
 */
enum Standing {
  /** the register has not answered yet; it is asked again */
  UNANSWERED,
  ALONE,
  JOINTLY,
  NONE,
  UNDETERMINED,
  /** staff found the person entitled to act alone */
  APPROVED;

  /** Whether the person may read and accept. */
  boolean mayAccept() {
    return this == ALONE || this == JOINTLY || this == APPROVED;
  }
}
