package io.gatehouse.watchlist;

import java.util.List;
import java.util.UUID;

/** Stored companies that are screened again when a list changes, in an order that stays. */
public interface CaseSource {

  /** A stable name, by which a run remembers where it stands. */
  String name();

  /** How many cases a partner has here; may be a little off while they come and go. */
  long count(UUID partnerId);

  /**
   * The next cases of a partner.
   *
   * @param after position of the last one seen; the nil UUID to begin with
   */
  List<ScreeningCase> page(UUID partnerId, UUID after, int size);
}
