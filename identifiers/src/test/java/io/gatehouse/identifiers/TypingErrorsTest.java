package io.gatehouse.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * How many typing errors each scheme finds: of all changes of one digit and of all swaps of two
 * unlike neighbouring digits, in a few hundred valid numbers that are made up at random.
 *
 * <p>The rates stand in {@code typing-errors.csv}. A prime modulus and weights that differ find
 * all; Luhn and ISO/IEC 7064 MOD 11,10 find 97.8 % of swaps, Luhn missing 09 and 90; weights mod 10
 * find 88.9 %, missing digits that differ by 5. Rates are a little below 100 where a remainder of
 * 10 is written as another digit, lower where digits stand outside of the check (a century, a
 * branch, a second variant), and near 0 where there is no check digit.
 */
class TypingErrorsTest {

  private static final int NUMBERS = 300;
  private static final String RATES = "/io/gatehouse/identifiers/typing-errors.csv";

  @ParameterizedTest
  @CsvFileSource(resources = RATES, useHeadersInDisplayName = true)
  void asManyAreFoundAsTheSchemePromises(
      String country, String name, double changedDigit, double swappedDigits) {
    Kind kind = Identifiers.kind(country, name).orElseThrow();
    Rates found = measure(kind);
    assertThat(found.changedDigit())
        .as("changed digits")
        .isCloseTo(changedDigit, within(tolerance(changedDigit)));
    assertThat(found.swappedDigits())
        .as("swapped digits")
        .isCloseTo(swappedDigits, within(tolerance(swappedDigits)));
  }

  @Test
  void aRateIsStatedForEveryKindWithDigits() throws Exception {
    try (var stream = TypingErrorsTest.class.getResourceAsStream(RATES)) {
      String rates = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(Identifiers.kinds())
          .filteredOn(kind -> kind.example().chars().anyMatch(TypingErrorsTest::isDigit))
          .allMatch(kind -> rates.contains("\n" + kind.country() + "," + kind.name() + ","));
    }
  }

  /** Promises of all are kept to the letter; others vary with the numbers that were made up. */
  private static double tolerance(double promised) {
    return promised == 100 ? 0 : 2.5;
  }

  private record Rates(double changedDigit, double swappedDigits) {}

  private static Rates measure(Kind kind) {
    int changes = 0;
    int changesFound = 0;
    int swaps = 0;
    int swapsFound = 0;
    for (String number : validNumbers(kind)) {
      for (String changed : changes(number)) {
        changes++;
        changesFound += kind.isValid(changed) ? 0 : 1;
      }
      for (String swapped : swaps(number)) {
        swaps++;
        swapsFound += kind.isValid(swapped) ? 0 : 1;
      }
    }
    return new Rates(100.0 * changesFound / changes, 100.0 * swapsFound / swaps);
  }

  /** A walk from the example: up to four digits changed at a time, to what the kind takes. */
  private static List<String> validNumbers(Kind kind) {
    Random random = new Random(20_260_101);
    List<String> numbers = new ArrayList<>(List.of(kind.example()));
    while (numbers.size() < NUMBERS) {
      StringBuilder tried = new StringBuilder(numbers.getLast());
      for (int i = 0; i < 4; i++) {
        int at = random.nextInt(tried.length());
        if (isDigit(tried.charAt(at))) {
          tried.setCharAt(at, (char) ('0' + random.nextInt(10)));
        }
      }
      if (kind.isValid(tried) && !numbers.getLast().contentEquals(tried)) {
        numbers.add(tried.toString());
      }
    }
    return numbers;
  }

  private static List<String> changes(String number) {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < number.length(); i++) {
      for (char digit = '0'; isDigit(number.charAt(i)) && digit <= '9'; digit++) {
        if (digit != number.charAt(i)) {
          changes.add(number.substring(0, i) + digit + number.substring(i + 1));
        }
      }
    }
    return changes;
  }

  private static List<String> swaps(String number) {
    List<String> swaps = new ArrayList<>();
    for (int i = 1; i < number.length(); i++) {
      char left = number.charAt(i - 1);
      char right = number.charAt(i);
      if (isDigit(left) && isDigit(right) && left != right) {
        swaps.add(number.substring(0, i - 1) + right + left + number.substring(i + 1));
      }
    }
    return swaps;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
