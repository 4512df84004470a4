package io.gatehouse.risk;

/** Applies a policy to a company. Called outside transactions, on a thread that is interrupted. */
public interface RiskEngine {

  /**
   * Assesses.
   *
   * @throws Exception when it cannot: the caller answers {@link RiskOutcome.Failed}
   */
  RiskOutcome assess(Policy policy, RiskFacts facts) throws Exception;
}
