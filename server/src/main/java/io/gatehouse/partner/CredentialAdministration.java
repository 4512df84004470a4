package io.gatehouse.partner;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the operator does with credentials of partners and names of HTTP Basic, at the command line.
 * Running servers notice within seconds.
 */
@Component
public class CredentialAdministration {
  /** Whom the audit trail names. */
  static final String OPERATOR = "operator";

  private final JdbcClient jdbc;
  private final Partners partners;
  private final AccessKeys accessKeys;
  private final AuditTrail audit;
  private final Clock clock;

  CredentialAdministration(
      JdbcClient jdbc, Partners partners, AccessKeys accessKeys, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.partners = partners;
    this.accessKeys = accessKeys;
    this.audit = audit;
    this.clock = clock;
  }

  /** What names its owner: a cid of the profile door or a username of HTTP Basic. */
  public enum Kind {
    CREDENTIAL,
    ACCESS_KEY
  }

  /**
   * A name that opens a door.
   *
   * @param program the name of the program that a credential is for; an access key is for all
   */
  public record Opener(
      String partner,
      @Nullable String program,
      Kind kind,
      String name,
      Instant since,
      @Nullable Instant revoked) {}

  /** All of them but those of customers, by partner. */
  public List<Opener> all() {
    return jdbc.sql(
            """
            select p.name as partner, g.name as program, 'CREDENTIAL' as kind, c.cid as opener, c.created_at, c.revoked_at
            from credential c
            join partner p using (partner_id)
            join program g using (partner_id, program_id)
            where c.customer_id is null
            union all
            select p.name, null, 'ACCESS_KEY', k.username, k.created_at, k.revoked_at
            from access_key k join partner p using (partner_id)
            order by 1, 5, 4
            """)
        .query((row, n) -> opener(row))
        .list();
  }

  private static Opener opener(ResultSet row) throws SQLException {
    OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new Opener(
        row.getString("partner"),
        row.getString("program"),
        Kind.valueOf(row.getString("kind")),
        row.getString("opener"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant());
  }

  /**
   * A further credential for the program of one that exists, with the same contracts: so that a
   * partner changes its secret without a pause. Empty when there is none of that cid.
   */
  @Transactional
  public Optional<Partners.Issued> further(String cid) {
    Optional<Partners.Issued> issued = partners.issueBeside(cid);
    issued.ifPresent(
        made ->
            partners
                .caller(cid)
                .ifPresent(
                    caller ->
                        tell(caller.program().partnerId(), "credential.add", null, made.cid())));
    return issued;
  }

  /**
   * An access key for the partner of a name that exists; empty when there is none.
   *
   * @throws IllegalArgumentException when the username is taken or cannot be one, or a source is
   *     none
   */
  @Transactional
  public Optional<AccessKeys.Issued> accessKey(String of, String username, List<String> sources) {
    sources.forEach(IpAddressMatcher::new);
    Optional<UUID> partner = partner(of);
    return partner.map(
        partnerId -> {
          AccessKeys.Issued issued = accessKeys.addTo(partnerId, username, sources);
          tell(partnerId, "access_key.add", null, username);
          return issued;
        });
  }

  /** Ends a credential or an access key, for good; whether there was one that still opened. */
  @Transactional
  public boolean revoke(String name) {
    Optional<UUID> partner = partner(name);
    if (partner.isEmpty()) {
      return false;
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql("update credential set revoked_at = ? where cid = ? and revoked_at is null")
        .param(now)
        .param(name)
        .update();
    jdbc.sql("update access_key set revoked_at = ? where username = ? and revoked_at is null")
        .param(now)
        .param(name)
        .update();
    tell(partner.get(), "credential.revoke", name, null);
    return true;
  }

  /** The partner of a name that opens a door; not that of a customer. */
  private Optional<UUID> partner(String name) {
    return partners
        .caller(name)
        .map(caller -> caller.program().partnerId())
        .or(() -> accessKeys.find(name).map(AccessKey::partnerId));
  }

  private void tell(
      UUID partnerId, String action, @Nullable String before, @Nullable String after) {
    audit.append(
        new AuditEntry(partnerId, OPERATOR, action, partnerId, named(before), named(after)));
  }

  /** Names hold neither quotes nor backslashes. */
  private static @Nullable String named(@Nullable String name) {
    return name == null ? null : "{\"name\":\"" + name + "\"}";
  }
}
