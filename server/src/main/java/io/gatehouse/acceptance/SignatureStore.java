package io.gatehouse.acceptance;

import io.gatehouse.agreement.AgreementDocument;
import io.gatehouse.country.Language;
import io.gatehouse.platform.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was accepted and by whom, in the database. */
@Component
class SignatureStore {
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  SignatureStore(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** The paper as the first signatory accepted it. */
  Optional<AgreementDocument> document(UUID partnerId, UUID acceptanceId) {
    return jdbc.sql(
            """
            select name, version, language, text, html, sha256 from accepted_document
            where partner_id = ? and acceptance_id = ?
            """)
        .param(partnerId)
        .param(acceptanceId)
        .query(
            (row, n) ->
                new AgreementDocument(
                    row.getString("name"),
                    row.getString("version"),
                    Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
                    row.getString("text"),
                    row.getString("html"),
                    row.getString("sha256")))
        .optional();
  }

  /** The same on paper, byte for byte. */
  Optional<byte[]> pdf(UUID partnerId, UUID acceptanceId) {
    return jdbc.sql("select pdf from accepted_document where partner_id = ? and acceptance_id = ?")
        .param(partnerId)
        .param(acceptanceId)
        .query((row, n) -> row.getBytes("pdf"))
        .optional();
  }

  /** Keeps a paper; the first one stays. */
  void keep(UUID partnerId, UUID acceptanceId, AgreementDocument document, byte[] pdf) {
    jdbc.sql(
            """
            insert into accepted_document (partner_id, acceptance_id, name, version, language, text, html, pdf, sha256, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .param(partnerId)
        .param(acceptanceId)
        .param(document.name())
        .param(document.version())
        .param(document.language().code())
        .param(document.text())
        .param(document.html())
        .param(pdf)
        .param(document.sha256())
        .param(OffsetDateTime.now(clock))
        .update();
  }

  /** Keeps that somebody accepted; twice is the same as once. */
  void sign(UUID partnerId, Identification who, AgreementDocument document, String address) {
    jdbc.sql(
            """
            insert into signature (partner_id, signature_id, acceptance_id, identification_id, person_hash, sha256, address, at)
            values (?, ?, ?, ?, decode(?, 'hex'), ?, ?, ?)
            on conflict do nothing
            """)
        .param(partnerId)
        .param(ids.next())
        .param(who.acceptanceId())
        .param(who.identificationId())
        .param(who.personHash())
        .param(document.sha256())
        .param(address)
        .param(OffsetDateTime.now(clock))
        .update();
  }
}
