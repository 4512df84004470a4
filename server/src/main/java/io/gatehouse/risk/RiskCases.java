package io.gatehouse.risk;

import io.gatehouse.customer.WrittenWith;
import io.gatehouse.partner.BusinessProgram;
import io.gatehouse.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was found about customers, and who is exempt from it. */
@Component
public class RiskCases {
  /** Who made an assessment that no person made. */
  public static final String ENGINE = "risk engine";

  static final String KEEP =
      """
      insert into risk_assessment (partner_id, assessment_id, customer_id, program_id, program_version, status,
                                   score, reasons, facts, lists, made_by, made_at)
      select partner_id, :assessment, customer_id, program_id, :program_version, :found, :score,
             cast(:reasons as jsonb), cast(:risk_facts as jsonb), cast(:lists as jsonb), :made_by, :made_at
      from made
      """;

  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Ids ids;
  private final Clock clock;

  RiskCases(JdbcClient jdbc, JsonMapper json, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * An assessment that was kept.
   *
   * @param programVersion version of the rules by which it was made
   * @param madeBy the engine, or the user who decided
   */
  public record Kept(
      UUID assessmentId,
      UUID customerId,
      int programVersion,
      Assessment assessment,
      String madeBy,
      Instant madeAt) {}

  /**
   * Where a customer stands.
   *
   * @param found by the last assessment
   * @param exempt whether it may go on nevertheless
   */
  public record Standing(RiskStatus found, boolean exempt) {
    static final Standing NONE = new Standing(RiskStatus.UNKNOWN, false);

    /** What counts: who is exempt is clear. */
    public RiskStatus status() {
      return exempt && flagged() ? RiskStatus.CLEARED : found;
    }

    public boolean flagged() {
      return found == RiskStatus.REJECTED || found == RiskStatus.BLOCKED;
    }
  }

  /** Keeps an assessment by the engine, in the transaction that is open. */
  public void keep(
      BusinessProgram program, UUID customerId, Assessment assessment, RiskFacts facts) {
    jdbc.sql(
            """
            with made (partner_id, customer_id, program_id) as (
              values (cast(:partner as uuid), cast(:customer as uuid), cast(:program as uuid))
            )
            """
                + KEEP)
        .param("partner", program.partnerId())
        .param("customer", customerId)
        .param("program", program.programId())
        .params(parameters(program, assessment, facts))
        .update();
  }

  /** An assessment by the engine, to be kept in the statement that makes the customer. */
  public WrittenWith kept(BusinessProgram program, Assessment assessment, RiskFacts facts) {
    return new WrittenWith(KEEP, parameters(program, assessment, facts));
  }

  private Map<String, Object> parameters(
      BusinessProgram program, Assessment assessment, RiskFacts facts) {
    return Map.of(
        "assessment", ids.next(),
        "program_version", program.version(),
        "found", assessment.status().name(),
        "score", assessment.score(),
        "reasons", json.writeValueAsString(assessment.reasons()),
        "risk_facts", json.writeValueAsString(facts),
        "lists", json.writeValueAsString(facts.lists()),
        "made_by", ENGINE,
        "made_at", OffsetDateTime.now(clock));
  }

  /** Where a customer stands by its last assessment. */
  public Standing standing(UUID partnerId, UUID customerId) {
    return jdbc.sql(
            """
            select status, exists (select from risk_exemption e
                                   where e.partner_id = a.partner_id and e.customer_id = a.customer_id) as exempt
            from risk_assessment a where partner_id = ? and customer_id = ?
            order by assessment_id desc limit 1
            """)
        .param(partnerId)
        .param(customerId)
        .query((row, n) -> new Standing(RiskStatus.valueOf(row.getString(1)), row.getBoolean(2)))
        .optional()
        .orElse(Standing.NONE);
  }

  /** The assessments of a customer, newest first. */
  public List<Kept> of(UUID partnerId, UUID customerId) {
    return jdbc.sql(
            """
            select assessment_id, customer_id, program_version, status, score, reasons, made_by, made_at
            from risk_assessment where partner_id = ? and customer_id = ?
            order by assessment_id desc limit 200
            """)
        .param(partnerId)
        .param(customerId)
        .query((row, n) -> kept(row))
        .list();
  }

  private Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getObject("assessment_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getInt("program_version"),
        new Assessment(
            RiskStatus.valueOf(row.getString("status")),
            row.getInt("score"),
            json.readValue(row.getString("reasons"), REASONS)),
        row.getString("made_by"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }

  /**
   * Keeps what a person decided, beside the facts that were looked at last.
   *
   * @return false when there is nothing that it could be about
   */
  boolean keepDecision(
      UUID partnerId, UUID customerId, RiskStatus status, String reason, String actor) {
    return jdbc.sql(
                """
                insert into risk_assessment (partner_id, assessment_id, customer_id, program_id, program_version, status,
                                             score, reasons, facts, lists, made_by, made_at)
                select partner_id, :id, customer_id, program_id, program_version, :status, score, cast(:reasons as jsonb),
                       facts, lists, :actor, :now
                from risk_assessment where partner_id = :partner and customer_id = :customer
                order by assessment_id desc limit 1
                """)
            .param("id", ids.next())
            .param("status", status.name())
            .param("reasons", json.writeValueAsString(List.of(new Reason("decision", reason, 0))))
            .param("actor", actor)
            .param("now", OffsetDateTime.now(clock))
            .param("partner", partnerId)
            .param("customer", customerId)
            .update()
        == 1;
  }

  /** The facts of a customer's last assessment. */
  public Optional<RiskFacts> lastFacts(UUID partnerId, UUID customerId) {
    return jdbc.sql(
            """
            select facts from risk_assessment where partner_id = ? and customer_id = ?
            order by assessment_id desc limit 1
            """)
        .param(partnerId)
        .param(customerId)
        .query((row, n) -> json.readValue(row.getString(1), RiskFacts.class))
        .optional();
  }

  /** Lets a customer go on nevertheless; the last reason counts. */
  public void exempt(UUID partnerId, UUID customerId, String reason, String actor) {
    jdbc.sql(
            """
            insert into risk_exemption values (:partner, :customer, :reason, :actor, :now)
            on conflict (partner_id, customer_id) do update
            set reason = :reason, granted_by = :actor, granted_at = :now
            """)
        .param("partner", partnerId)
        .param("customer", customerId)
        .param("reason", reason)
        .param("actor", actor)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** Ends an exemption; false when there is none. */
  public boolean endExemption(UUID partnerId, UUID customerId) {
    return jdbc.sql("delete from risk_exemption where partner_id = ? and customer_id = ?")
            .param(partnerId)
            .param(customerId)
            .update()
        == 1;
  }
}
