package io.gatehouse.customer;

import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePart;
import io.gatehouse.evidence.EvidenceSource;
import io.gatehouse.requirement.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The customer itself, and what became of it. */
@Component
class CustomerEvidence implements EvidenceSource {
  private final CustomerDirectory directory;
  private final CustomerLife life;

  CustomerEvidence(CustomerDirectory directory, CustomerLife life) {
    this.directory = directory;
    this.life = life;
  }

  @Override
  public String section() {
    return "customer";
  }

  @Override
  public List<EvidencePart> parts(UUID partnerId, UUID customerId, Audience audience) {
    return directory
        .find(partnerId, customerId, null)
        .map(
            customer ->
                List.of(
                    EvidencePart.json("customer.json", shown(customer)),
                    EvidencePart.json(
                        "history.json",
                        life.of(partnerId, customerId).stream()
                            .map(event -> shown(event, audience))
                            .toList())))
        .orElseGet(List::of);
  }

  /** A code of a person stays hidden here; who may read it finds it in what was handed in. */
  private static Map<String, @Nullable Object> shown(Customer customer) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("number", Long.toString(customer.number()));
    shown.put("status", customer.status());
    shown.put("country", customer.country());
    shown.put("program_id", customer.programId());
    shown.put("created_at", customer.createdAt());
    Map<String, String> facts = new TreeMap<>(customer.facts());
    facts.replaceAll((path, value) -> Facts.sealed(value) ? "•••" : value);
    shown.put("facts", facts);
    return shown;
  }

  /** Reasons are written among those who decide. */
  private static Map<String, @Nullable Object> shown(CustomerEvent event, Audience audience) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("at", event.at());
    shown.put("before", event.before());
    shown.put("after", event.after());
    if (audience != Audience.APPLICANT) {
      shown.put("actor", event.actor());
      shown.put("reason", event.reason());
    }
    return shown;
  }
}
