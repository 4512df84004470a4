package io.gatehouse.identifiers;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Every sentence that a {@link Reason} can say, in English, {@code {0}} being an argument. */
enum Fault {
  LENGTH(Rule.LENGTH, "it must have {0} characters, spaces and separators not counted"),
  CHARACTERS(Rule.CHARACTERS, "character {0} is not allowed there"),
  SPELLING(Rule.CHARACTERS, "it is not written as prescribed"),
  SPELLING_EXPECTED(Rule.CHARACTERS, "it is to be written {0}"),
  PREFIX(Rule.PREFIX, "it must begin with {0}"),
  SUFFIX(Rule.SUFFIX, "it must end with {0}"),
  DATE(Rule.DATE, "the birth date in it does not exist"),
  DATE_FUTURE(Rule.DATE, "the birth date in it lies in the future"),
  CENTURY_SIGN(Rule.COMPONENT, "there is no such sign for a century"),
  COUNTRY(Rule.COMPONENT, "there is no such country among them"),
  COUNTY(Rule.COMPONENT, "there is no such county code"),
  ENTITY_KIND(Rule.COMPONENT, "there is no such kind of entity"),
  FIRST_CHARACTER(Rule.PREFIX, "no such number begins with that character"),
  FIRST_TWO(Rule.PREFIX, "no such number begins with those two characters"),
  HOLDER_KIND(Rule.COMPONENT, "the fourth letter of the PAN stands for no kind of holder"),
  LAST_BUT_ONE(Rule.COMPONENT, "the last digit but one must be 1"),
  OFFICE(Rule.COMPONENT, "there is no such tax office"),
  PUBLIC_BODY(Rule.COMPONENT, "there is no such public body"),
  REGISTRATION(Rule.COMPONENT, "registrations within a state are not numbered 0"),
  SCHEME(Rule.COMPONENT, "there is no such scheme"),
  STATE(Rule.COMPONENT, "there is no such state"),
  THIRD_DIGIT(Rule.COMPONENT, "the third digit does not belong to such a number"),
  YEAR(Rule.COMPONENT, "the year in it has not come yet"),
  CHECK_DIGIT(Rule.CHECK_DIGIT, "the check digit does not fit"),
  CHECK_DIGIT_EXPECTED(Rule.CHECK_DIGIT, "the check digit does not fit: {0} would"),
  NEVER_ISSUED(Rule.NEVER_ISSUED, "such a number is never issued"),
  TEMPORARY(Rule.TEMPORARY_NUMBER, "the number is a temporary one and not in the register"),
  REMOVED_SCHEME(Rule.REMOVED_SCHEME, "scheme {0} was removed from Peppol on {1}");

  private static final Reason[] DIGIT = expected(IntStream.range(0, 10), "%d");
  private static final Reason[] PAIR = expected(IntStream.range(0, 100), "%02d");
  private static final Reason[] LETTER = expected(IntStream.rangeClosed('A', 'Z'), "%c");
  private static final Reason[] NOT_ALLOWED =
      IntStream.rangeClosed(0, Text.LONGEST_INPUT)
          .mapToObj(position -> CHARACTERS.with(Integer.toString(position)))
          .toArray(Reason[]::new);

  private final Rule rule;
  private final String sentence;

  @SuppressWarnings("ImmutableEnumChecker") // a Reason is: strings, and a list that cannot change
  private final Reason withoutArguments;

  Fault(Rule rule, String sentence) {
    this.rule = rule;
    this.sentence = sentence;
    this.withoutArguments = with();
  }

  String key() {
    return "identifier." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String sentence() {
    return sentence;
  }

  Reason reason() {
    return withoutArguments;
  }

  Reason with(String... arguments) {
    String text = sentence;
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i]);
    }
    return new Reason(rule, key(), List.of(arguments), text);
  }

  /** The check digit should be {@code value}, 0 to 9. */
  static Reason expectedDigit(int value) {
    return DIGIT[value];
  }

  /** The two check digits should be {@code value}, 0 to 99. */
  static Reason expectedPair(int value) {
    return PAIR[value];
  }

  /** The check character should be {@code expected}, a digit or an upper-case letter. */
  static Reason expectedCharacter(char expected) {
    return expected <= '9' ? DIGIT[expected - '0'] : LETTER[expected - 'A'];
  }

  /** The character at {@code index}, counted from 0, is not one that may stand there. */
  static Reason notAllowedAt(int index) {
    return NOT_ALLOWED[index + 1];
  }

  private static Reason[] expected(IntStream values, String format) {
    return values
        .mapToObj(value -> CHECK_DIGIT_EXPECTED.with(format.formatted(value)))
        .toArray(Reason[]::new);
  }
}
