package io.gatehouse.screening.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Numbers filed under hashed keys, in two flat arrays. Keys that fall into the same bucket are not
 * told apart: whoever looks up must check what is found. Nothing filed under a key is ever missed.
 */
public final class HashedPostings {

  private final int[] starts;
  private final int[] ids;
  private final int mask;

  private HashedPostings(int[] starts, int[] ids) {
    this.starts = starts;
    this.ids = ids;
    this.mask = starts.length - 2;
  }

  /** Calls back with every number filed under the key, and perhaps with others. */
  public void forEach(int key, IntConsumer id) {
    int bucket = spread(key) & mask;
    for (int at = starts[bucket]; at < starts[bucket + 1]; at++) {
      id.accept(ids[at]);
    }
  }

  private static int spread(int key) {
    int mixed = key * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  /** Collects pairs of key and number. */
  public static final class Builder {

    private int[] keys = new int[1024];
    private int[] ids = new int[1024];
    private int count;

    /** Files a number under a key. */
    public void add(int key, int id) {
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, count * 2);
        ids = Arrays.copyOf(ids, count * 2);
      }
      keys[count] = key;
      ids[count++] = id;
    }

    public HashedPostings build() {
      int buckets = Integer.highestOneBit(Math.max(count, 2));
      int[] starts = new int[buckets + 1];
      for (int i = 0; i < count; i++) {
        starts[(spread(keys[i]) & (buckets - 1)) + 1]++;
      }
      for (int bucket = 0; bucket < buckets; bucket++) {
        starts[bucket + 1] += starts[bucket];
      }
      int[] next = Arrays.copyOf(starts, buckets);
      int[] filed = new int[count];
      for (int i = 0; i < count; i++) {
        filed[next[spread(keys[i]) & (buckets - 1)]++] = ids[i];
      }
      return new HashedPostings(starts, filed);
    }
  }
}
