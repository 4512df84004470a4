package io.gatehouse.sandbox.register;

import io.gatehouse.register.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A row of the tables in {@code docs/sandbox-registers.md}: the documentation is the test. */
record DocumentedRow(
    String country,
    String company,
    String id,
    String situation,
    String person,
    String born,
    String code,
    String role,
    String right) {
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "Norway", "NO", "Estonia", "EE", "Austria", "AT", "Sweden", "SE", "Finland", "FI",
          "Latvia", "LV");

  static List<DocumentedRow> all() {
    List<DocumentedRow> rows = new ArrayList<>();
    String country = "";
    for (String line : lines()) {
      if (line.startsWith("## ")) {
        country = COUNTRIES.getOrDefault(line.substring(3), "");
      } else if (!country.isEmpty() && line.startsWith("|") && !line.contains("---")) {
        row(country, line, rows);
      }
    }
    return rows;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("..", "docs", "sandbox-registers.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Company, number and situation stand in the first row of a company only. */
  private static void row(String country, String line, List<DocumentedRow> rows) {
    List<String> cells =
        Arrays.stream(line.substring(1).split("\\|", -1))
            .map(cell -> cell.strip().replace("`", ""))
            .toList();
    if (cells.getFirst().equals("company")) {
      return;
    }
    boolean more = cells.getFirst().isEmpty();
    rows.add(
        new DocumentedRow(
            country,
            more ? rows.getLast().company() : cells.get(0),
            more ? rows.getLast().id() : cells.get(1),
            more ? rows.getLast().situation() : cells.get(2),
            cells.get(3),
            cells.get(4),
            cells.get(5),
            cells.get(6),
            cells.get(7)));
  }

  Person asked() {
    LocalDate date = born.isEmpty() ? null : LocalDate.parse(born);
    boolean byName = right.contains("by name alone");
    return new Person(byName || code.isEmpty() ? null : code, person, null, date);
  }
}
