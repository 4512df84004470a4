package io.gatehouse.sandbox;

import io.gatehouse.platform.InSandbox;
import io.gatehouse.risk.Assessment;
import io.gatehouse.risk.Policy;
import io.gatehouse.risk.PolicyEngine;
import io.gatehouse.risk.Reason;
import io.gatehouse.risk.RiskEngine;
import io.gatehouse.risk.RiskFacts;
import io.gatehouse.risk.RiskOutcome;
import io.gatehouse.risk.RiskStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Names that choose what risk finds; all others are left to the real engine. */
@Component
@Primary
@InSandbox
class SteeredRisk implements RiskEngine {
  private static final Map<String, RiskStatus> STATUSES =
      Map.of(
          "RISK PENDING", RiskStatus.PENDING,
          "RISK REJECT", RiskStatus.REJECTED,
          "RISK BLOCK", RiskStatus.BLOCKED);

  private final PolicyEngine engine;

  SteeredRisk(PolicyEngine engine) {
    this.engine = engine;
  }

  @Override
  public RiskOutcome assess(Policy policy, RiskFacts facts) throws Exception {
    String name = facts.name().toUpperCase(Locale.ROOT);
    if (name.contains("RISK ERROR")) {
      throw new IllegalStateException("the name asked for it");
    }
    if (name.contains("RISK SLOW")) {
      Thread.sleep(60_000);
    }
    if (name.contains("RISK BLACKLIST")) {
      return new RiskOutcome.Blacklisted();
    }
    if (name.contains("RISK ENTITY")) {
      return new RiskOutcome.AttributeBlacklisted("customer.name");
    }
    if (name.contains("RISK CONFIG")) {
      return new RiskOutcome.Misconfigured();
    }
    for (Map.Entry<String, RiskStatus> steer : STATUSES.entrySet()) {
      if (name.contains(steer.getKey())) {
        return steered(steer.getValue(), facts);
      }
    }
    return engine.assess(policy, facts);
  }

  private static RiskOutcome steered(RiskStatus status, RiskFacts facts) {
    Reason reason = new Reason("sandbox", facts.name(), 0);
    return new RiskOutcome.Assessed(new Assessment(status, 0, List.of(reason)), facts);
  }
}
