package io.gatehouse.partner;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.gatehouse.country.Market;
import io.gatehouse.country.Strictness;
import io.gatehouse.platform.Ids;
import io.gatehouse.platform.Keys;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The partners, their programs and their credentials. */
@Component
public class Partners {
  /** How long a changed contract or a revoked credential may go unnoticed by a process. */
  private static final Duration MEMORY = Duration.ofSeconds(5);

  /** What a cid may look like; nothing else is looked up or remembered. */
  private static final Pattern CID = Pattern.compile("\\w{1,64}");

  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final Ids ids;
  private final Clock clock;
  private final LoadingCache<String, Optional<Known>> known =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(10_000).build(this::load);

  Partners(JdbcClient jdbc, Keys keys, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = new Secrets(keys, "credential");
    this.ids = ids;
    this.clock = clock;
  }

  /** The hash stands as text, so that a record of it compares by value. */
  private record Known(Caller caller, String secretHash) {}

  /** A new credential; the only moment at which its secret is readable. */
  public record Issued(String cid, String apicode) {}

  /**
   * The partner behind a credential; empty when there is none, it was revoked, or it is that of a
   * customer, who may log in but may nothing that a partner may.
   */
  public Optional<Caller> caller(String cid) {
    return known(cid).map(Known::caller).filter(caller -> caller.customerId() == null);
  }

  /** The customer behind a credential; empty when it is none of a customer. */
  public Optional<UUID> customer(String cid) {
    return known(cid).map(Known::caller).map(Caller::customerId);
  }

  private Optional<Known> known(String cid) {
    return CID.matcher(cid).matches() ? known.get(cid) : Optional.empty();
  }

  /**
   * The caller, when the secret is the right one. Takes the same time whether or not the credential
   * exists.
   */
  public Optional<Caller> authenticate(String cid, String apicode) {
    Optional<Known> found = known(cid);
    boolean right = secrets.right(found.map(Known::secretHash).orElse(null), cid, apicode);
    return right ? found.map(Known::caller) : Optional.empty();
  }

  /** Whether any of these credentials exists, whatever its secret is here. */
  public boolean anyKnown(List<Issued> credentials) {
    return credentials.stream().anyMatch(credential -> caller(credential.cid()).isPresent());
  }

  private Optional<Known> load(String cid) {
    return jdbc.sql(
            """
            select c.cid, c.secret_hash, c.contracts, c.customer_id, p.partner_id, p.name, p.logo_url, p.colour,
                   g.program_id, g.name as program, g.market, g.strictness
            from credential c
            join partner p on p.partner_id = c.partner_id
            join program g on g.partner_id = c.partner_id and g.program_id = c.program_id
            where c.cid = ? and c.revoked_at is null
            """)
        .param(cid)
        .query((row, n) -> known(row))
        .optional();
  }

  private static Known known(ResultSet row) throws SQLException {
    Program program =
        new Program(
            row.getObject("partner_id", UUID.class),
            row.getObject("program_id", UUID.class),
            row.getString("program"),
            Market.valueOf(row.getString("market")),
            Strictness.valueOf(row.getString("strictness")));
    Brand brand =
        new Brand(row.getString("name"), row.getString("logo_url"), row.getString("colour"));
    Array contracts = row.getArray("contracts");
    return new Known(
        new Caller(
            row.getString("cid"),
            program,
            brand,
            Set.of((String[]) contracts.getArray()),
            row.getObject("customer_id", UUID.class)),
        HexFormat.of().formatHex(row.getBytes("secret_hash")));
  }

  /** The look of a partner. */
  public Brand brand(UUID partnerId) {
    return jdbc.sql("select name, logo_url, colour from partner where partner_id = ?")
        .param(partnerId)
        .query((row, n) -> new Brand(row.getString(1), row.getString(2), row.getString(3)))
        .single();
  }

  /** The program that an application runs under. */
  public Program program(UUID partnerId, UUID programId) {
    return jdbc.sql(
            "select name, market, strictness from program where partner_id = ? and program_id = ?")
        .param(partnerId)
        .param(programId)
        .query(
            (row, n) ->
                new Program(
                    partnerId,
                    programId,
                    row.getString(1),
                    Market.valueOf(row.getString(2)),
                    Strictness.valueOf(row.getString(3))))
        .single();
  }

