package io.gatehouse.screening.match;

/** In what way two words of names agree. */
public enum Agreement {
  SAME("is the same"),
  VARIANT("is another spelling of the same name"),
  TRANSLATION("is the same name in another language"),
  NICKNAME("is a short form of it, or the other way round"),
  SPELLING("differs in spelling"),
  SOUND("sounds alike"),
  CONSONANTS("has the same consonants; the script has no vowels"),
  INITIAL("is its initial"),
  JOINED("is the same when written together"),
  ACRONYM("is made of the first letters"),
  LEGAL_FORM("is a form of the same kind"),
  NUMBER("is a number that differs in one digit");

  private final String words;

  Agreement(String words) {
    this.words = words;
  }

  /** The agreement in words, to stand after the word that is compared. */
  public String inWords() {
    return words;
  }
}
