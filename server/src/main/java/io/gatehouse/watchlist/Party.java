package io.gatehouse.watchlist;

import io.gatehouse.screening.entry.Subject;

/**
 * A name that a case brings along: the company, a contact, a user, an owner.
 *
 * @param path where it stands among the facts, for example {@code users[0]}
 */
public record Party(String path, Subject subject) {

  /** Keeps names out of logs. */
  @Override
  public String toString() {
    return "Party[" + path + "]";
  }
}
