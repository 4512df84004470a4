package io.gatehouse.agreement;

import io.gatehouse.country.Language;
import io.gatehouse.text.Texts;

/** What is printed under an agreement so that it can be told from every other. */
final class Fingerprint {
  private Fingerprint() {}

  static String words(String version, Language language, String sha256) {
    return Texts.in(language).get("document.fingerprint", version, sha256);
  }

  /** Version and hash are no text of others: there is nothing to escape but our own words. */
  static String html(String version, Language language, String sha256) {
    String words = words(version, language, sha256);
    return "<p class=\"fingerprint\"><small>" + words.replace("<", "&lt;") + "</small></p>\n";
  }
}
