package io.gatehouse.door.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.door.screening.SubjectForm.Asked;
import io.gatehouse.screening.Hit;
import io.gatehouse.screening.ListVersion;
import io.gatehouse.screening.ScreeningResult;
import io.gatehouse.screening.match.Outcome;
import io.gatehouse.watchlist.ListedEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search is answered with. */
final class Answers {

  private Answers() {}

  @Schema(name = "ScreeningAnswer")
  record Answer(
      @Schema(description = "One for each subject, in their order") List<Result> results,
      @Schema(description = "The states of the lists that all subjects were searched in")
          List<SearchedList> lists) {}

  @Schema(name = "ScreeningResult")
  record Result(
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reference,
      String name,
      @Schema(description = "Of the gravest hit; CLEAR when there is none") Outcome outcome,
      @Schema(description = "The gravest first") List<FoundEntry> hits) {}

  @Schema(name = "ScreeningHit")
  record FoundEntry(
      Outcome outcome,
      @Schema(description = "Of the names alone, 0 to 1") double similarity,
      @Schema(
              description =
                  "What speaks for the hit less what speaks against it, in bits: with 20, one in a"
                      + " million others would agree as well by chance")
          double evidence,
      @JsonProperty("matched_name") String matchedName,
      @Schema(description = "What it rests on, word by word") List<String> explanation,
      String list,
      @Schema(description = "SHA-256 of the list's files") String version,
      ListedEntry entry) {}

  @Schema(name = "ScreeningList")
  record SearchedList(
      String list,
      @Schema(description = "SHA-256 of the list's files") String version,
      @JsonProperty("loaded_at") Instant loadedAt,
      int entries,
      int names) {}

  static Answer answer(List<Asked> asked, List<ScreeningResult> found) {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      results.add(result(asked.get(i), found.get(i)));
    }
    return new Answer(results, found.getFirst().lists().stream().map(Answers::list).toList());
  }

  private static Result result(Asked asked, ScreeningResult found) {
    return new Result(
        asked.reference(),
        asked.subject().name(),
        found.outcome(),
        found.hits().stream().map(Answers::hit).toList());
  }

  private static FoundEntry hit(Hit hit) {
    return new FoundEntry(
        hit.assessment().outcome(),
        similarity(hit.assessment().similarity()),
        evidence(hit.assessment().evidence()),
        hit.name().text(),
        hit.assessment().explanation(),
        hit.version().list(),
        hit.version().checksum(),
        ListedEntry.of(hit.entry()));
  }

  /** To four places: what is behind them says nothing. */
  static double similarity(double exact) {
    return Math.round(exact * 10_000) / 10_000.0;
  }

  /** To a tenth of a bit. */
  static double evidence(double exact) {
    return Math.round(exact * 10) / 10.0;
  }

  static SearchedList list(ListVersion version) {
    return new SearchedList(
        version.list(), version.checksum(), version.loadedAt(), version.entries(), version.names());
  }
}
