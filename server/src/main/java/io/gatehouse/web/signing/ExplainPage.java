package io.gatehouse.web.signing;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The register does not decide; here the person says what their right rests on.
 *
 * @param most size of a document at most, as people read it
 * @param fault what is wrong with what was handed in; none: nothing is
 */
record ExplainPage(
    Layout layout,
    Texts texts,
    String heading,
    String text,
    String most,
    String action,
    String explanation,
    @Nullable String fault) {}
