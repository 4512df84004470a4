package io.gatehouse.country;

import java.util.Locale;
import java.util.Optional;

/**
 * A language that pages and mails speak. {@code code} is ISO 639-2 (as in the contracts), {@code
 * tag} is for HTML.
 */
public enum Language {
  FINNISH("fin", "fi", "Suomi"),
  SWEDISH("swe", "sv", "Svenska"),
  NORWEGIAN("nor", "nb", "Norsk"),
  ENGLISH("eng", "en", "English");

  private final String code;
  private final String tag;
  private final String own;

  Language(String code, String tag, String own) {
    this.code = code;
    this.tag = tag;
    this.own = own;
  }

  public String code() {
    return code;
  }

  public String tag() {
    return tag;
  }

  /** Its name in itself, for the language switch. */
  public String own() {
    return own;
  }

  /** How dates, numbers and names are written; English as it is in Europe. */
  public Locale locale() {
    return this == ENGLISH ? Locale.UK : Locale.forLanguageTag(tag);
  }

  public static Optional<Language> ofCode(String code) {
    for (Language language : values()) {
      if (language.code.equals(code) || language.tag.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
