package io.gatehouse.partner;

import java.util.UUID;

/**
 * A program of the business door.
 *
 * @param code its name in addresses
 * @param version of its rules, from 1
 */
public record BusinessProgram(
    UUID partnerId, UUID programId, String code, int version, ProgramRules rules) {}
