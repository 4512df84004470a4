package io.gatehouse.web.signing;

import io.gatehouse.acceptance.Ask;
import io.gatehouse.acceptance.Visit.Step;
import io.gatehouse.identity.Browser;
import io.gatehouse.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at an open link: what is asked, what they can do, in which browser and language.
 *
 * @param sent whether they have just sent a mail to somebody else
 */
record Sitting(
    String token, Ask ask, Step step, @Nullable Browser browser, Texts texts, boolean sent) {

  /** The same one, just after. */
  Sitting after(boolean sent) {
    return new Sitting(token, ask, step, browser, texts, sent);
  }

  /** A text about the paper in question: each paper has its own. */
  String text(String key, Object... arguments) {
    return texts.get("signing." + ask.paper().key() + "." + key, arguments);
  }

  String partner() {
    return ask.brand().name();
  }

  String url() {
    return url(token);
  }

  static String url(String token) {
    return "/acceptance/" + token;
  }
}
