package io.gatehouse.acceptance;

import io.gatehouse.identity.Identity;
import io.gatehouse.platform.Ids;
import io.gatehouse.platform.Keys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who authenticated, in the database. */
@Component
class IdentificationStore {
  private static final String COLUMNS =
      """
      select i.partner_id, i.identification_id, i.acceptance_id, i.link_id, encode(i.person_hash, 'hex') as person_hash,
             i.sealed_person, i.issuer, i.level, i.authenticated_at, i.standing, i.why
      from identification i
      """;

  private final JdbcClient jdbc;
  private final SealedPerson people;
  private final Keys keys;
  private final Ids ids;
  private final Clock clock;

  IdentificationStore(JdbcClient jdbc, SealedPerson people, Keys keys, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Where and for what somebody authenticated.
   *
   * @param address of the browser in the network
   */
  record Place(
      UUID partnerId, UUID acceptanceId, UUID linkId, String browserHash, String address) {}

  /** Keeps that somebody authenticated; the register is to be asked. */
  Identification insert(Place place, Identity identity) {
    UUID id = ids.next();
    jdbc.sql(
            """
            insert into identification (partner_id, identification_id, acceptance_id, link_id, browser_hash, person_hash,
                                        sealed_person, issuer, level, authenticated_at, address, created_at, standing)
            values (?, ?, ?, ?, decode(?, 'hex'), decode(?, 'hex'), ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(place.partnerId())
        .param(id)
        .param(place.acceptanceId())
        .param(place.linkId())
        .param(place.browserHash())
        .param(people.hash(place.partnerId(), identity.person()))
        .param(people.seal(place.partnerId(), id, identity.person()))
        .param(identity.issuer())
        .param(identity.level())
        .param(identity.authenticatedAt().atOffset(ZoneOffset.UTC))
        .param(place.address())
        .param(OffsetDateTime.now(clock))
        .param(Standing.UNANSWERED.name())
        .update();
    return find(place.partnerId(), id).orElseThrow();
  }

  Optional<Identification> find(UUID partnerId, UUID identificationId) {
    return jdbc.sql(COLUMNS + "where i.partner_id = ? and i.identification_id = ?")
        .param(partnerId)
        .param(identificationId)
        .query((row, n) -> identification(row))
        .optional();
  }

  /** Who authenticated last by a link in a browser. */
  Optional<Identification> latest(UUID partnerId, UUID linkId, String browserHash) {
    return jdbc.sql(
            COLUMNS
                + """
                where i.partner_id = ? and i.link_id = ? and i.browser_hash = decode(?, 'hex')
                order by i.identification_id desc
                limit 1
                """)
        .param(partnerId)
        .param(linkId)
        .param(browserHash)
        .query((row, n) -> identification(row))
        .optional();
  }

  /** Those who have signed a paper, in the order in which they did. */
  List<Identification> signatories(UUID partnerId, UUID acceptanceId) {
    return jdbc.sql(
            COLUMNS
                + """
                join signature s on s.partner_id = i.partner_id and s.identification_id = i.identification_id
                where i.partner_id = ? and s.acceptance_id = ?
                order by s.signature_id
                """)
        .param(partnerId)
        .param(acceptanceId)
        .query((row, n) -> identification(row))
        .list();
  }

  /** Those who have refused for themselves alone, in the order in which they did. */
  List<Identification> refusers(UUID partnerId, UUID acceptanceId) {
    return jdbc.sql(
            COLUMNS
                + """
                join refusal r on r.partner_id = i.partner_id and r.identification_id = i.identification_id
                where i.partner_id = ? and r.acceptance_id = ?
                order by r.refusal_id
                """)
        .param(partnerId)
        .param(acceptanceId)
        .query((row, n) -> identification(row))
        .list();
  }

  /** Keeps what was found out of somebody; the register's answer is sealed. */
  void stand(UUID partnerId, UUID identificationId, Entitlement entitlement) {
    jdbc.sql(
            """
            update identification set standing = ?, why = ?, explanation = ?, sealed_evidence = ?, asked_at = ?
            where partner_id = ? and identification_id = ?
            """)
        .param(entitlement.standing().name())
        .param(entitlement.why())
        .param(entitlement.explanation())
        .param(
            keys.seal(entitlement.evidence(), partnerId + "/register-answer/" + identificationId))
        .param(OffsetDateTime.now(clock))
        .param(partnerId)
        .param(identificationId)
        .update();
  }

  /** Keeps what staff decided about somebody, whenever they come. */
  void decide(UUID partnerId, Identification who, Standing standing) {
    jdbc.sql(
            """
            update identification set standing = ?, decided = true
            where partner_id = ? and acceptance_id = ? and person_hash = decode(?, 'hex')
            """)
        .param(standing.name())
        .param(partnerId)
        .param(who.acceptanceId())
        .param(who.personHash())
        .update();
  }

  /** What staff has decided about somebody before; empty when they have not. */
  Optional<Standing> decided(UUID partnerId, Identification who) {
    return jdbc.sql(
            """
            select standing from identification
            where partner_id = ? and acceptance_id = ? and person_hash = decode(?, 'hex') and decided
            limit 1
            """)
        .param(partnerId)
        .param(who.acceptanceId())
        .param(who.personHash())
        .query((row, n) -> Standing.valueOf(row.getString(1)))
        .optional();
  }

  /** Whose turn it is with a paper that waits. */
  Outstanding.Turn turn(UUID partnerId, UUID acceptanceId) {
    if (!signatories(partnerId, acceptanceId).isEmpty()
        || !refusers(partnerId, acceptanceId).isEmpty()) {
      return Outstanding.Turn.FURTHER_SIGNATORIES;
    }
    boolean unanswered =
        jdbc.sql(
                """
                select exists (select from identification
                               where partner_id = ? and acceptance_id = ? and standing = 'UNANSWERED'
                                 and asked_at is not null)
                """)
            .param(partnerId)
            .param(acceptanceId)
            .query(Boolean.class)
            .single();
    return unanswered ? Outstanding.Turn.REGISTER : Outstanding.Turn.ACCEPTOR;
  }

  private Identification identification(ResultSet row) throws SQLException {
    UUID partnerId = row.getObject("partner_id", UUID.class);
    UUID id = row.getObject("identification_id", UUID.class);
    return new Identification(
        id,
        row.getObject("acceptance_id", UUID.class),
        row.getObject("link_id", UUID.class),
        row.getString("person_hash"),
        people.open(partnerId, id, row.getString("sealed_person")),
        row.getString("issuer"),
        row.getString("level"),
        row.getObject("authenticated_at", OffsetDateTime.class).toInstant(),
        Standing.valueOf(row.getString("standing")),
        row.getString("why"));
  }
}
