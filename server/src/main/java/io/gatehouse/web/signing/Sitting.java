package io.gatehouse.web.signing;

import io.gatehouse.acceptance.Ask;
import io.gatehouse.acceptance.Visit.Step;
import io.gatehouse.identity.Browser;
import io.gatehouse.text.Texts;
import org.jspecify.annotations.Nullable;

/** Somebody at an open link: what is asked, what they can do, in which browser and language. */
record Sitting(String token, Ask ask, Step step, @Nullable Browser browser, Texts texts) {

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
