package io.gatehouse.application;

import io.gatehouse.application.Application.State;
import io.gatehouse.country.Market;
import io.gatehouse.country.Strictness;
import io.gatehouse.message.Mails;
import io.gatehouse.partner.Program;
import io.gatehouse.requirement.Fields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The applications in the database. */
@Component
class ApplicationStore {
  private static final String COLUMNS =
      """
      select a.partner_id, a.application_id, a.program_id, a.state, a.business_id, a.facts, a.version, a.changed_at, a.expires_at, a.customer_number,
             g.name as program, g.market, g.strictness
      from application a
      join program g on g.partner_id = a.partner_id and g.program_id = a.program_id
      """;

  static final String INSERT =
      """
      with new as (
        insert into application (partner_id, application_id, program_id, state, country, business_id,
                                 partner_reference, language, facts, created_at, changed_at, expires_at)
        select :partner, :application, :program, 'INCOMPLETE', :country, :business_id, :reference, :language,
               cast(:facts as jsonb), :now, :now, :expires
        where not exists (select from customer
                          where partner_id = :partner and program_id = :program
                            and country = :country and business_id = :business_id)
        on conflict do nothing
        returning partner_id, application_id, language
      ), new_link as (
        insert into link (partner_id, link_id, application_id, purpose, secret_hash, created_at, expires_at)
        select partner_id, :link, application_id, 'ONBOARDING', decode(:secret_hash, 'hex'), :now, :expires
        from new
      ), promise (partner_id, mail_id, application_id, link_id, kind, language, at) as (
        select partner_id, cast(:mail as uuid), application_id, cast(:link as uuid), 'onboarding', language,
               cast(:now as timestamptz)
        from new
      ),
      """
          + Mails.PROMISED
          + "select count(*) from new";

  private final JdbcClient jdbc;
  private final SealedFacts sealed;

