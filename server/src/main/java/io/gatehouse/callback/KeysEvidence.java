package io.gatehouse.callback;

import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePart;
import io.gatehouse.evidence.EvidenceSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether and when the keys reached the partner; never the keys. */
@Component
class KeysEvidence implements EvidenceSource {
  private final Deliveries deliveries;

  KeysEvidence(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String section() {
    return "keys";
  }

  @Override
  public List<EvidencePart> parts(UUID partnerId, UUID customerId, Audience audience) {
    return audience == Audience.APPLICANT
        ? List.of()
        : deliveries.state(new Deliveries.Key(partnerId, customerId)).stream()
            .map(state -> EvidencePart.json("delivery.json", state))
            .toList();
  }
}
