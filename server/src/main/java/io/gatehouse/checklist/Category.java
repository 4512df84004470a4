package io.gatehouse.checklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A heading under which checklists are kept.
 *
 * @param icon address of a picture
 */
public record Category(UUID id, Words name, @Nullable String icon, Words description) {}
