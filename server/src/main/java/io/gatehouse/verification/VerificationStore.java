package io.gatehouse.verification;

import io.gatehouse.platform.Keys;
import io.gatehouse.verification.Verification.CustomerKey;
import io.gatehouse.verification.Verification.Owner;
import io.gatehouse.verification.Verification.Result;
import io.gatehouse.verification.Verification.Status;
import io.gatehouse.verification.Verification.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The verifications in the database. What names people is sealed. */
@Component
class VerificationStore {
  static final String COLUMNS =
      """
      select v.partner_id, v.verification_id, v.program_id, v.user_id, u.number as user_number, u.full_name, v.country,
             v.identifier, v.legal_name, v.status, v.method, v.roles, v.company, v.error_code, v.error_text,
             v.validated_at, v.expires_at, v.customer_id, c.customer_number, v.created_at, v.changed_at, v.version
      from verification v
      join api_user u on u.partner_id = v.partner_id and u.user_id = v.user_id
      left join customer c on c.partner_id = v.partner_id and c.customer_id = v.customer_id
      """;
  private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
  private static final TypeReference<List<Claims>> PEOPLE = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Keys keys;
  private final JsonMapper json;

  VerificationStore(JdbcClient jdbc, Keys keys, JsonMapper json) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.json = json;
  }

  void insert(Verification verification, Claims claims) {
    jdbc.sql(
            """
            insert into verification (partner_id, verification_id, program_id, user_id, country, identifier, legal_name,
                                      status, method, roles, company, sealed_claims, error_code, error_text, expires_at,
                                      created_at, changed_at, version)
            values (:partner, :verification, :program, :user, :country, :identifier, :legal_name, :status, '', '[]', '{}',
                    :claims, '', '', :expires, :now, :now, 1)
            """)
        .param("partner", verification.partnerId())
        .param("verification", verification.verificationId())
        .param("program", verification.programId())
        .param("user", verification.owner().userId())
        .param("country", verification.subject().country())
        .param("identifier", verification.subject().identifier())
        .param("legal_name", verification.subject().legalName())
        .param("status", verification.status().code())
        .param(
            "claims", claims.empty() ? null : seal(verification, json.writeValueAsString(claims)))
        .param("expires", utc(verification.expiresAt()))
        .param("now", utc(verification.createdAt()))
        .update();
  }

  Optional<Verification> find(UUID partnerId, UUID verificationId) {
    return jdbc.sql(COLUMNS + "where v.partner_id = ? and v.verification_id = ?")
        .param(partnerId)
        .param(verificationId)
        .query((row, n) -> verification(row))
        .optional();
  }

  /**
   * Holds other writers of the same verification back until the transaction ends. It is read by a
   * statement of its own: who has waited for a lock sees the locked row as it is now, and what is
   * joined to it as it was before.
   */
  Optional<Verification> lock(UUID partnerId, UUID verificationId) {
    jdbc.sql("select 1 from verification where partner_id = ? and verification_id = ? for update")
        .param(partnerId)
        .param(verificationId)
        .query(Integer.class)
        .optional();
    return find(partnerId, verificationId);
  }

  List<Verification> all(UUID partnerId, Collection<UUID> verificationIds) {
    return verificationIds.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + "where v.partner_id = ? and v.verification_id = any(?)")
            .param(partnerId)
            .param(verificationIds.toArray(UUID[]::new))
            .query((row, n) -> verification(row))
            .list();
  }

  /** Writes everything but claims and evidence. */
  void update(Verification verification, Instant now) {
    parameters(
            jdbc.sql(
                """
                update verification
                set user_id = :user, country = :country, identifier = :identifier, legal_name = :legal_name,
                    status = :status, method = :method, roles = cast(:roles as jsonb),
                    company = cast(:company as jsonb), error_code = :error_code, error_text = :error_text,
                    validated_at = :validated, expires_at = :expires, customer_id = :customer,
                    changed_at = :now, version = version + 1
                where partner_id = :partner and verification_id = :verification
                """),
            verification)
        .param("now", utc(now))
        .update();
  }

  private StatementSpec parameters(StatementSpec statement, Verification verification) {
    CustomerKey customer = verification.customer();
    return statement
        .param("partner", verification.partnerId())
        .param("verification", verification.verificationId())
        .param("user", verification.owner().userId())
        .param("country", verification.subject().country())
        .param("identifier", verification.subject().identifier())
        .param("legal_name", verification.subject().legalName())
        .param("status", verification.status().code())
        .param("method", verification.result().method())
        .param("roles", json.writeValueAsString(verification.result().roles()))
        .param("company", json.writeValueAsString(verification.result().company()))
        .param("error_code", verification.result().trouble().code())
        .param("error_text", verification.result().trouble().text())
        .param("validated", utc(verification.result().validatedAt()))
        .param("expires", utc(verification.expiresAt()))
        .param("customer", customer == null ? null : customer.customerId());
  }

  /** Those that led to a customer, oldest first. */
  List<Verification> ofCustomer(UUID partnerId, UUID customerId) {
    return jdbc.sql(
            COLUMNS
                + "where v.partner_id = ? and v.customer_id = ? order by v.created_at, v.verification_id")
        .param(partnerId)
        .param(customerId)
        .query((row, n) -> verification(row))
        .list();
  }

  Claims claims(Verification verification) {
    return sealed(verification, "sealed_claims")
        .map(text -> json.readValue(text, Claims.class))
        .orElse(Claims.NONE);
  }

  /** The answers of the registers, as JSON. */
  Optional<String> evidence(Verification verification) {
    return sealed(verification, "sealed_evidence");
  }

  void evidence(Verification verification, String evidence) {
    jdbc.sql(
            "update verification set sealed_evidence = ? where partner_id = ? and verification_id = ?")
        .param(seal(verification, evidence))
        .param(verification.partnerId())
        .param(verification.verificationId())
        .update();
  }

  private Optional<String> sealed(Verification verification, String column) {
    return jdbc.sql(
            "select "
                + column
                + " from verification where partner_id = ? and verification_id = ? and "
                + column
                + " is not null")
        .param(verification.partnerId())
        .param(verification.verificationId())
        .query(String.class)
        .optional()
        .map(text -> keys.unseal(text, context(verification)));
  }

  private String seal(Verification verification, String text) {
    return keys.seal(text, context(verification));
  }

  private static String context(Verification verification) {
    return verification.partnerId() + "/" + verification.verificationId();
  }

  /** Those who have identified themselves for it. */
  List<Claims> people(Verification verification) {
    return sealed(verification, "sealed_people")
        .map(text -> json.readValue(text, PEOPLE))
        .orElse(List.of());
  }

  void people(Verification verification, List<Claims> people) {
    jdbc.sql(
            "update verification set sealed_people = ? where partner_id = ? and verification_id = ?")
        .param(people.isEmpty() ? null : seal(verification, json.writeValueAsString(people)))
        .param(verification.partnerId())
        .param(verification.verificationId())
        .update();
  }

  void delete(UUID partnerId, UUID verificationId) {
    jdbc.sql("delete from verification where partner_id = ? and verification_id = ?")
        .param(partnerId)
        .param(verificationId)
        .update();
  }

  /** Some of those whose time is over, held until the transaction ends. */
  List<Verification> lockOver(Instant now, int most) {
    return jdbc.sql(
            COLUMNS
                + """
                where v.expires_at < :now and v.status in ('pending', 'escalated')
                order by v.expires_at limit :most
                for update of v skip locked
                """)
        .param("now", utc(now))
        .param("most", most)
        .query((row, n) -> verification(row))
        .list();
  }

  /** Marks what nobody finished in time; that is no change of theirs. */
  void expire(List<Verification> over) {
    jdbc.sql(
            """
            update verification v
            set status = 'expired', error_code = :code, error_text = :text, version = version + 1
            from unnest(cast(:partners as uuid[]), cast(:ids as uuid[])) gone (partner_id, verification_id)
            where v.partner_id = gone.partner_id and v.verification_id = gone.verification_id
            """)
        .param("code", Trouble.EXPIRED.code())
        .param("text", Trouble.EXPIRED.text())
        .param("partners", over.stream().map(Verification::partnerId).toArray(UUID[]::new))
        .param("ids", over.stream().map(Verification::verificationId).toArray(UUID[]::new))
        .update();
  }

  Verification verification(ResultSet row) throws SQLException {
    UUID customerId = row.getObject("customer_id", UUID.class);
    return new Verification(
        row.getObject("partner_id", UUID.class),
        row.getObject("verification_id", UUID.class),
        row.getObject("program_id", UUID.class),
        new Owner(
            row.getObject("user_id", UUID.class),
            row.getLong("user_number"),
            row.getString("full_name")),
        new Subject(
            row.getString("country"), row.getString("identifier"), row.getString("legal_name")),
        result(row),
        instant(row, "expires_at"),
        customerId == null
            ? null
            : new CustomerKey(customerId, Long.parseLong(row.getString("customer_number"))),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getInt("version"));
  }

  private Result result(ResultSet row) throws SQLException {
    return new Result(
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getString("method"),
        json.readValue(row.getString("roles"), LIST),
        json.readValue(row.getString("company"), MAP),
        new Trouble(row.getString("error_code"), row.getString("error_text")),
        instant(row, "validated_at"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
