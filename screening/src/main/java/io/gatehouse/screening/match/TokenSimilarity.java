package io.gatehouse.screening.match;

import io.gatehouse.screening.name.GivenNames;
import io.gatehouse.screening.name.LegalForms;
import io.gatehouse.screening.name.Token;
import io.gatehouse.screening.name.TokenKind;
import java.util.Optional;

/**
 * How alike two words of names are. Symmetric; 1 for the same word, 0 for words that have nothing
 * to do with each other. Anything in between needs a reason that {@link #agreement} names.
 */
public final class TokenSimilarity {

  /** Words less alike than this are different words. */
  public static final double LEAST = 0.6;

  /** Words shorter than this must be the same. */
  private static final int SHORTEST_FUZZY = 2;

  /** From this length on, a word may differ in two letters; a shorter one in one. */
  public static final int LONG_WORD = 5;

  /** Words shorter than this must be the same. */
  private static final int SHORTEST_SOUND = 5;

  private static final int FEWEST_SOUNDS = 3;
  private static final int MOST_LETTERS_BY_SOUND = 4;
  private static final double VARIANT = 0.97;
  private static final double NICKNAME = 0.9;
  private static final double TRANSLATION = 0.68;
  private static final double INITIAL = 0.85;
  private static final double MISTYPED_SMALL_WORD = 0.7;
  private static final double CONSONANTS = 0.9;
  private static final double NEAR_NUMBER = 0.65;
  private static final double OTHER_FIRST_SOUND = 0.25;

  private TokenSimilarity() {}

  /** The similarity of two words, 0 to 1. */
  public static double of(Token a, Token b) {
    if (a.kind() == TokenKind.LEGAL_FORM || b.kind() == TokenKind.LEGAL_FORM) {
      return a.kind() == b.kind() ? LegalForms.agreement(a.text(), b.text()) : 0;
    }
    if (a.text().equals(b.text())) {
      return 1;
    }
    if (a.kind() == TokenKind.INITIAL || b.kind() == TokenKind.INITIAL) {
      return initial(a, b);
    }
    if (a.kind() == TokenKind.NUMBER || b.kind() == TokenKind.NUMBER) {
      return number(a, b);
    }
    return isWord(a) && isWord(b) ? words(a, b) : small(a, b);
  }

  /** Why two words with a similarity above 0 are alike. */
  public static Agreement agreement(Token a, Token b) {
    if (a.text().equals(b.text())) {
      return Agreement.SAME;
    }
    if (a.kind() == TokenKind.LEGAL_FORM) {
      return Agreement.LEGAL_FORM;
    }
    if (a.kind() == TokenKind.INITIAL || b.kind() == TokenKind.INITIAL) {
      return Agreement.INITIAL;
    }
    if (a.kind() == TokenKind.NUMBER) {
      return Agreement.NUMBER;
    }
    if (a.kind() == b.kind() && !isWord(a)) {
      return Agreement.VARIANT;
    }
    double similarity = of(a, b);
    switch (GivenNames.relation(a.text(), b.text())) {
      case SPELLING -> {
        return Agreement.VARIANT;
      }
      case NICKNAME -> {
        if (similarity == NICKNAME) {
          return Agreement.NICKNAME;
        }
      }
      case TRANSLATION -> {
        if (similarity == TRANSLATION) {
          return Agreement.TRANSLATION;
        }
      }
      case NONE -> {}
    }
    if (haveSameConsonants(a, b)) {
      return Agreement.CONSONANTS;
    }
    return spelling(a.text(), b.text()) > 0 ? Agreement.SPELLING : Agreement.SOUND;
  }

  /** How many letters two words may differ in and still be taken for the same word. */
  public static int editsAllowed(int shorter) {
    if (shorter < SHORTEST_FUZZY) {
      return 0;
    }
    return shorter < LONG_WORD ? 1 : 2;
  }

  private static boolean isWord(Token token) {
    return token.kind().isDistinctive();
  }

  private static double initial(Token a, Token b) {
    boolean bothWordLike =
        (isWord(a) || a.kind() == TokenKind.INITIAL)
            && (isWord(b) || b.kind() == TokenKind.INITIAL);
    boolean oneIsWord = isWord(a) || isWord(b);
    return bothWordLike && oneIsWord && a.text().charAt(0) == b.text().charAt(0) ? INITIAL : 0;
  }

