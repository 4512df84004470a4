package io.gatehouse.screening;

import io.gatehouse.screening.index.NameIndex;
import io.gatehouse.screening.name.NameAnalyzer;
import io.gatehouse.screening.name.NameStyle;
import java.util.Arrays;

/** The names of a list that are read in one style, and where each stands. */
final class StyledNames {

  private final NameStyle style;
  private final NameIndex index;
  private final int[] entries;
  private final short[] positions;

  private StyledNames(NameStyle style, NameIndex index, int[] entries, short[] positions) {
    this.style = style;
    this.index = index;
    this.entries = entries;
    this.positions = positions;
  }

  NameStyle style() {
    return style;
  }

  NameIndex index() {
    return index;
  }

  /** Number of the entry that has the name. */
  int entry(int name) {
    return entries[name];
  }

  /** Place of the name among the names of its entry. */
  int position(int name) {
    return positions[name];
  }

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
