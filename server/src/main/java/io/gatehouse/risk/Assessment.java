package io.gatehouse.risk;

import java.util.List;

/**
 * What a policy makes of the facts.
 *
 * @param score the sum of the weights
 */
public record Assessment(RiskStatus status, int score, List<Reason> reasons) {
  public Assessment {
    reasons = List.copyOf(reasons);
  }

  /** Of a program that assesses nothing. */
  public static final Assessment NONE = new Assessment(RiskStatus.UNKNOWN, 0, List.of());
}
