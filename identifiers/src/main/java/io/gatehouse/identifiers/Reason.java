package io.gatehouse.identifiers;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Why a text is refused, and what would be right.
 *
 * <p>Made to be translated: {@link #key()} names one sentence, {@link #arguments()} are what goes
 * into its places {@code {0}}, {@code {1}} …; {@link #text()} is that sentence in English. A reason
 * never repeats the text that was read, and for personal numbers it does not tell the right check
 * digit either, so it may be logged.
 *
 * @param rule the rule that failed
 * @param key the sentence, such as {@code identifier.check-digit.expected}
 * @param arguments what would be right, and where: lengths, a prefix, a position counted from 1
 * @param text the sentence in English
 */
public record Reason(Rule rule, String key, List<String> arguments, String text) {

  private static final List<Reason> EXPECTED =
      IntStream.range(0, 10).mapToObj(value -> expected(Integer.toString(value))).toList();
  private static final List<Reason> EXPECTED_PAIR =
      IntStream.range(0, 100).mapToObj(value -> expected((value < 10 ? "0" : "") + value)).toList();
  private static final List<Reason> EXPECTED_LETTER =
      IntStream.range(0, 26).mapToObj(i -> expected(Character.toString('A' + i))).toList();
  private static final List<Reason> NOT_ALLOWED =
      IntStream.range(0, 129)
          .mapToObj(
              i ->
                  of(
                      Rule.CHARACTERS,
                      "identifier.characters",
                      "character {0} is not allowed there",
                      Integer.toString(i)))
          .toList();

  /** A check digit that is wrong, where neither it nor the right one may be told. */
  static final Reason CHECK_DIGIT =
      of(Rule.CHECK_DIGIT, "identifier.check-digit", "the check digit does not fit");

  static final Reason NO_SUCH_DATE =
      of(Rule.DATE, "identifier.date", "the birth date in it does not exist");
  static final Reason FUTURE_DATE =
      of(Rule.DATE, "identifier.date.future", "the birth date in it lies in the future");
  static final Reason NEVER_ISSUED =
      of(Rule.NEVER_ISSUED, "identifier.never-issued", "such a number is never issued");
  static final Reason TEMPORARY =
      of(
          Rule.TEMPORARY_NUMBER,
          "identifier.temporary",
          "the number is a temporary one and not in the register");

  public Reason {
    arguments = List.copyOf(arguments);
  }

  static Reason of(Rule rule, String key, String sentence, String... arguments) {
    String text = sentence;
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i]);
    }
    return new Reason(rule, key, List.of(arguments), text);
  }

  /** The check digit should be {@code value}, 0 to 9. */
  static Reason expectedDigit(int value) {
    return EXPECTED.get(value);
  }

  /** The two check digits should be {@code value}, 0 to 99. */
  static Reason expectedPair(int value) {
    return EXPECTED_PAIR.get(value);
  }

  /** The check character should be {@code expected}, a digit or an upper-case letter. */
  static Reason expectedCharacter(char expected) {
    return expected <= '9' ? EXPECTED.get(expected - '0') : EXPECTED_LETTER.get(expected - 'A');
  }

  /** The character at {@code position}, counted from 1, is not one that may stand there. */
  static Reason notAllowed(int position) {
    return NOT_ALLOWED.get(Math.min(position, NOT_ALLOWED.size() - 1));
  }

  static Reason prefix(String expected) {
    return of(Rule.PREFIX, "identifier.prefix", "it must begin with {0}", expected);
  }

  static Reason suffix(String expected) {
    return of(Rule.SUFFIX, "identifier.suffix", "it must end with {0}", expected);
  }

  static Reason component(String name) {
    return of(Rule.COMPONENT, "identifier.component", "its {0} is not one in use", name);
  }

  static Reason length(String expected) {
    return of(
        Rule.LENGTH,
        "identifier.length",
        "it must have {0} characters, spaces and separators not counted",
        expected);
  }

  private static Reason expected(String value) {
    return of(
        Rule.CHECK_DIGIT,
        "identifier.check-digit.expected",
        "the check digit does not fit: {0} would",
        value);
  }
}
