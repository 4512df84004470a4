package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.NameRole;
import io.gatehouse.screening.list.CsvRows.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code targets.simple.csv} of OpenSanctions; values are joined by semicolons. */
final class OpenSanctionsCsv implements ListReader {

  private static final char JOINED = ';';

  @Override
  public void read(Path file, EntrySink sink) throws IOException {
    CsvRows.read(
        file,
        StandardCharsets.UTF_8,
        ',',
        List.of("id", "schema", "name", "aliases", "birth_date"),
        row -> add(row, sink));
  }

  private static void add(Row row, EntrySink sink) {
    String where = "line " + row.line();
    if (!row.isWhole()) {
      sink.skipped(where, "too few columns");
      return;
    }
    Optional<EntityType> type = FtmSchema.type(row.get("schema"));
    if (type.isEmpty()) {
      sink.leftOut(where, "schema " + row.get("schema") + " is not screened");
      return;
    }
    EntryDraft draft =
        new EntryDraft().id(row.get("id")).type(type.get()).name(row.get("name"), NameRole.PRIMARY);
    row.all("aliases", JOINED).forEach(alias -> draft.name(alias, NameRole.ALIAS));
    row.all("birth_date", JOINED).forEach(draft::birthDate);
    row.all("countries", JOINED).forEach(draft::country);
    row.all("identifiers", JOINED).forEach(number -> draft.identifier("", number, null));
    row.all("program_ids", JOINED).forEach(draft::program);
    draft.deliver(where, sink);
  }
}
