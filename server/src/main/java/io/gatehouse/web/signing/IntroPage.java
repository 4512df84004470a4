package io.gatehouse.web.signing;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page: who asks, for whom, what will be accepted, and how.
 *
 * @param problem key of what went wrong before; none: nothing did
 */
record IntroPage(
    Layout layout,
    Texts texts,
    String heading,
    String lead,
    @Nullable String problem,
    String partner,
    String company,
    String businessId,
    List<String> steps,
    String keeping,
    String action) {}
