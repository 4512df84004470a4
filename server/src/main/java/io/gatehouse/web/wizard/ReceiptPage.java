package io.gatehouse.web.wizard;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;

/**
 * The last page, to be kept: what came of it. Of the answers it shows only whose they were.
 *
 * @param late whether this is instead of keeping answers that came too late
 */
record ReceiptPage(
    Layout layout,
    Texts texts,
    String partner,
    String customerNumber,
    String company,
    String businessId,
    boolean late) {}
