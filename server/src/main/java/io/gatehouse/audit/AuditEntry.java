package io.gatehouse.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deed.
 *
 * @param actor who did it: the name of a user, or of a job
 * @param action what, as {@code thing.verb}
 * @param subjectId what it was done to
 * @param before the state that it met, as JSON; null for what is new
 * @param after the state that it left, as JSON; null for what is gone
 */
public record AuditEntry(
    UUID partnerId,
    String actor,
    String action,
    UUID subjectId,
    @Nullable String before,
    @Nullable String after) {}
