package io.gatehouse.watchlist;

import io.gatehouse.watchlist.ScreeningRun.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** All stored cases of a partner, source after source, in pieces. */
@Component
class CaseWalk {
  private static final Duration SLICE = Duration.ofSeconds(2);
  private static final int PIECE = 200;

  private final List<CaseSource> sources;

  CaseWalk(List<CaseSource> sources) {
    this.sources = sources.stream().sorted(Comparator.comparing(CaseSource::name)).toList();
  }

  /**
   * The next cases.
   *
   * @param last where the walk stands after them
   */
  record Piece(List<ScreeningCase> cases, Place last) {}

  long count(UUID partnerId) {
    return sources.stream().mapToLong(source -> source.count(partnerId)).sum();
  }

  /**
   * Goes on from a place for a little while.
   *
   * @param deed done with each piece; keeps where the walk stands
   * @return whether there may be more
   */
  boolean slice(UUID partnerId, Place from, Clock clock, Consumer<Piece> deed) {
    Instant end = clock.instant().plus(SLICE);
    Place place = from;
    do {
      Optional<Piece> piece = next(partnerId, place);
      if (piece.isEmpty()) {
        return false;
      }
      deed.accept(piece.get());
      place = piece.get().last();
    } while (clock.instant().isBefore(end));
    return true;
  }

  /** What comes after a place; empty at the end. */
  private Optional<Piece> next(UUID partnerId, Place place) {
    for (CaseSource source : sources) {
      int order = source.name().compareTo(place.source());
      if (order >= 0) {
        List<ScreeningCase> cases =
            source.page(partnerId, order == 0 ? place.after() : Place.NIL, PIECE);
        if (!cases.isEmpty()) {
          return Optional.of(
              new Piece(cases, new Place(source.name(), cases.getLast().position())));
        }
      }
    }
    return Optional.empty();
  }
}