  ApplicationStore(JdbcClient jdbc, SealedFacts sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  /** A link and the mail that brings it, to be made together with what they lead to. */
  record Invitation(UUID linkId, String secretHash, UUID mailId) {}

  /**
   * Keeps an incomplete application, its link, the promise of its mail and the place in the queue:
   * one statement, so one commit. False when the company has an application or is a customer
   * already.
   */
  boolean insert(Application application, Invitation invitation, Instant now) {
    return parameters(jdbc.sql(INSERT), application, now)
            .param("link", invitation.linkId())
            .param("secret_hash", invitation.secretHash())
            .param("mail", invitation.mailId())
            .query(Integer.class)
            .single()
        == 1;
  }

  /**
   * Keeps an application that was complete at once; its customer is made in the same transaction.
   * False when the company has an application or is a customer already.
   */
  boolean insertComplete(Application application, Instant now) {
    return parameters(
                jdbc.sql(
                    """
                    insert into application (partner_id, application_id, program_id, state, country, business_id,
                                             partner_reference, language, facts, created_at, changed_at, expires_at)
                    select :partner, :application, :program, 'CREATED', :country, :business_id, :reference, :language,
                           cast(:facts as jsonb), :now, :now, :expires
                    where not exists (select from customer
                                      where partner_id = :partner and program_id = :program
                                        and country = :country and business_id = :business_id)
                    on conflict do nothing
                    """),
                application,
                now)
            .update()
        == 1;
  }

  private StatementSpec parameters(StatementSpec statement, Application application, Instant now) {
    return statement
        .param("partner", application.partnerId())
        .param("application", application.applicationId())
        .param("program", application.program().programId())
        .param("country", application.situation().country().alpha3())
        .param("business_id", application.businessKey())
        .param("reference", application.facts().get(Fields.PARTNER_REFERENCE))
        .param("language", application.situation().language().code())
        .param(
            "facts",
            sealed.json(sealed.seal(application.partnerId(), application.situation()).values()))
        .param("now", utc(now))
        .param("expires", utc(application.expiresAt()));
  }

  /**
   * Writes what has changed, when nobody else has since it was read. A name of the partner's that
   * leads to another open application goes on leading there.
   */
  boolean update(Application application, Instant now) {
    return jdbc.sql(
                """
                update application a
                set facts = cast(:facts as jsonb), state = :state, customer_number = :customer_number,
                    language = :language, version = version + 1, changed_at = :now,
                    partner_reference = case
                      when exists (select from application other
                                   where other.partner_id = a.partner_id and other.program_id = a.program_id
                                     and other.partner_reference = :reference and other.state = 'INCOMPLETE'
                                     and other.application_id <> a.application_id)
                      then a.partner_reference else :reference end
                where a.partner_id = :partner and a.application_id = :application and a.version = :version
                """)
            .param("reference", application.facts().get(Fields.PARTNER_REFERENCE))
            .param(
                "facts",
                sealed.json(sealed.seal(application.partnerId(), application.situation()).values()))
            .param("state", application.state().name())
            .param("customer_number", application.customerNumber())
            .param("language", application.situation().language().code())
            .param("now", utc(now))
            .param("partner", application.partnerId())
            .param("application", application.applicationId())
            .param("version", application.version())
            .update()
        == 1;
  }

  Optional<Application> find(UUID partnerId, UUID applicationId) {
    return jdbc.sql(COLUMNS + "where a.partner_id = ? and a.application_id = ?")
        .param(partnerId)
        .param(applicationId)
        .query((row, n) -> application(row))
        .optional();
  }

  Optional<Application> findByCustomer(UUID partnerId, String customerNumber) {
    return jdbc.sql(
            COLUMNS
                + """
                join customer c on c.partner_id = a.partner_id and c.application_id = a.application_id
                where c.partner_id = ? and c.customer_number = ?
                """)
        .param(partnerId)
        .param(customerNumber)
        .query((row, n) -> application(row))
        .optional();
  }

  /**
   * The open application of a company, or of the partner's own name for it; locked until the
   * transaction ends.
   */
  Optional<Application> lockOpen(Application same) {
    return jdbc.sql(
            COLUMNS
                + """
                where a.partner_id = :partner and a.program_id = :program and a.state = 'INCOMPLETE'
                  and ((a.country = :country and a.business_id = :business_id) or a.partner_reference = :reference)
                order by a.business_id = :business_id desc
                limit 1
                for update of a
                """)
        .param("partner", same.partnerId())
        .param("program", same.program().programId())
        .param("country", same.situation().country().alpha3())
        .param("business_id", same.businessKey())
        .param("reference", same.facts().get(Fields.PARTNER_REFERENCE))
        .query((row, n) -> application(row))
        .optional();
  }

  /** An application that nobody else can change until the transaction ends. */
  Optional<Application> lock(UUID partnerId, UUID applicationId) {
    return jdbc.sql(COLUMNS + "where a.partner_id = ? and a.application_id = ? for update of a")
        .param(partnerId)
        .param(applicationId)
        .query((row, n) -> application(row))
        .optional();
  }

  private Application application(ResultSet row) throws SQLException {
    Program program =
        new Program(
            row.getObject("partner_id", UUID.class),
            row.getObject("program_id", UUID.class),
            row.getString("program"),
            Market.valueOf(row.getString("market")),
            Strictness.valueOf(row.getString("strictness")));
    return new Application(
        row.getObject("application_id", UUID.class),
        program,
        State.valueOf(row.getString("state")),
        row.getString("business_id"),
        sealed.read(row.getString("facts")),
        row.getInt("version"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getString("customer_number"));
  }

  /** Marks what nobody finished in time, so that the company may begin anew. */
  int expire(Instant now) {
    return jdbc.sql(
            "update application set state = 'EXPIRED' where state = 'INCOMPLETE' and expires_at <="
                + " ?")
        .param(utc(now))
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
