package io.gatehouse.risk;

/**
 * Why a score is what it is.
 *
 * @param rule its name in the policy
 * @param input what it looked at, as it was given
 * @param weight what it added to the score
 */
public record Reason(String rule, String input, int weight) {}
