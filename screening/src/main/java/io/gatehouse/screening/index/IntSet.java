package io.gatehouse.screening.index;

import java.util.Arrays;

/** A small set of numbers of 0 and above. */
final class IntSet {

  private static final int EMPTY = -1;

  private int[] slots = empty(64);
  private int size;

  /** Adds the number; tells whether it is new. */
  boolean add(int number) {
    int at = slot(slots, number);
    if (slots[at] == number) {
      return false;
    }
    slots[at] = number;
    if (++size * 2 > slots.length) {
      int[] old = slots;
      slots = empty(old.length * 2);
      for (int each : old) {
        if (each != EMPTY) {
          slots[slot(slots, each)] = each;
        }
      }
    }
    return true;
  }

  private static int slot(int[] slots, int number) {
    int mask = slots.length - 1;
    int at = ((number * 0x9E3779B9) >>> 8) & mask;
    while (slots[at] != EMPTY && slots[at] != number) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static int[] empty(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, EMPTY);
    return slots;
  }
}
