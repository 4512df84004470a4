package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.NameRole;
import io.gatehouse.screening.list.CsvRows.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The UK Sanctions List of the FCDO in CSV: a line with the report's date, then the headings, then
 * one row for every name and address, which belong together by their Unique ID.
 */
final class UkCsv implements ListReader {

  private static final char JOINED = '|';

  @Override
  public void read(Path file, EntrySink sink) throws IOException {
    Map<String, EntryDraft> drafts = new LinkedHashMap<>();
    CsvRows.read(
        file,
        StandardCharsets.UTF_8,
        ',',
        List.of("Unique ID", "Name 6", "Name type"),
        row -> {
          String id = row.get("Unique ID");
          if (id.isEmpty() || !row.isWhole()) {
            sink.skipped("line " + row.line(), id.isEmpty() ? "no id" : "too few columns");
          } else {
            add(row, drafts.computeIfAbsent(id, unknown -> new EntryDraft().id(unknown)));
          }
        });
    drafts.forEach((id, draft) -> draft.deliver("Unique ID " + id, sink));
  }

  private static void add(Row row, EntryDraft draft) {
    draft
        .type(UkNames.type(row.get("Designation Type")))
        .name(UkNames.name(row::get), UkNames.role(row.get("Name type"), row.get("Alias strength")))
        .name(row.get("Name non-latin script"), NameRole.ALIAS)
        .program(row.get("Regime Name"))
        .gender(row.get("Gender"))
        .country(row.get("Address Country"));
    row.all("D.O.B", JOINED).forEach(draft::birthDate);
    row.all("Nationality(/ies)", JOINED).forEach(draft::country);
    row.all("Country of birth", JOINED).forEach(draft::country);
    row.all("Current believed flag of ship", JOINED).forEach(draft::country);
    addNumbers(row, "Passport number", draft);
    addNumbers(row, "National Identifier number", draft);
    addNumbers(row, "Business registration number (s)", draft);
    addNumbers(row, "IMO number", draft);
  }

  private static void addNumbers(Row row, String heading, EntryDraft draft) {
    row.all(heading, JOINED).forEach(number -> draft.identifier(heading, number, null));
  }
}
