package io.gatehouse.watchlist;

import io.gatehouse.screening.ListVersion;
import io.gatehouse.watchlist.Alert.Cause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run over the stored cases of a partner.
 *
 * @param list the list that changed; null when every list is searched
 * @param version SHA-256 of the state that began it
 * @param entries ids of the entries that differ from the state before; null: all of them
 * @param total cases there were when it began; null until it has begun
 * @param done cases that it has been through
 * @param raised new alerts
 */
public record ScreeningRun(
    UUID partnerId,
    UUID runId,
    Cause cause,
    @Nullable String list,
    @Nullable String version,
    @Nullable List<String> entries,
    @Nullable Long total,
    long done,
    long raised,
    Place place,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /**
   * Where a run stands.
   *
   * @param source the sources before this one, in order of their names, are done
   * @param after position of the last case that is done
   */
  record Place(String source, UUID after) {
    static final UUID NIL = new UUID(0, 0);
    static final Place BEGINNING = new Place("", NIL);
  }

  static ScreeningRun ofList(
      UUID partnerId,
      UUID runId,
      ListVersion version,
      @Nullable List<String> entries,
      Instant now) {
    return new ScreeningRun(
        partnerId,
        runId,
        Cause.LIST,
        version.list(),
        version.checksum(),
        entries,
        null,
        0,
        0,
        Place.BEGINNING,
        now,
        null);
  }

  static ScreeningRun ofPolicy(UUID partnerId, UUID runId, Instant now) {
    return new ScreeningRun(
        partnerId, runId, Cause.POLICY, null, null, null, null, 0, 0, Place.BEGINNING, now, null);
  }
}
