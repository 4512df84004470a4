package io.gatehouse.watchlist;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company whose names are screened: an application, and later the customer that it became. Both
 * are one case, so that a judgement on the application holds for the customer.
 *
 * @param position where the case stands in the order of its source
 * @param caseId id of the application
 * @param customerId the customer, when there is one
 */
public record ScreeningCase(
    UUID partnerId, UUID position, UUID caseId, @Nullable UUID customerId, List<Party> parties) {
  public ScreeningCase {
    parties = List.copyOf(parties);
  }
}
