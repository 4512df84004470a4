package io.gatehouse.web.signing;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import org.jspecify.annotations.Nullable;

/**
 * A page that says how things are.
 *
 * @param next what to do
 * @param action where its button is posted to; none: there is no button
 * @param copies below which address there is something to take home; none: nothing
 */
record ClosedPage(
    Layout layout,
    String heading,
    String text,
    String next,
    @Nullable String action,
    String button,
    Texts texts,
    @Nullable String copies) {}
