package io.gatehouse.web.wizard;

import io.gatehouse.web.Layout;
import org.jspecify.annotations.Nullable;

/**
 * A link that leads no further.
 *
 * @param next what to do now
 * @param action where its one button posts to; none without a button
 */
record ClosedPage(
    Layout layout,
    String heading,
    String text,
    String next,
    @Nullable String action,
    String button) {}
