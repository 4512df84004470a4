package io.gatehouse.checklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A heading under which checklists are kept.
 *
 * @param icon address of a picture
 */
public record Category(UUID id, String name, @Nullable String icon, String description) {}
