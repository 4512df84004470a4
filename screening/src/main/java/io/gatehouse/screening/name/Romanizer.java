package io.gatehouse.screening.name;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Writes a word of any script in lower-case ASCII. */
final class Romanizer {

  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

  /** Our own rules first, ICU for every script that they leave. */
  private static final Transliterator TO_ASCII =
      Transliterator.createFromRules(
          "gatehouse-names",
          ":: Lower;\n"
              + WordList.text("transliteration.txt")
              + "\n:: Any-Latin;\n:: Lower;\n:: NFD;\n:: [:Nonspacing Mark:] Remove;\n"
              + ":: Latin-ASCII;\n:: Lower;\n",
          Transliterator.FORWARD);

  private Romanizer() {}

  /**
   * The text in lower-case ASCII. Signs that no rule knows may stay; whoever splits the result into
   * words drops them.
   */
  static String toAscii(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    return TO_ASCII.transliterate(COMPATIBLE.normalize(text));
  }

  /** Whether a text is written with consonants only. */
  static boolean isConsonantal(String word) {
    return word.codePoints()
        .filter(Character::isLetter)
        .limit(1)
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(
            script ->
                script == Character.UnicodeScript.ARABIC
                    || script == Character.UnicodeScript.HEBREW
                    || script == Character.UnicodeScript.SYRIAC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
