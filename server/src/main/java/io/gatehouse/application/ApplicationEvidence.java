package io.gatehouse.application;

import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePart;
import io.gatehouse.evidence.EvidenceSource;
import io.gatehouse.requirement.Facts;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was handed in, by the partner and through the link. */
@Component
class ApplicationEvidence implements EvidenceSource {
  private final JdbcClient jdbc;
  private final SealedFacts sealed;

  ApplicationEvidence(JdbcClient jdbc, SealedFacts sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  @Override
  public String section() {
    return "request";
  }

  @Override
  public List<EvidencePart> parts(UUID partnerId, UUID customerId, Audience audience) {
    return find(partnerId, customerId)
        .map(kept -> EvidencePart.json("application.json", shown(partnerId, kept, audience)))
        .stream()
        .toList();
  }

  @Override
  public List<UUID> subjects(UUID partnerId, UUID customerId) {
    return find(partnerId, customerId).map(Kept::applicationId).stream().toList();
  }

  /** An application with its dates, as it lies in the database. */
  private record Kept(
      UUID applicationId,
      String state,
      int version,
      OffsetDateTime createdAt,
      OffsetDateTime changedAt,
      Facts facts) {}

  private Optional<Kept> find(UUID partnerId, UUID customerId) {
    return jdbc.sql(
            """
            select a.application_id, a.state, a.version, a.created_at, a.changed_at, a.facts
            from application a
            join customer c on c.partner_id = a.partner_id and c.application_id = a.application_id
            where c.partner_id = ? and c.customer_id = ?
            """)
        .param(partnerId)
        .param(customerId)
        .query(
            (row, n) ->
                new Kept(
                    row.getObject("application_id", UUID.class),
                    row.getString("state"),
                    row.getInt("version"),
                    row.getObject("created_at", OffsetDateTime.class),
                    row.getObject("changed_at", OffsetDateTime.class),
                    sealed.read(row.getString("facts"))))
        .optional();
  }

  private Map<String, @Nullable Object> shown(UUID partnerId, Kept kept, Audience audience) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("application_id", kept.applicationId());
    shown.put("state", kept.state());
    shown.put("version", kept.version());
    shown.put("created_at", kept.createdAt().toInstant());
    shown.put("changed_at", kept.changedAt().toInstant());
    Map<String, String> facts = new TreeMap<>(kept.facts().values());
    facts.replaceAll((path, value) -> readable(partnerId, path, value, audience));
    shown.put("facts", facts);
    return shown;
  }

  private String readable(UUID partnerId, String path, String value, Audience audience) {
    if (!Facts.sealed(value)) {
      return value;
    }
    return audience == Audience.COMPLIANCE_OFFICER ? sealed.open(partnerId, path, value) : "•••";
  }
}
