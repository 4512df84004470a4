package io.gatehouse.partner;

import io.gatehouse.country.Market;
import io.gatehouse.country.Strictness;
import java.util.UUID;

/** A rule set of one partner: which market, and how hard numbers are checked. */
public record Program(
    UUID partnerId, UUID programId, String name, Market market, Strictness strictness) {}
