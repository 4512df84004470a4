package io.gatehouse.risk;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people decide about customers that risk has looked at; all of it is audited. */
@Component
public class RiskDecisions {
  private final RiskCases cases;
  private final AuditTrail audit;
  private final JsonMapper json;

  RiskDecisions(RiskCases cases, AuditTrail audit, JsonMapper json) {
    this.cases = cases;
    this.audit = audit;
    this.json = json;
  }

  private record State(String status, boolean exempt, @Nullable String reason) {}

  /**
   * Clears or flags a customer, as an assessment made by a person.
   *
   * @return false when nothing was assessed of it
   */
  @Transactional
  public boolean decide(
      UUID partnerId, UUID customerId, boolean clear, String reason, String actor) {
    RiskCases.Standing before = cases.standing(partnerId, customerId);
    RiskStatus status = clear ? RiskStatus.CLEARED : RiskStatus.REJECTED;
    if (!cases.keepDecision(partnerId, customerId, status, reason, actor)) {
      return false;
    }
    write(partnerId, customerId, "risk.decided", before, reason, actor);
    return true;
  }

  /**
   * Lets a flagged customer go on nevertheless.
   *
   * @return false when nothing was assessed of it
   */
  @Transactional
  public boolean exempt(UUID partnerId, UUID customerId, String reason, String actor) {
    if (cases.lastFacts(partnerId, customerId).isEmpty()) {
      return false;
    }
    RiskCases.Standing before = cases.standing(partnerId, customerId);
    cases.exempt(partnerId, customerId, reason, actor);
    write(partnerId, customerId, "risk.exempted", before, reason, actor);
    return true;
  }

  /** Ends an exemption; false when there is none. */
  @Transactional
  public boolean endExemption(UUID partnerId, UUID customerId, String actor) {
    RiskCases.Standing before = cases.standing(partnerId, customerId);
    if (!cases.endExemption(partnerId, customerId)) {
      return false;
    }
    write(partnerId, customerId, "risk.exemption_ended", before, null, actor);
    return true;
  }

  private void write(
      UUID partnerId,
      UUID customerId,
      String action,
      RiskCases.Standing before,
      @Nullable String reason,
      String actor) {
    RiskCases.Standing after = cases.standing(partnerId, customerId);
    audit.append(
        new AuditEntry(
            partnerId,
            actor,
            action,
            customerId,
            json.writeValueAsString(new State(before.found().name(), before.exempt(), null)),
            json.writeValueAsString(new State(after.found().name(), after.exempt(), reason))));
  }
}