  private static double number(Token a, Token b) {
    boolean near =
        a.kind() == b.kind()
            && a.length() <= b.length() + 1
            && b.length() <= a.length() + 1
            && Letters.edits(a.text(), b.text(), 1) == 1;
    return near ? NEAR_NUMBER : 0;
  }

  /**
   * "Abd" and "Abdul" are one word, and so are "din" and "eddine"; "Ben" may be a particle, and may
   * be Benjamin.
   */
  private static double small(Token a, Token b) {
    if (a.kind() == TokenKind.AFFIX && b.kind() == TokenKind.AFFIX) {
      return isServant(a) == isServant(b) ? VARIANT : 0;
    }
    if (a.kind() == TokenKind.PARTICLE && b.kind() == TokenKind.PARTICLE) {
      return consonants(a).equals(consonants(b)) ? VARIANT : 0;
    }
    if (!isWord(a) && !isWord(b)) {
      return 0;
    }
    double mistyped =
        Math.min(a.length(), b.length()) >= SHORTEST_FUZZY
                && a.length() + b.length() > 3
                && Letters.edits(a.text(), b.text(), 1) == 1
            ? MISTYPED_SMALL_WORD
            : 0;
    return GivenNames.relation(a.text(), b.text()) == GivenNames.Relation.NICKNAME
        ? NICKNAME
        : mistyped;
  }

  /** Abd-, in scripts without vowels bd-; the other affix is -uddin. */
  private static boolean isServant(Token affix) {
    return affix.text().startsWith("abd") || affix.text().startsWith("bd");
  }

  private static double words(Token a, Token b) {
    double known =
        switch (GivenNames.relation(a.text(), b.text())) {
          case SPELLING -> VARIANT;
          case NICKNAME -> NICKNAME;
          case TRANSLATION -> TRANSLATION;
          case NONE -> 0;
        };
    if (known == VARIANT) {
      return VARIANT;
    }
    double spelling = spelling(a.text(), b.text());
    double letters = spelling > 0 ? spelling : sound(a, b);
    if (letters < CONSONANTS && haveSameConsonants(a, b)) {
      return CONSONANTS;
    }
    return Math.max(known, letters);
  }

  /** How the word sounds; empty when it is too short to be compared by sound. */
  public static Optional<String> soundKey(Token word) {
    String key = word.length() < SHORTEST_SOUND ? "" : Sound.key(word.text());
    return key.length() < FEWEST_SOUNDS ? Optional.empty() : Optional.of(key);
  }

  /** The consonants of the word, by which scripts with and without vowels are compared. */
  public static String consonants(Token word) {
    return Sound.consonants(word.text());
  }

  private static boolean haveSameConsonants(Token a, Token b) {
    if (!a.consonantal() && !b.consonantal()) {
      return false;
    }
    String consonants = consonants(a);
    boolean enough = consonants.length() >= 2 || Math.max(a.length(), b.length()) <= 3;
    return enough && !consonants.isEmpty() && consonants.equals(consonants(b));
  }

  private static double spelling(String a, String b) {
    int allowed = editsAllowed(Math.min(a.length(), b.length()));
    if (allowed == 0
        || Math.abs(a.length() - b.length()) > allowed
        || !Letters.mayBeWithin(allowed, Letters.mask(a), Letters.mask(b))
        || Letters.edits(a, b, allowed) > allowed) {
      return 0;
    }
    return orNothing(likeness(a, b));
  }

  private static double sound(Token a, Token b) {
    if (Sound.first(a.text()) != Sound.first(b.text())
        || Math.min(a.length(), b.length()) < SHORTEST_SOUND
        || Math.abs(a.length() - b.length()) > MOST_LETTERS_BY_SOUND) {
      return 0;
    }
    return soundKey(a).filter(key -> key.equals(Sound.key(b.text()))).isPresent()
        ? orNothing(likeness(a.text(), b.text()))
        : 0;
  }

  /** One minus the priced mistakes a letter; mistakes in the first sound weigh more. */
  private static double likeness(String a, String b) {
    double cost = Letters.cost(a, b);
    if (Sound.first(a) != Sound.first(b)) {
      cost += OTHER_FIRST_SOUND;
    }
    return 1 - cost / (Math.max(a.length(), b.length()) + 1);
  }

  private static double orNothing(double similarity) {
    return similarity < LEAST ? 0 : similarity;
  }
}
