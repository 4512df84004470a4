package io.gatehouse.screening.name;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells given and family names from the small words around them. */
final class PersonWords {

  private static final Map<String, List<String>> SECTIONS = WordList.sections("particles.txt");
  private static final Set<String> PARTICLES = section("person-particle");
  private static final Set<String> TITLES = section("person-title");
  private static final Set<String> AFFIXES = section("affix");

  private static final Pattern PATRONYMIC =
      Pattern.compile(
          ".{2,}(ovich|evich|ovych|evych|yovich|ovitch|evitch|avich|ovna|evna|ivna|yevna|ichna)");
  private static final Pattern SERVANT_OF =
      Pattern.compile("(abd(?:[aeiou]?[lrst]|[aeiou][lrstz]?h?|u|i))((?!l?l?ah$|l?la$)[a-z]{4,})");
  private static final Pattern OF_THE_FAITH =
      Pattern.compile(
          "([a-z]{3,}?)([aeu]?[ld]?d(?:ine|in|een))(?<=(?:[aeu]d|d|al|el)d(?:ine|in|een))");
  private static final Pattern DIGIT_FOR_LETTER =
      Pattern.compile("[a-z]+[0-9]+[a-z]*|[0-9]+[a-z]{2,}");

  private PersonWords() {}

  static Set<String> section(String name) {
    return SECTIONS.getOrDefault(name, List.of()).stream()
        .flatMap(line -> WordList.words(line).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The word as one token, or as two when it is put together with an affix. */
  static List<Token> tokens(String text, boolean consonantal) {
    String word = withoutDigits(text);
    Matcher servant = SERVANT_OF.matcher(word);
    if (word.startsWith("abd") && servant.matches()) {
      return List.of(
          new Token(servant.group(1), TokenKind.AFFIX, consonantal),
          token(servant.group(2), consonantal));
    }
    Matcher faith = OF_THE_FAITH.matcher(word);
    if ((word.endsWith("n") || word.endsWith("ne")) && faith.matches()) {
      return List.of(
          token(faith.group(1), consonantal),
          new Token(faith.group(2), TokenKind.AFFIX, consonantal));
    }
    return List.of(token(word, consonantal));
  }

  private static Token token(String word, boolean consonantal) {
    return new Token(word, kind(word), consonantal);
  }

  private static TokenKind kind(String word) {
    if (PARTICLES.contains(word)) {
      return TokenKind.PARTICLE;
    }
    if (TITLES.contains(word)) {
      return TokenKind.TITLE;
    }
    if (AFFIXES.contains(word)) {
      return TokenKind.AFFIX;
    }
    if (word.length() == 1) {
      return Character.isDigit(word.charAt(0)) ? TokenKind.NUMBER : TokenKind.INITIAL;
    }
    if (Character.isDigit(word.charAt(0))) {
      return TokenKind.NUMBER;
    }
    boolean ending = word.endsWith("ch") || word.endsWith("na");
    return ending && PATRONYMIC.matcher(word).matches() ? TokenKind.PATRONYMIC : TokenKind.WORD;
  }

  /** No name has digits among its letters; they are put there to slip past a filter. */
  private static String withoutDigits(String text) {
    boolean hasDigit = text.chars().anyMatch(c -> c <= '9');
    if (!hasDigit || !DIGIT_FOR_LETTER.matcher(text).matches()) {
      return text;
    }
    StringBuilder letters = new StringBuilder(text.length());
    text.chars().forEach(sign -> letters.append(letterFor((char) sign)));
    return letters.toString();
  }

  private static char letterFor(char sign) {
    return switch (sign) {
      case '0' -> 'o';
      case '1' -> 'i';
      case '3' -> 'e';
      case '4' -> 'a';
      case '5' -> 's';
      case '7' -> 't';
      case '8' -> 'b';
      default -> sign;
    };
  }
}
