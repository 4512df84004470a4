package io.gatehouse.watchlist;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** People of customers whom another part of the house knows of, such as owners in answers. */
public interface PeopleSource {

  /**
   * The people of some customers.
   *
   * @return by customer, facts in groups such as {@code kyc.owners[0].name}, with the last part as
   *     {@link Parties} knows it; nothing for a customer of whom no more is known
   */
  Map<UUID, Map<String, String>> people(UUID partnerId, Collection<UUID> customerIds);
}
