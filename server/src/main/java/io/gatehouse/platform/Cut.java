package io.gatehouse.platform;

import java.util.List;

/**
 * How a page is cut out of a sorted list of known length: what lies nearer to its end is read from
 * there, so that at most half of the list is passed over.
 *
 * @param backwards whether the list is read against its order
 * @param offset how many rows are passed over, from the side that is read from
 * @param rows how many are read
 */
public record Cut(boolean backwards, long offset, int rows) {

  /** The page of a list of {@code count} rows that begins after {@code offset} of them. */
  public static Cut of(long count, long offset, int size) {
    int rows = Math.clamp(count - offset, 0, size);
    boolean backwards = offset > count / 2;
    return new Cut(backwards, backwards ? count - offset - rows : offset, rows);
  }

  /** The same rows, read after others have been left out otherwise. */
  public Cut passingOver(long fewer) {
    return new Cut(backwards, fewer, rows);
  }

  public boolean empty() {
    return rows == 0;
  }

  /** The rows as they were read, in the order of the list. */
  public <T> List<T> inOrder(List<T> read) {
    return backwards ? read.reversed() : read;
  }
}
