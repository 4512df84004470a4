package io.gatehouse.screening.index;

import java.util.Arrays;

/** From numbers of 0 and above to sets of bits; what was never put is the empty set. */
final class IntLongMap {

  private int[] keys = empty(64);
  private long[] values = new long[64];
  private int size;

  long get(int key) {
    int at = slot(keys, key);
    return keys[at] == key ? values[at] : 0;
  }

  void or(int key, long bits) {
    int at = slot(keys, key);
    if (keys[at] != key) {
      if (++size * 2 > keys.length) {
        grow();
        at = slot(keys, key);
      }
      keys[at] = key;
    }
    values[at] |= bits;
  }

  private void grow() {
    int[] oldKeys = keys;
    long[] oldValues = values;
    keys = empty(oldKeys.length * 2);
    values = new long[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        int at = slot(keys, oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }

  private static int slot(int[] keys, int key) {
    int mask = keys.length - 1;
    int at = (key * 0x9E3779B9 >>> 8) & mask;
    while (keys[at] >= 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static int[] empty(int length) {
    int[] keys = new int[length];
    Arrays.fill(keys, -1);
    return keys;
  }
}
