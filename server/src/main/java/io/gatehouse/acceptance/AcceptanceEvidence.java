package io.gatehouse.acceptance;

import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePart;
import io.gatehouse.evidence.EvidenceSource;
import io.gatehouse.platform.Keys;
import io.gatehouse.register.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was accepted, word for word, by whom, and why they might. */
@Component
class AcceptanceEvidence implements EvidenceSource {
  private final AcceptanceStore acceptances;
  private final SealedPerson people;
  private final Keys keys;
  private final JdbcClient jdbc;

  AcceptanceEvidence(AcceptanceStore acceptances, SealedPerson people, Keys keys, JdbcClient jdbc) {
    this.acceptances = acceptances;
    this.people = people;
    this.keys = keys;
    this.jdbc = jdbc;
  }

  @Override
  public String section() {
    return "acceptance";
  }

  @Override
  public List<UUID> subjects(UUID partnerId, UUID customerId) {
    return acceptances.ofCustomer(partnerId, customerId).stream()
        .map(Acceptance::acceptanceId)
        .toList();
  }

  @Override
  public List<EvidencePart> parts(UUID partnerId, UUID customerId, Audience audience) {
    List<EvidencePart> parts = new ArrayList<>();
    for (Acceptance acceptance : acceptances.ofCustomer(partnerId, customerId)) {
      String folder = acceptance.paper().key() + "/";
      parts.add(EvidencePart.json(folder + "acceptance.json", shown(acceptance)));
      document(parts, folder, acceptance);
      signatures(parts, folder, acceptance);
      if (audience != Audience.APPLICANT) {
        refusals(parts, folder, acceptance);
        authentications(parts, folder, acceptance, audience);
      }
    }
    return parts;
  }

  private static Map<String, @Nullable Object> shown(Acceptance acceptance) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("acceptance_id", acceptance.acceptanceId());
    shown.put("paper", acceptance.paper());
    shown.put("state", acceptance.state());
    shown.put("reason", acceptance.reason());
    shown.put("created_at", acceptance.createdAt());
    shown.put("changed_at", acceptance.changedAt());
    return shown;
  }

  /** The very bytes that were shown: text, page and paper. */
  private void document(List<EvidencePart> parts, String folder, Acceptance acceptance) {
    jdbc.sql(
            """
            select text, html, pdf from accepted_document where partner_id = ? and acceptance_id = ?
            """)
        .param(acceptance.partnerId())
        .param(acceptance.acceptanceId())
        .query(
            (row, n) ->
                List.of(
                    EvidencePart.text(folder + "accepted.md", "text/markdown", row.getString(1)),
                    EvidencePart.text(folder + "accepted.html", "text/html", row.getString(2)),
                    new EvidencePart(folder + "accepted.pdf", "application/pdf", row.getBytes(3))))
        .list()
        .forEach(parts::addAll);
  }

  private void signatures(List<EvidencePart> parts, String folder, Acceptance acceptance) {
    List<Map<String, @Nullable Object>> signatures =
        jdbc.sql(
                """
                select signature_id, identification_id, sha256, at from signature
                where partner_id = ? and acceptance_id = ? order by signature_id
                """)
            .param(acceptance.partnerId())
            .param(acceptance.acceptanceId())
            .query((row, n) -> signature(row))
            .list();
    if (!signatures.isEmpty()) {
      parts.add(EvidencePart.json(folder + "signatures.json", signatures));
    }
  }

  private static Map<String, @Nullable Object> signature(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("signature_id", row.getString("signature_id"));
    shown.put("identification_id", row.getString("identification_id"));
    shown.put("sha256", row.getString("sha256"));
    shown.put("at", instant(row, "at"));
    return shown;
  }

  private void refusals(List<EvidencePart> parts, String folder, Acceptance acceptance) {
    List<Map<String, @Nullable Object>> refusals =
        jdbc.sql(
                """
                select identification_id, reason, at from refusal
                where partner_id = ? and acceptance_id = ? order by refusal_id
                """)
            .param(acceptance.partnerId())
            .param(acceptance.acceptanceId())
            .query((row, n) -> refusal(row))
            .list();
    if (!refusals.isEmpty()) {
      parts.add(EvidencePart.json(folder + "refusals.json", refusals));
    }
  }

  private static Map<String, @Nullable Object> refusal(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("identification_id", row.getString("identification_id"));
    shown.put("reason", row.getString("reason"));
    shown.put("at", instant(row, "at"));
    return shown;
  }

  /** An authentication as it lies in the database. */
  private record Stored(Map<String, @Nullable Object> shown, @Nullable String registerAnswer) {}

  private void authentications(
      List<EvidencePart> parts, String folder, Acceptance acceptance, Audience audience) {
    List<Stored> all =
        jdbc.sql(
                """
                select identification_id, sealed_person, issuer, level, authenticated_at, address, created_at, standing,
                       why, explanation, sealed_evidence, asked_at
                from identification
                where partner_id = ? and acceptance_id = ? order by identification_id
                """)
            .param(acceptance.partnerId())
            .param(acceptance.acceptanceId())
            .query((row, n) -> stored(row, acceptance.partnerId(), audience))
            .list();
    if (!all.isEmpty()) {
      parts.add(
          EvidencePart.json(
              folder + "authentications.json", all.stream().map(Stored::shown).toList()));
    }
    for (Stored stored : all) {
      if (audience == Audience.COMPLIANCE_OFFICER && stored.registerAnswer() != null) {
        parts.add(
            EvidencePart.text(
                folder + "register-" + stored.shown().get("identification_id") + ".json",
                "application/json",
                stored.registerAnswer()));
      }
    }
  }

  /** The name for all who may know who signed; code and date of birth for who must prove it. */
  private Stored stored(ResultSet row, UUID partnerId, Audience audience) throws SQLException {
    UUID id = row.getObject("identification_id", UUID.class);
    Person person = people.open(partnerId, id, row.getString("sealed_person"));
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("identification_id", id);
    shown.put("given_name", person.givenName());
    shown.put("family_name", person.familyName());
    if (audience == Audience.COMPLIANCE_OFFICER) {
      shown.put("code", person.code());
      shown.put("birth_date", person.birthDate());
      shown.put("address", row.getString("address"));
    }
    shown.put("issuer", row.getString("issuer"));
    shown.put("level", row.getString("level"));
    shown.put("authenticated_at", instant(row, "authenticated_at"));
    shown.put("created_at", instant(row, "created_at"));
    shown.put("standing", row.getString("standing"));
    shown.put("why", row.getString("why"));
    shown.put("explanation", row.getString("explanation"));
    shown.put("asked_at", instant(row, "asked_at"));
    String answer = row.getString("sealed_evidence");
    return new Stored(
        shown, answer == null ? null : keys.unseal(answer, partnerId + "/register-answer/" + id));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
