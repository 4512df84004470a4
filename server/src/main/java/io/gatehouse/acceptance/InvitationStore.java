package io.gatehouse.acceptance;

import io.gatehouse.link.Links;
import io.gatehouse.link.Purpose;
import io.gatehouse.message.Mails;
import io.gatehouse.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Who was asked, in the database; made together with link and promised mail. */
@Component
class InvitationStore {
  private static final String COLUMNS =
      "select link_id, acceptance_id, kind, email from acceptance_invitation ";
  private static final String WITH_LINK_AND_MAIL =
      """
      new_link as (
        insert into link (partner_id, link_id, application_id, purpose, secret_hash, created_at, expires_at)
        select partner_id, link_id, application_id, 'ACCEPTANCE', decode(secret_hash, 'hex'), :now, :expires from asked
      ), new_invitation as (
        insert into acceptance_invitation (partner_id, link_id, acceptance_id, kind, email, created_at, remind_at)
        select partner_id, link_id, acceptance_id, kind, email, :now, :remind from asked
      ), promise (partner_id, mail_id, application_id, link_id, kind, language, at) as (
        select partner_id, mail_id, application_id, link_id, mail, language, cast(:now as timestamptz) from asked
      ),
      """;

  private final JdbcClient jdbc;
  private final Links links;
  private final Ids ids;
  private final Clock clock;
  private final AcceptanceSettings settings;

  InvitationStore(JdbcClient jdbc, Links links, Ids ids, Clock clock, AcceptanceSettings settings) {
    this.jdbc = jdbc;
    this.links = links;
    this.ids = ids;
    this.clock = clock;
    this.settings = settings;
  }

  /** Who is to accept a paper. */
  record Acceptor(Paper paper, String email) {}

  /**
   * Makes the papers of a new customer, a link and a mail for each: one statement, in the
   * transaction that is open.
   */
  void begin(Acceptances.Asked asked, List<Acceptor> acceptors) {
    List<UUID> acceptances = fresh(acceptors.size());
    List<UUID> linkIds = fresh(acceptors.size());
    times(
            jdbc.sql(
                """
                with asked as (
                  select c.partner_id, c.customer_id, c.program_id, c.application_id, :language as language, 'ASKED' as kind, p.*
                  from customer c,
                       unnest(cast(:acceptances as uuid[]), cast(:papers as text[]), cast(:emails as text[]),
                              cast(:links as uuid[]), cast(:hashes as text[]), cast(:mails as uuid[]), cast(:kinds as text[]))
                         as p (acceptance_id, paper, email, link_id, secret_hash, mail_id, mail)
                  where c.partner_id = :partner and c.customer_number = :number
                ), new_acceptance as (
                  insert into acceptance (partner_id, acceptance_id, application_id, customer_id, program_id, paper, state,
                                          language, created_at, changed_at)
                  select partner_id, acceptance_id, application_id, customer_id, program_id, paper, 'WAITING', language, :now, :now
                  from asked
                ),
                """
                    + WITH_LINK_AND_MAIL
                    + Mails.PROMISED
                    + "select count(*) from asked"))
        .param("language", asked.language().code())
        .param("acceptances", acceptances.toArray(UUID[]::new))
        .param("papers", acceptors.stream().map(a -> a.paper().name()).toArray(String[]::new))
        .param("emails", acceptors.stream().map(Acceptor::email).toArray(String[]::new))
        .param("links", linkIds.toArray(UUID[]::new))
        .param("hashes", linkIds.stream().map(this::hash).toArray(String[]::new))
        .param("mails", fresh(acceptors.size()).toArray(UUID[]::new))
        .param(
            "kinds",
            acceptors.stream()
                .map(a -> Invitation.Kind.ASKED.mail(a.paper()))
                .toArray(String[]::new))
        .param("partner", asked.partnerId())
        .param("number", asked.customerNumber())
        .query(Integer.class)
        .single();
  }

