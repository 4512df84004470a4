package io.gatehouse.risk;

import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePart;
import io.gatehouse.evidence.EvidenceSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every assessment with its reasons, and who let a customer go on; nothing of it for who applied.
 */
@Component
class RiskEvidence implements EvidenceSource {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  RiskEvidence(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public String section() {
    return "risk";
  }

  @Override
  public List<EvidencePart> parts(UUID partnerId, UUID customerId, Audience audience) {
    if (audience == Audience.APPLICANT) {
      return List.of();
    }
    List<EvidencePart> parts = new ArrayList<>();
    add(parts, "assessments.json", assessments(partnerId, customerId, audience));
    add(parts, "exemption.json", exemptions(partnerId, customerId));
    return parts;
  }

  private static void add(List<EvidencePart> parts, String path, List<?> content) {
    if (!content.isEmpty()) {
      parts.add(EvidencePart.json(path, content));
    }
  }

  private List<Map<String, @Nullable Object>> assessments(
      UUID partnerId, UUID customerId, Audience audience) {
    return jdbc.sql(
            """
            select assessment_id, program_id, program_version, status, score, reasons, facts, lists, made_by, made_at
            from risk_assessment where partner_id = ? and customer_id = ? order by assessment_id
            """)
        .param(partnerId)
        .param(customerId)
        .query((row, n) -> assessment(row, audience))
        .list();
  }

  /** The facts hold numbers, which may be those of people. */
  private Map<String, @Nullable Object> assessment(ResultSet row, Audience audience)
      throws SQLException {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("assessment_id", row.getString("assessment_id"));
    shown.put("made_at", row.getObject("made_at", OffsetDateTime.class).toInstant());
    shown.put("made_by", row.getString("made_by"));
    shown.put("program_id", row.getString("program_id"));
    shown.put("program_version", row.getInt("program_version"));
    shown.put("outcome", row.getString("status"));
    shown.put("score", row.getInt("score"));
    shown.put("reasons", json.readTree(row.getString("reasons")));
    shown.put("lists", json.readTree(row.getString("lists")));
    if (audience == Audience.COMPLIANCE_OFFICER) {
      shown.put("facts", json.readTree(row.getString("facts")));
    }
    return shown;
  }

  private List<Map<String, @Nullable Object>> exemptions(UUID partnerId, UUID customerId) {
    return jdbc.sql(
            """
            select reason, granted_by, granted_at from risk_exemption where partner_id = ? and customer_id = ?
            """)
        .param(partnerId)
        .param(customerId)
        .query(
            (row, n) -> {
              Map<String, @Nullable Object> shown = new LinkedHashMap<>();
              shown.put("reason", row.getString("reason"));
              shown.put("granted_by", row.getString("granted_by"));
              shown.put(
                  "granted_at", row.getObject("granted_at", OffsetDateTime.class).toInstant());
              return shown;
            })
        .list();
  }
}
