package io.gatehouse.bench.screening;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What becomes of a listed name on its way into a form. */
enum Mutation {
  NONE("as listed"),
  ONE_TYPO("one typo"),
  TWO_TYPOS("two typos"),
  SHUFFLED("words shuffled"),
  FIRST_AND_LAST("first and last name only"),
  IN_CYRILLIC("written in Cyrillic"),
  IN_ARABIC("written in Arabic, without vowels");

  private static final Pattern WORDS = Pattern.compile("[\\s,]+");

  /** As a newspaper would write it. */
  private static final Transliterator TO_CYRILLIC =
      Transliterator.createFromRules(
          "to-cyrillic",
          """
          :: Lower; \\' > ; shch > щ; sh > ш; ch > ч; kh > х; zh > ж; ts > ц; ya > я; yu > ю; yo > ё;
          y } [aeiou] > й; y > и; j > дж; w > в; q > к; x > кс; c > к; h > х; ee > и; oo > у;
          :: Latin-Cyrillic;
          """,
          Transliterator.FORWARD);

  /** Consonants, and the vowel with which a word begins. */
  private static final Transliterator TO_ARABIC =
      Transliterator.createFromRules(
          "to-arabic",
          """
          :: Lower; \\' > ; \\- > ' '; sh > ش; ch > تش; kh > خ; gh > غ; th > ث; dh > ذ; zh > ج;
          [^[:Letter:]] { 'al ' > ال;
          [^[:Letter:]] { [aeiou] > ا; [aeiou] > ; b > ب; t > ت; j > ج; h > ح; d > د; r > ر; z > ز; s > س;
          f > ف; q > ق; k > ك; l > ل; m > م; n > ن; w > و; y > ي; g > غ; p > ب; v > ف; c > ك; x > كس;
          """,
          Transliterator.FORWARD);

  private final String words;

  Mutation(String words) {
    this.words = words;
  }

  String inWords() {
    return words;
  }

  /** The name after it; the same when it does not apply. */
  String apply(String name, Random random) {
    return switch (this) {
      case NONE -> name;
      case ONE_TYPO -> typo(name, random);
      case TWO_TYPOS -> typo(typo(name, random), random);
      case SHUFFLED -> {
        List<String> parts = new ArrayList<>(List.of(WORDS.split(name, -1)));
        Collections.shuffle(parts, random);
        yield String.join(" ", parts);
      }
      case FIRST_AND_LAST -> firstAndLast(name);
      case IN_CYRILLIC -> TO_CYRILLIC.transliterate(name);
      case IN_ARABIC -> TO_ARABIC.transliterate(name);
    };
  }

  /** The list writes "SURNAME, Given Further". */
  private static String firstAndLast(String name) {
    int comma = name.indexOf(',');
    if (comma > 0) {
      return WORDS.split(name.substring(comma + 1).strip(), -1)[0] + " " + name.substring(0, comma);
    }
    String[] parts = WORDS.split(name, -1);
    return parts[0] + (parts.length > 1 ? " " + parts[parts.length - 1] : "");
  }

  /** A letter is replaced, doubled with another, left out, or swapped with its neighbour. */
  private static String typo(String name, Random random) {
    for (int tries = 0; tries < 100; tries++) {
      int at = random.nextInt(name.length());
      if (!Character.isLetter(name.charAt(at))) {
        continue;
      }
      char letter = (char) ('a' + random.nextInt(26));
      String before = name.substring(0, at);
      String after = name.substring(at + 1);
      String mistyped =
          switch (random.nextInt(4)) {
            case 0 -> before + letter + after;
            case 1 -> before + letter + name.substring(at);
            case 2 -> before + after;
            default ->
                !after.isEmpty() && Character.isLetter(after.charAt(0))
                    ? before + after.charAt(0) + name.charAt(at) + after.substring(1)
                    : name;
          };
      if (!mistyped.equalsIgnoreCase(name)) {
        return mistyped;
      }
    }
    return name;
  }
}
