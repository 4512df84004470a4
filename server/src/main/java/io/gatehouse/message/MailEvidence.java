package io.gatehouse.message;

import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePart;
import io.gatehouse.evidence.EvidenceSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails were promised for the application of a customer, and what became of them. */
@Component
class MailEvidence implements EvidenceSource {
  private final JdbcClient jdbc;

  MailEvidence(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String section() {
    return "mails";
  }

  @Override
  public List<EvidencePart> parts(UUID partnerId, UUID customerId, Audience audience) {
    List<Map<String, @Nullable Object>> mails =
        jdbc.sql(
                """
                select m.mail_id, m.kind, m.language, m.promised_at, m.attempts, m.sent_at, m.given_up_at
                from mail m
                join customer c on c.partner_id = m.partner_id and c.application_id = m.application_id
                where c.partner_id = ? and c.customer_id = ?
                order by m.mail_id
                """)
            .param(partnerId)
            .param(customerId)
            .query((row, n) -> shown(row))
            .list();
    return mails.isEmpty() ? List.of() : List.of(EvidencePart.json("mails.json", mails));
  }

  private static Map<String, @Nullable Object> shown(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("mail_id", row.getString("mail_id"));
    shown.put("kind", row.getString("kind"));
    shown.put("language", row.getString("language"));
    shown.put("promised_at", instant(row, "promised_at"));
    shown.put("attempts", row.getInt("attempts"));
    shown.put("sent_at", instant(row, "sent_at"));
    shown.put("given_up_at", instant(row, "given_up_at"));
    return shown;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
