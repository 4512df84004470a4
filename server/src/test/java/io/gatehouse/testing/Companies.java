package io.gatehouse.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Business ids that no other test uses, with the right check digit. */
public final class Companies {
  private static final AtomicInteger NUMBER = new AtomicInteger(1_000_000);

  private Companies() {}

  /** A Finnish business id: weights 7 9 10 5 8 4 2, modulo 11. */
  public static String finnish() {
    while (true) {
      String digits = Integer.toString(NUMBER.incrementAndGet());
      int rest = weighed(digits, 7, 9, 10, 5, 8, 4, 2) % 11;
      if (rest != 1) {
        return digits + "-" + (rest == 0 ? 0 : 11 - rest);
      }
    }
  }

  /** A Swedish organisation number: ten digits by Luhn, the third at least 2. */
  public static String swedish() {
    String digits = "55" + NUMBER.incrementAndGet();
    digits = digits.substring(0, 2) + "6" + digits.substring(3);
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int doubled = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += doubled / 10 + doubled % 10;
    }
    String all = digits + (10 - sum % 10) % 10;
    return all.substring(0, 6) + "-" + all.substring(6);
  }

  /** A Norwegian organisation number: weights 3 2 7 6 5 4 3 2, modulo 11. */
  public static String norwegian() {
    while (true) {
      String digits = "9" + NUMBER.incrementAndGet();
      int rest = weighed(digits, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
      if (rest != 1) {
        return digits + (rest == 0 ? 0 : 11 - rest);
      }
    }
  }

  private static int weighed(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum;
  }
}
