package io.gatehouse.web.signing;

import io.gatehouse.web.Layout;
import org.jspecify.annotations.Nullable;

/**
 * A page that says how things are.
 *
 * @param next what to do
 * @param action where its button is posted to; none: there is no button
 */
record ClosedPage(
    Layout layout,
    String heading,
    String text,
    String next,
    @Nullable String action,
    String button) {}
