package io.gatehouse.watchlist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a list by all processes.
 *
 * @param checksum SHA-256 of the files of the state in use; null when there is none yet
 * @param loadedAt when the state in use was read and accepted
 * @param checkedAt when its place last gave or confirmed the state in use
 * @param attemptedAt when its place was last asked
 * @param refusal why the last attempt came to nothing; null when it did not
 * @param report what was read and skipped at the last attempt that read anything
 */
public record ListState(
    String list,
    @Nullable String checksum,
    int entries,
    int names,
    @Nullable Instant loadedAt,
    @Nullable Instant checkedAt,
    Instant attemptedAt,
    @Nullable String refusal,
    @Nullable Report report) {

  /** A load report as it is kept. */
  public record Report(
      int entries,
      int names,
      List<Skipped> skipped,
      @JsonProperty("took_milliseconds") long tookMilliseconds) {
    public Report {
      skipped = List.copyOf(skipped);
    }
  }

  /**
   * Parts left out for one reason.
   *
   * @param examples where some of them stand
   */
  public record Skipped(String why, int count, List<String> examples) {
    public Skipped {
      examples = List.copyOf(examples);
    }
  }
}
