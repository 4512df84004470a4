package io.gatehouse.bench.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown, columns lined up. */
final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    rows.add(List.of(headings));
    rows.add(Collections.nCopies(headings.length, "---"));
  }

  Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  void print(String title) {
    System.out.printf("%n%s%n%n", title);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("|");
      for (int column = 0; column < row.size(); column++) {
        line.append(" ").append(padded(row.get(column), width(column))).append(" |");
      }
      System.out.println(line);
    }
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String padded(String cell, int width) {
    return cell + (cell.equals("---") ? "-" : " ").repeat(width - cell.length());
  }
}