  private List<UUID> fresh(int count) {
    List<UUID> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(ids.next());
    }
    return some;
  }

  private String hash(UUID linkId) {
    return links.secretHash(linkId, Purpose.ACCEPTANCE);
  }

  private StatementSpec times(StatementSpec statement) {
    Instant now = clock.instant();
    return statement
        .param("now", utc(now))
        .param("expires", utc(now.plus(settings.linkLife())))
        .param(
            "remind",
            settings.reminders().isEmpty() ? null : utc(now.plus(settings.reminders().getFirst())));
  }

  /**
   * Asks one more person, with a link of their own.
   *
   * @param mail kind of the mail
   */
  UUID invite(Acceptance acceptance, Invitation.Kind kind, String email, String mail) {
    UUID linkId = ids.next();
    times(
            jdbc.sql(
                """
                with asked as (
                  select a.partner_id, a.application_id, a.acceptance_id, a.language, :kind as kind, :email as email,
                         cast(:link as uuid) as link_id, :hash as secret_hash, cast(:mail_id as uuid) as mail_id, :mail as mail
                  from acceptance a
                  where a.partner_id = :partner and a.acceptance_id = :acceptance
                ),
                """
                    + WITH_LINK_AND_MAIL
                    + Mails.PROMISED
                    + "select count(*) from asked"))
        .param("kind", kind.name())
        .param("email", email)
        .param("link", linkId)
        .param("hash", hash(linkId))
        .param("mail_id", ids.next())
        .param("mail", mail)
        .param("partner", acceptance.partnerId())
        .param("acceptance", acceptance.acceptanceId())
        .query(Integer.class)
        .single();
    return linkId;
  }

  /**
   * Promises another mail by a link that is there, unless one was promised within the pause.
   *
   * @param mail its kind
   */
  boolean mailAgain(Acceptance acceptance, UUID linkId, String mail, Duration pause) {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                with promise (partner_id, mail_id, application_id, link_id, kind, language, at) as (
                  select a.partner_id, cast(:mail_id as uuid), a.application_id, cast(:link as uuid), cast(:mail as text),
                         a.language, cast(:now as timestamptz)
                  from acceptance a
                  where a.partner_id = :partner and a.acceptance_id = :acceptance
                    and not exists (select from mail m
                                    where m.partner_id = :partner and m.application_id = a.application_id
                                      and m.link_id = :link and m.promised_at > :since)
                ),
                """
                    + Mails.PROMISED
                    + "select count(*) from promise")
            .param("mail_id", ids.next())
            .param("link", linkId)
            .param("mail", mail)
            .param("now", utc(now))
            .param("since", utc(now.minus(pause)))
            .param("partner", acceptance.partnerId())
            .param("acceptance", acceptance.acceptanceId())
            .query(Integer.class)
            .single()
        == 1;
  }

  Optional<Invitation> find(UUID partnerId, UUID linkId) {
    return jdbc.sql(COLUMNS + "where partner_id = ? and link_id = ?")
        .param(partnerId)
        .param(linkId)
        .query((row, n) -> invitation(row))
        .optional();
  }

  /** Everybody who was asked about a paper, in the order in which they were. */
  List<Invitation> of(UUID partnerId, UUID acceptanceId) {
    return jdbc.sql(COLUMNS + "where partner_id = ? and acceptance_id = ? order by link_id")
        .param(partnerId)
        .param(acceptanceId)
        .query((row, n) -> invitation(row))
        .list();
  }

  /** Whether somebody was asked about a paper by a mail of late. */
  boolean askedLately(Acceptance acceptance, String email, Duration pause) {
    return jdbc.sql(
            """
            select exists (select from acceptance_invitation
                           where partner_id = ? and acceptance_id = ? and email = ? and created_at > ?)
            """)
        .param(acceptance.partnerId())
        .param(acceptance.acceptanceId())
        .param(email)
        .param(utc(clock.instant().minus(pause)))
        .query(Boolean.class)
        .single();
  }

  /** Everybody who was asked about a paper by a link that still opens. */
  List<Invitation> opening(Acceptance acceptance) {
    return jdbc.sql(
            """
            select i.link_id, i.acceptance_id, i.kind, i.email
            from acceptance_invitation i
            join link l on l.partner_id = i.partner_id and l.link_id = i.link_id
            where i.partner_id = ? and i.acceptance_id = ? and l.revoked_at is null and l.expires_at > ?
            order by i.link_id
            """)
        .param(acceptance.partnerId())
        .param(acceptance.acceptanceId())
        .param(utc(clock.instant()))
        .query((row, n) -> invitation(row))
        .list();
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getObject("link_id", UUID.class),
        row.getObject("acceptance_id", UUID.class),
        Invitation.Kind.valueOf(row.getString("kind")),
        row.getString("email"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
