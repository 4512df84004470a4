package io.gatehouse.screening.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows of a CSV file whose columns are told apart by their headings. */
final class CsvRows {

  /** A heading is looked for in so many rows; what stands above it is skipped. */
  private static final int LAST_HEADING = 3;

  private CsvRows() {}

  /** Takes rows. */
  interface RowReader {
    void row(Row row);
  }

  /** One row; columns are found by heading, whatever its case, spaces and signs. */
  record Row(Map<String, Integer> columns, CsvRecord cells) {

    /** The cell under this heading, stripped; empty when there is none. */
    String get(String heading) {
      Integer column = columns.get(plain(heading));
      return column == null || column >= cells.getFieldCount()
          ? ""
          : cells.getField(column).strip();
    }

    /** The values of a cell that joins several. */
    Stream<String> all(String heading, char separator) {
      String cell = get(heading);
      if (cell.isEmpty()) {
        return Stream.empty();
      }
      // Values that have the separator in them are quoted inside the cell.
      List<CsvRecord> values =
          CsvReader.builder().fieldSeparator(separator).ofCsvRecord(cell).stream().toList();
      return values.stream().flatMap(value -> value.getFields().stream()).map(String::strip);
    }

    /** Whether the row has as many cells as the heading. */
    boolean isWhole() {
      return cells.getFieldCount() >= columns.size();
    }

    long line() {
      return cells.getStartingLineNumber();
    }
  }

  /**
   * Reads a file.
   *
   * @param heading headings that the heading row must have
   */
  static void read(Path file, Charset charset, char separator, List<String> heading, RowReader rows)
      throws IOException {
    Predicate<Map<String, Integer>> isHeading =
        columns -> heading.stream().allMatch(name -> columns.containsKey(plain(name)));
    try (Reader text = withoutByteOrderMark(file, charset);
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
      Map<String, Integer> columns = null;
      for (CsvRecord each : records) {
        if (columns != null) {
          rows.row(new Row(columns, each));
          continue;
        }
        Map<String, Integer> candidate = columns(each);
        if (isHeading.test(candidate)) {
          columns = candidate;
        } else if (each.getStartingLineNumber() >= LAST_HEADING) {
          break;
        }
      }
      if (columns == null) {
        throw new DamagedListException("no row has the headings " + String.join(", ", heading));
      }
    } catch (CsvParseException broken) {
      throw new DamagedListException("the CSV breaks off or is broken", broken);
    }
  }

  private static Reader withoutByteOrderMark(Path file, Charset charset) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file, charset);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static Map<String, Integer> columns(CsvRecord heading) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < heading.getFieldCount(); i++) {
      columns.putIfAbsent(plain(heading.getField(i)), i);
    }
    return columns;
  }

  private static String plain(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
  }
}
