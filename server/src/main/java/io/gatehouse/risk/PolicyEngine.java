package io.gatehouse.risk;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The engine of the house: looks at the watch lists where the policy asks, then applies it. */
@Component
public class PolicyEngine implements RiskEngine {

  @Override
  public RiskOutcome assess(Policy policy, RiskFacts facts) {
    Optional<String> blacklisted = policy.blacklisted(facts);
    if (blacklisted.isPresent()) {
      return new RiskOutcome.AttributeBlacklisted(blacklisted.get());
    }
    return new RiskOutcome.Assessed(policy.assess(facts), facts);
  }
}
