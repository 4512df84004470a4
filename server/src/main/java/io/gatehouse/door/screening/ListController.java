package io.gatehouse.door.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.screening.ListVersion;
import io.gatehouse.watchlist.ListRefresh;
import io.gatehouse.watchlist.ListState;
import io.gatehouse.watchlist.ListStates;
import io.gatehouse.watchlist.WatchListSearch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists, and what came of reading them. */
@RestController
@RequestMapping(path = "/api/screening/lists", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed("STAFF")
@Tag(name = "screening")
class ListController {
  private final ListStates states;
  private final ListRefresh refresh;
  private final WatchListSearch search;

  ListController(ListStates states, ListRefresh refresh, WatchListSearch search) {
    this.states = states;
    this.refresh = refresh;
    this.search = search;
  }

  @Schema(name = "ScreeningListState")
  record State(
      String list,
      @Schema(description = "SHA-256 of the state in use; null when there is none")
          @Nullable String version,
      int entries,
      int names,
      @JsonProperty("loaded_at") @Nullable Instant loadedAt,
      @Schema(description = "When its place last gave or confirmed the state in use")
          @JsonProperty("checked_at")
          @Nullable Instant checkedAt,
      @JsonProperty("attempted_at") Instant attemptedAt,
      @Schema(description = "Why the last attempt came to nothing") @Nullable String refusal,
      @Schema(description = "What the last attempt that read anything read and skipped")
          ListState.@Nullable Report report,
      @Schema(description = "What the process that answers searches now")
          @Nullable String searched) {}

  @GetMapping("/")
  @Operation(operationId = "screening_lists_list", summary = "List the watch lists")
  List<State> list() {
    return states.all().stream().map(this::show).toList();
  }

  /** Asks the list's place now, and answers when that is done. */
  @PostMapping("/{name}/refresh/")
  @Operation(operationId = "screening_lists_refresh", summary = "Ask for a new state of a list now")
  State refresh(@PathVariable String name) {
    return refresh.refresh(name).map(this::show).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  private State show(ListState state) {
    return new State(
        state.list(),
        state.checksum(),
        state.entries(),
        state.names(),
        state.loadedAt(),
        state.checkedAt(),
        state.attemptedAt(),
        state.refusal(),
        state.report(),
        search.versions().stream()
            .filter(version -> version.list().equals(state.list()))
            .map(ListVersion::checksum)
            .findFirst()
            .orElse(null));
  }
}
