package io.gatehouse.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.gatehouse.screening.Hit;
import io.gatehouse.screening.WatchLists;
import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.Subject;
import io.gatehouse.screening.match.Assessor;
import io.gatehouse.screening.match.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Names in, and for each the gravest hit out, line by line. */
final class ScreenCsv {
  private final WatchLists lists;
  private final Progress progress;
  private final Assessor assessor = new Assessor();

  ScreenCsv(WatchLists lists, Progress progress) {
    this.lists = lists;
    this.progress = progress;
  }

  /**
   * @throws CsvParseException when {@code in} is no CSV with a column {@code name}; the lines
   *     before that are written
   */
  void screen(InputStream in, Writer out) throws IOException {
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    writer.writeRecord(
        "name", "outcome", "similarity", "evidence", "list", "entry", "matched_name");
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .ofNamedCsvRecord(in)) {
      for (NamedCsvRecord line : lines) {
        writer.writeRecord(screened(line));
        progress.step();
      }
    } finally {
      writer.flush();
      progress.end();
    }
  }

  private List<String> screened(NamedCsvRecord line) {
    String name =
        line.findField("name").orElseThrow(() -> new CsvParseException("no column 'name'"));
    List<Hit> hits = lists.search(subject(name, line), assessor).hits();
    if (hits.isEmpty()) {
      boolean comparable = name.codePoints().anyMatch(Character::isLetterOrDigit);
      Outcome outcome = comparable ? Outcome.CLEAR : Outcome.REVIEW;
      return List.of(name, outcome.name(), "", "", "", "", "");
    }
    Hit hit = hits.getFirst();
    return List.of(
        name,
        hit.assessment().outcome().name(),
        String.format(Locale.ROOT, "%.4f", hit.assessment().similarity()),
        String.format(Locale.ROOT, "%.1f", hit.assessment().evidence()),
        hit.version().list(),
        hit.entry().id(),
        hit.name().text());
  }

  private static Subject subject(String name, NamedCsvRecord line) {
    Subject subject = Subject.of(name, type(field(line, "type")));
    String country = field(line, "country").toUpperCase(Locale.ROOT);
    Subject known = country.isEmpty() ? subject : subject.from(country);
    return BirthDate.parse(field(line, "birth_date")).map(known::born).orElse(known);
  }

  private static String field(NamedCsvRecord line, String column) {
    return line.findField(column).orElse("").strip();
  }

  /** What a schema of FollowTheMoney or a plain word names. */
  static EntityType type(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "person", "individual" -> EntityType.PERSON;
      case "organisation", "organization", "company", "entity", "legalentity", "publicbody" ->
          EntityType.ORGANISATION;
      case "vessel", "ship" -> EntityType.VESSEL;
      case "aircraft", "airplane" -> EntityType.AIRCRAFT;
      default -> EntityType.UNKNOWN;
    };
  }
}
