package io.gatehouse.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.gatehouse.identifiers.Identifier;
import io.gatehouse.identifiers.Kind;
import io.gatehouse.identifiers.Parsed;
import io.gatehouse.identifiers.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines {@code country,kind,value} in, the same lines with {@code valid,canonical,reason} out. A
 * line that cannot be checked comes back with a reason too, so that lines out match lines in.
 */
final class IdCsv {
  private static final List<String> HEADER = List.of("country", "kind", "value");
  private static final List<String> HEADER_ADDED = List.of("valid", "canonical", "reason");
  private static final String UNKNOWN_KIND = "UNKNOWN_KIND";
  private static final String INCOMPLETE_LINE = "INCOMPLETE_LINE";

  private final boolean strict;

  IdCsv(boolean strict) {
    this.strict = strict;
  }

  /**
   * @throws CsvParseException when {@code in} is no CSV; the lines before that are written
   */
  void check(InputStream in, Writer out) throws IOException {
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    boolean first = true;
    try (CsvReader<CsvRecord> lines =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .ofCsvRecord(in)) {
      for (CsvRecord line : lines) {
        List<String> fields = line.getFields();
        writer.writeRecord(
            first && isHeader(fields) ? joined(fields, HEADER_ADDED) : checked(fields));
        first = false;
      }
    } finally {
      writer.flush();
    }
  }

  private static boolean isHeader(List<String> fields) {
    if (fields.size() < HEADER.size()) {
      return false;
    }
    for (int i = 0; i < HEADER.size(); i++) {
      if (!fields.get(i).strip().equalsIgnoreCase(HEADER.get(i))) {
        return false;
      }
    }
    return true;
  }

  private List<String> checked(List<String> fields) {
    if (fields.size() < HEADER.size()) {
      return joined(fields, List.of("false", "", INCOMPLETE_LINE));
    }
    Optional<Kind> kind = IdCheckCommand.kind(fields.get(0).strip(), fields.get(1).strip());
    if (kind.isEmpty()) {
      return joined(fields, List.of("false", "", UNKNOWN_KIND));
    }
    String value = fields.get(2);
    return switch (strict ? kind.get().parseStrict(value) : kind.get().parse(value)) {
      case Parsed.Valid(Identifier number) ->
          joined(fields, List.of("true", number.canonical(), ""));
      case Parsed.Invalid(Reason reason) ->
          joined(fields, List.of("false", "", reason.rule().name()));
    };
  }

  private static List<String> joined(List<String> fields, List<String> added) {
    List<String> all = new ArrayList<>(fields.size() + added.size());
    all.addAll(fields);
    all.addAll(added);
    return all;
  }
}
