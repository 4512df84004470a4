package io.gatehouse.screening.match;

import java.util.BitSet;
import java.util.List;

/** The words of two names set against each other: what agrees, and what stands alone. */
record Alignment(List<Link> links, BitSet queryMatched, BitSet listedMatched) {}
