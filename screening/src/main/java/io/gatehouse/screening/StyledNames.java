package io.gatehouse.screening;

import io.gatehouse.screening.index.NameIndex;
import io.gatehouse.screening.name.NameAnalyzer;
import io.gatehouse.screening.name.NameStyle;
import java.util.Arrays;

/**
 * The names of a list that are read in one style, and where each stands.
 *
 * @param style how they are read
 * @param index finds them
 * @param entries number of the entry of each name
 * @param positions place of each name among the names of its entry
 */
record StyledNames(NameStyle style, NameIndex index, int[] entries, short[] positions) {

  /** Collects the names of one style. */
  static final class Builder {

    private final NameStyle style;
    private final NameIndex.Builder index;
    private int[] entries = new int[256];
    private short[] positions = new short[256];
    private int count;

    Builder(NameStyle style) {
      this.style = style;
      this.index = new NameIndex.Builder(style);
    }

    void add(String name, int entry, int position) {
      if (count == entries.length) {
        entries = Arrays.copyOf(entries, count * 2);
        positions = Arrays.copyOf(positions, count * 2);
      }
      entries[count] = entry;
      positions[count++] = (short) position;
      index.add(NameAnalyzer.analyze(name, style));
    }

    StyledNames build() {
      return new StyledNames(
          style, index.build(), Arrays.copyOf(entries, count), Arrays.copyOf(positions, count));
    }
  }
}