  /** Adds a partner with one program and one credential, whose secret is made here. */
  @Transactional
  public Issued add(Brand brand, Market market, Strictness strictness, Set<Contract> contracts) {
    Issued issued = fresh();
    add(brand, market, strictness, contracts, issued);
    return issued;
  }

  private Issued fresh() {
    String cid = jdbc.sql("select nextval('customer_number')").query(String.class).single();
    return new Issued(cid, Secrets.fresh());
  }

  /** A further credential for the program of one, with the same contracts. */
  Optional<Issued> issueBeside(String cid) {
    if (caller(cid).isEmpty()) {
      return Optional.empty();
    }
    Issued issued = fresh();
    jdbc.sql(
            """
            insert into credential (cid, partner_id, program_id, secret_hash, contracts, created_at)
            select :new, partner_id, program_id, :hash, contracts, :now from credential where cid = :cid
            """)
        .param("new", issued.cid())
        .param("cid", cid)
        .param("hash", secrets.hash(issued.cid(), issued.apicode()))
        .param("now", OffsetDateTime.now(clock))
        .update();
    return Optional.of(issued);
  }

  /**
   * Gives a customer a credential under its number, without any contract; where it has one, its
   * secret is replaced. In the transaction that is open.
   */
  @Transactional
  public Issued issueTo(UUID partnerId, UUID programId, UUID customerId, long number) {
    Issued issued = new Issued(Long.toString(number), Secrets.fresh());
    int rows =
        jdbc.sql(
                """
                insert into credential (cid, partner_id, program_id, customer_id, secret_hash, contracts, created_at)
                values (:cid, :partner, :program, :customer, :hash, '{}', :now)
                on conflict (cid) do update set secret_hash = excluded.secret_hash, created_at = excluded.created_at
                where credential.partner_id = :partner and credential.customer_id = :customer
                """)
            .param("cid", issued.cid())
            .param("partner", partnerId)
            .param("program", programId)
            .param("customer", customerId)
            .param("hash", secrets.hash(issued.cid(), issued.apicode()))
            .param("now", OffsetDateTime.now(clock))
            .update();
    if (rows != 1) {
      throw new IllegalStateException("the number " + number + " is somebody else's cid");
    }
    known.invalidate(issued.cid());
    return issued;
  }

  /** Adds a partner with a known credential; does nothing when the credential exists. */
  @Transactional
  public void add(
      Brand brand,
      Market market,
      Strictness strictness,
      Set<Contract> contracts,
      Issued credential) {
    UUID partnerId = ids.next();
    UUID programId = ids.next();
    // Processes that begin at once take turns, so that none leaves a partner without a credential.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('credential/' || ?, 0))")
        .param(credential.cid())
        .query((row, n) -> n)
        .list();
    jdbc.sql(
            """
            with new as (
              select where not exists (select from credential where cid = :cid)
            ), p as (
              insert into partner (partner_id, name, logo_url, colour, created_at)
              select :partner, :name, :logo, :colour, :now from new
            ), g as (
              insert into program (partner_id, program_id, name, market, strictness)
              select :partner, :program, :market, :market, :strictness from new
            )
            insert into credential (cid, partner_id, program_id, secret_hash, contracts, created_at)
            select :cid, :partner, :program, :hash, cast(:contracts as text[]), :now from new
            on conflict (cid) do nothing
            """)
        .param("cid", credential.cid())
        .param("partner", partnerId)
        .param("program", programId)
        .param("name", brand.name())
        .param("logo", brand.logoUrl())
        .param("colour", brand.colour())
        .param("market", market.name())
        .param("strictness", strictness.name())
        .param("hash", secrets.hash(credential.cid(), credential.apicode()))
        .param("contracts", contracts.stream().map(Contract::code).toArray(String[]::new))
        .param("now", OffsetDateTime.now(clock))
        .update();
    known.invalidate(credential.cid());
  }
}
