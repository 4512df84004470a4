package io.gatehouse.web.signing;

import io.gatehouse.agreement.AgreementDocument;
import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The paper, to be read and accepted.
 *
 * @param together who must sign beside this person, as a sentence; none: nobody
 * @param problem key of what went wrong; none: nothing did
 */
record AcceptPage(
    Layout layout,
    Texts texts,
    String heading,
    String lead,
    @Nullable String together,
    @Nullable String problem,
    AgreementDocument document,
    String confirm,
    String refusal,
    String url) {}
