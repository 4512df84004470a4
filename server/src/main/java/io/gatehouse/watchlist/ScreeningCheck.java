package io.gatehouse.watchlist;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.screening.ListVersion;
import io.gatehouse.screening.match.Thresholds;
import io.gatehouse.watchlist.Alert.Cause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That names were compared with watch lists, and with which.
 *
 * @param since when all customers that came after a moment were looked at; null: one case was
 * @param names of the case; null when all were looked at
 * @param hits how many entries may be one of the names; null when all were looked at
 */
record ScreeningCheck(
    Cause cause,
    @Nullable Instant since,
    @Nullable List<Name> names,
    Thresholds thresholds,
    List<State> lists,
    @Nullable Integer hits,
    Instant at) {

  /** A name, and where it stands among the facts. */
  record Name(String path, String name) {
    static Name of(Party party) {
      return new Name(party.path(), party.subject().name());
    }

    /** Keeps names out of logs. */
    @Override
    public String toString() {
      return "Name[" + path + "]";
    }
  }

  /**
   * Which list, in which state.
   *
   * @param version SHA-256 of the state
   */
  record State(
      String list,
      String version,
      @JsonProperty("loaded_at") Instant loadedAt,
      int entries,
      int names) {
    static State of(ListVersion version) {
      return new State(
          version.list(),
          version.checksum(),
          version.loadedAt(),
          version.entries(),
          version.names());
    }
  }
}
