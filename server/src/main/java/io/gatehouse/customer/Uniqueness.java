package io.gatehouse.customer;

import org.jspecify.annotations.Nullable;

/**
 * What nobody else of the program may have. Mail address and mobile are free again when their
 * holder is blocked or rejected; a tax id never is.
 *
 * @param email as it compares; null: none
 * @param mobile as it compares; null: none
 * @param taxId as it compares; null: none
 * @param taxIdUses how many customers may have the tax id
 */
public record Uniqueness(
    @Nullable String email, @Nullable String mobile, @Nullable String taxId, int taxIdUses) {}
