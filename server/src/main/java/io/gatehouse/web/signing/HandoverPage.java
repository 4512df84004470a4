package io.gatehouse.web.signing;

import io.gatehouse.text.Texts;
import io.gatehouse.web.Layout;

/** On the way to the provider of strong authentication; browsers go on by themselves. */
record HandoverPage(Layout layout, Texts texts, String address) {}
