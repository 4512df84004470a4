package io.gatehouse.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.gatehouse.screening.match.Assessment;
import io.gatehouse.screening.match.Assessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines with {@code schema,name1,name2} in, the same with {@code similarity,outcome} out. */
final class MatchPairsCsv {
  private final Progress progress;
  private final Assessor assessor = new Assessor();

  MatchPairsCsv(Progress progress) {
    this.progress = progress;
  }

  /**
   * @throws CsvParseException when {@code in} is no CSV with these columns; the lines before that
   *     are written
   */
  void compare(InputStream in, Writer out) throws IOException {
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    boolean first = true;
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .ofNamedCsvRecord(in)) {
      for (NamedCsvRecord line : lines) {
        if (first) {
          writer.writeRecord(joined(line.getHeader(), "similarity", "outcome"));
          first = false;
        }
        writer.writeRecord(compared(line));
        progress.step();
      }
    } finally {
      writer.flush();
      progress.end();
    }
  }

  private List<String> compared(NamedCsvRecord line) {
    Assessment assessment =
        assessor.compare(
            field(line, "name1"), field(line, "name2"), ScreenCsv.type(field(line, "schema")));
    return joined(
        line.getFields(),
        String.format(Locale.ROOT, "%.4f", assessment.similarity()),
        assessment.outcome().name());
  }

  private static String field(NamedCsvRecord line, String column) {
    return line.findField(column)
        .orElseThrow(() -> new CsvParseException("no column '%s'".formatted(column)));
  }

  private static List<String> joined(List<String> fields, String... added) {
    List<String> all = new ArrayList<>(fields);
    all.addAll(List.of(added));
    return all;
  }
}
