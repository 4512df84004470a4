package io.gatehouse.partner;

import java.time.Instant;
import java.util.UUID;

/**
 * A person who uses the API of a partner.
 *
 * @param number how the contract names the user: a whole number
 * @param staff decides; sees everything of the partner
 * @param support sees everything of the partner
 */
public record User(
    UUID partnerId,
    UUID programId,
    UUID userId,
    long number,
    String username,
    String fullName,
    String email,
    boolean staff,
    boolean support,
    boolean active,
    Instant createdAt) {

  /** Whether the user sees what belongs to other users. */
  public boolean seesAll() {
    return staff || support;
  }

  /** Keeps name and address out of logs. */
  @Override
  public String toString() {
    return "User[" + username + "]";
  }
}
