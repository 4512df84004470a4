package io.gatehouse.identifiers;

import org.jspecify.annotations.Nullable;

/** The check-digit schemes that several countries share. */
final class CheckDigits {

  private static final int[] FIRST_PASS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2};
  private static final int[] SECOND_PASS = {3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4};
  private static final int[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

  /** Step of ISO/IEC 7064 MOD 11,10: of product + digit, mod 10 with 10 for 0, twice, mod 11. */
  private static final int[] NEXT_PRODUCT = new int[20];

  static {
    for (int i = 0; i < NEXT_PRODUCT.length; i++) {
      NEXT_PRODUCT[i] = (i % 10 == 0 ? 10 : i % 10) * 2 % 11;
    }
  }

  private CheckDigits() {}

  /** The digit at {@code index} is to be {@code expected}; where that is 10, none can be right. */
  static @Nullable Reason digitIs(Text text, int index, int expected) {
    if (expected == 10) {
      return Fault.NEVER_ISSUED.reason();
    }
    return text.digit(index) == expected ? null : Fault.expectedDigit(expected);
  }

  /** Luhn, ISO/IEC 7812-1 annex B, over the digits from {@code from} to before {@code to}. */
  static boolean luhn(Text text, int from, int to) {
    return luhnRemainder(text, from, to) == 0;
  }

  /** As {@link #luhn}, with the last digit told where it is wrong. */
  static @Nullable Reason luhnReason(Text text, int from, int to) {
    int remainder = luhnRemainder(text, from, to);
    return remainder == 0
        ? null
        : Fault.expectedDigit(Math.floorMod(text.digit(to - 1) - remainder, 10));
  }

  private static int luhnRemainder(Text text, int from, int to) {
    int sum = 0;
    boolean doubled = false;
    for (int i = to - 1; i >= from; i--) {
      sum += doubled ? DOUBLED[text.digit(i)] : text.digit(i);
      doubled = !doubled;
    }
    return sum % 10;
  }

  /** 11 − (Σ weight × digit mod 11), with 11 → 0; 10 means that no digit is right. */
  static int mod11(Text text, int from, int[] weights) {
    return (11 - text.weighted(from, weights) % 11) % 11;
  }

  /**
   * The Baltic and Bulgarian scheme: weights 1 2 3 … mod 11; if that gives 10, weights 3 4 5 … mod
   * 11; if that gives 10 again, 0. Weights run from 1 to 9 and begin again with 1.
   */
  static int twoPass(Text text, int count) {
    int remainder = twoPassSum(text, count, FIRST_PASS) % 11;
    if (remainder == 10) {
      remainder = twoPassSum(text, count, SECOND_PASS) % 11 % 10;
    }
    return remainder;
  }

  private static int twoPassSum(Text text, int count, int[] weights) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[i] * text.digit(i);
    }
    return sum;
  }

  /** ISO/IEC 7064 MOD 11,10: the check digit for the {@code count} digits before it. */
  static int iso7064Mod11And10(Text text, int count) {
    int product = 10;
    for (int i = 0; i < count; i++) {
      product = NEXT_PRODUCT[product + text.digit(i)];
    }
    return (11 - product) % 10;
  }

  /**
   * ISO/IEC 7064 MOD 97-10: the characters from {@code from} to before {@code to}, letters as 10 to
   * 35, read as one number after {@code carry}, mod 97.
   */
  static int mod97(Text text, int from, int to, int carry) {
    long remainder = carry;
    for (int i = from; i < to; i++) {
      int value = text.value(i);
      remainder = remainder * (value < 10 ? 10 : 100) + value;
      if (remainder > Long.MAX_VALUE / 200) {
        remainder %= 97;
      }
    }
    return (int) (remainder % 97);
  }
}
