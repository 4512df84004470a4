package io.gatehouse.web.signing;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import org.jspecify.annotations.Nullable;

/**
 * It is somebody else's turn, and whoever reads this may name them by mail address.
 *
 * @param key of the texts of the form
 * @param about what else is to be said; empty: nothing
 * @param sent whether a mail has just been promised
 * @param fault what is wrong with the address; none: nothing is
 */
record NamePage(
    Layout layout,
    Texts texts,
    String heading,
    String text,
    String about,
    String key,
    String action,
    boolean sent,
    String email,
    @Nullable String fault) {}
