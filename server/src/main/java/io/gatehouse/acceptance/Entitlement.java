package io.gatehouse.acceptance;

import io.gatehouse.register.SigningRule;
import org.jspecify.annotations.Nullable;

/**
 * What a register says of somebody's right to act.
 *
 * @param why it does not decide
 * @param explanation the same in words, for the one who decides
 * @param rule the company's signing rule, where the register publishes one that can be computed
 * @param evidence the register's answer as it came
 */
record Entitlement(
    Standing standing,
    @Nullable String why,
    @Nullable String explanation,
    @Nullable SigningRule rule,
    String evidence) {}
