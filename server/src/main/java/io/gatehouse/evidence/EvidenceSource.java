package io.gatehouse.evidence;

import java.util.List;
import java.util.UUID;

/** What one module knows of how a customer came to be; a bean of that module. */
public interface EvidenceSource {
  /** The folder of its parts, such as {@code request}; no two sources have the same. */
  String section();

  /**
   * The parts for an audience, in whatever order; empty when there is nothing, or nothing for them.
   * Asked within one read-only transaction, so that all sources speak of the same moment.
   */
  List<EvidencePart> parts(UUID partnerId, UUID customerId, Audience audience);

  /**
   * The other ids under which deeds for this customer stand in the audit trail, such as that of its
   * application.
   */
  default List<UUID> subjects(UUID partnerId, UUID customerId) {
    return List.of();
  }
}
