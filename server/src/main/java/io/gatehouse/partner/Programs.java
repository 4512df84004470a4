package io.gatehouse.partner;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.country.Market;
import io.gatehouse.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The programs whose rules are data. A change makes a new version, and an entry in the audit trail.
 */
@Component
public class Programs {
  /** How long a changed program may go unnoticed by another process. */
  private static final Duration MEMORY = Duration.ofSeconds(5);

  private static final String COLUMNS =
      "select partner_id, program_id, code, version, rules from program where partner_id = ? and code ";

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Ids ids;
  private final Clock clock;
  private final LoadingCache<Key, Optional<BusinessProgram>> known =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(10_000).build(this::load);

  Programs(JdbcClient jdbc, AuditTrail audit, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  private record Key(UUID partnerId, String code) {}

  /** A version of a program's rules. */
  public record Version(int version, ProgramRules rules, String madeBy, Instant madeAt) {}

  /** A program by its name in addresses; a change elsewhere is seen within seconds. */
  public Optional<BusinessProgram> find(UUID partnerId, String code) {
    return ProgramDocument.CODE.matcher(code).matches()
        ? known.get(new Key(partnerId, code))
        : Optional.empty();
  }

  private Optional<BusinessProgram> load(Key key) {
    return jdbc.sql(COLUMNS + "= ?")
        .param(key.partnerId())
        .param(key.code())
        .query((row, n) -> program(row))
        .optional();
  }

  /** Every such program of a partner, by its code. */
  public List<BusinessProgram> all(UUID partnerId) {
    return jdbc.sql(COLUMNS + "is not null order by code")
        .param(partnerId)
        .query((row, n) -> program(row))
        .list();
  }

  private static BusinessProgram program(ResultSet row) throws SQLException {
    return new BusinessProgram(
        row.getObject("partner_id", UUID.class),
        row.getObject("program_id", UUID.class),
        row.getString("code"),
        row.getInt("version"),
        ProgramDocument.stored(row.getString("rules")));
  }

  /** The versions of a program, newest first. */
  public List<Version> versions(UUID partnerId, UUID programId) {
    return jdbc.sql(
            """
            select version, rules, made_by, made_at from program_version
            where partner_id = ? and program_id = ? order by version desc
            """)
        .param(partnerId)
        .param(programId)
        .query(
            (row, n) ->
                new Version(
                    row.getInt("version"),
                    ProgramDocument.stored(row.getString("rules")),
                    row.getString("made_by"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Adds a program or changes its rules, which must have no {@link ProgramRules#problems}.
   *
   * @param actor whom the audit trail names
   * @return the program in its new version
   */
  @Transactional
  public BusinessProgram put(UUID partnerId, String code, ProgramRules rules, String actor) {
    return put(partnerId, code, rules, actor, null);
  }

  /** As {@link #put}, if the rules of a file are others than when it was last read. */
  @Transactional
  void putFromFile(UUID partnerId, String code, ProgramRules rules, String hash) {
    lock(partnerId, code);
    boolean read =
        jdbc.sql("select file_hash = ? from program where partner_id = ? and code = ?")
            .param(hash)
            .param(partnerId)
            .param(code)
            .query((row, n) -> row.getBoolean(1))
            .optional()
            .orElse(false);
    if (!read) {
      put(partnerId, code, rules, "programs file", hash);
    }
  }

  private BusinessProgram put(
      UUID partnerId, String code, ProgramRules rules, String actor, @Nullable String fileHash) {
    lock(partnerId, code);
    Optional<BusinessProgram> before = load(new Key(partnerId, code));
    BusinessProgram after =
        new BusinessProgram(
            partnerId,
            before.map(BusinessProgram::programId).orElseGet(ids::next),
            code,
            before.map(BusinessProgram::version).orElse(0) + 1,
            rules);
    write(after, actor, fileHash);
    audit.append(
        new AuditEntry(
            partnerId,
            actor,
            before.isPresent() ? "program.changed" : "program.added",
            after.programId(),
            before.map(program -> ProgramDocument.json(program.rules())).orElse(null),
            ProgramDocument.json(rules)));
    forget(new Key(partnerId, code));
    return after;
  }

  /** After the commit: before it, whoever asks would remember the old rules again. */
  private void forget(Key key) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known.invalidate(key);
          }
        });
  }

  /** Changes of one program take turns. */
  private void lock(UUID partnerId, String code) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('program/' || ? || '/' || ?, 0))")
        .param(partnerId.toString())
        .param(code)
        .query((row, n) -> n)
        .list();
  }

  private void write(BusinessProgram program, String actor, @Nullable String fileHash) {
    jdbc.sql(
            """
            insert into program (partner_id, program_id, name, market, code, version, rules, file_hash)
            values (:partner, :program, :name, :market, :code, :version, cast(:rules as jsonb), :hash)
            on conflict (partner_id, program_id) do update
            set name = :name, market = :market, version = :version, rules = cast(:rules as jsonb),
                file_hash = coalesce(:hash, program.file_hash)
            """)
        .param("partner", program.partnerId())
        .param("program", program.programId())
        .param("name", program.rules().name())
        .param("market", market(program.rules()))
        .param("code", program.code())
        .param("version", program.version())
        .param("rules", ProgramDocument.json(program.rules()))
        .param("hash", fileHash)
        .update();
    jdbc.sql("insert into program_version values (?, ?, ?, cast(? as jsonb), ?, ?)")
        .param(program.partnerId())
        .param(program.programId())
        .param(program.version())
        .param(ProgramDocument.json(program.rules()))
        .param(actor)
        .param(OffsetDateTime.now(clock))
        .update();
  }

  /** Of our markets, the one that the country is; most countries are none. */
  private static @Nullable String market(ProgramRules rules) {
    return Arrays.stream(Market.values())
        .filter(market -> market.country().alpha3().equals(rules.country()))
        .map(Market::name)
        .findFirst()
        .orElse(null);
  }
}
