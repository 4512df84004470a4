package io.gatehouse.screening.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the words that make an organisation or a vessel from those that it shares with many. */
final class OrganisationWords {

  private static final Map<String, String> SAME = new HashMap<>();
  private static final Set<String> COMMON = new HashSet<>();
  private static final Map<String, String> NUMBERS = new HashMap<>();
  private static final Set<String> PARTICLES = PersonWords.section("organisation-particle");
  private static final Set<String> VESSEL_PREFIXES = PersonWords.section("vessel-prefix");
  private static final Set<String> SMALL_ROMAN = Set.of("v", "x");

  static {
    Map<String, List<String>> sections = WordList.sections("organisation-words.txt");
    for (String line : sections.getOrDefault("same", List.of())) {
      List<String> words = WordList.words(line);
      words.forEach(word -> SAME.putIfAbsent(word, words.getFirst()));
    }
    for (String line : sections.getOrDefault("common", List.of())) {
      WordList.words(line).forEach(word -> COMMON.add(SAME.getOrDefault(word, word)));
    }
    for (String line : WordList.lines("numbers.txt")) {
      List<String> words = WordList.words(line);
      words.forEach(word -> NUMBERS.putIfAbsent(word, words.getFirst()));
    }
  }

  private OrganisationWords() {}

  static Token token(String written, boolean consonantal, NameStyle style, boolean first) {
    if (style == NameStyle.VESSEL && first && VESSEL_PREFIXES.contains(written)) {
      return Token.of(written, TokenKind.TITLE);
    }
    String number = number(written);
    if (number != null) {
      return Token.of(number, TokenKind.NUMBER);
    }
    String word = SAME.getOrDefault(written, written);
    if (PARTICLES.contains(word)) {
      return Token.of(word, TokenKind.PARTICLE);
    }
    return new Token(word, COMMON.contains(word) ? TokenKind.COMMON : TokenKind.WORD, consonantal);
  }

  private static @Nullable String number(String word) {
    String number = NUMBERS.get(word);
    if (number != null) {
      return number;
    }
    if (SMALL_ROMAN.contains(word)) {
      return word.equals("v") ? "5" : "10";
    }
    if (!Character.isDigit(word.charAt(0))) {
      return null;
    }
    String unpadded = word.replaceFirst("^0+(?=.)", "");
    return unpadded;
  }

  /** Forty-four is written as two words and is one number. */
  static boolean makeOneNumber(Token tens, Token ones) {
    return tens.kind() == TokenKind.NUMBER
        && ones.kind() == TokenKind.NUMBER
        && tens.text().matches("[2-9]0")
        && ones.text().matches("[1-9]");
  }
}
