package io.gatehouse.identity;

import java.util.UUID;

/** How a log-in at a provider ended. */
public sealed interface Login {

  /** Somebody proved who they are, for what this link leads to. */
  record Done(UUID partnerId, UUID linkId, Identity identity) implements Login {}

  /** The person, or the provider, broke it off; it can be begun again. */
  record Cancelled(UUID partnerId, UUID linkId) implements Login {}

  /** It took too long, or came back a second time; it can be begun again. */
  record Stale(UUID partnerId, UUID linkId, boolean usedBefore) implements Login {}

  /** What came back is not what was asked for: forged, altered, or meant for somebody else. */
  record Untrue(UUID partnerId, UUID linkId) implements Login {}

  /** The provider does not answer. */
  record Unavailable(UUID partnerId, UUID linkId) implements Login {}

  /**
   * No log-in of ours, or begun in another browser: it says nothing of anybody, not even whose link
   * it was.
   */
  record Unknown() implements Login {}
}
