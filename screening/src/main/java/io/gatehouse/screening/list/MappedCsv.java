package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.NameRole;
import io.gatehouse.screening.list.CsvRows.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Somebody's own list as a CSV file with headings.
 *
 * @param mapping which columns tell what
 */
public record MappedCsv(ColumnMapping mapping) implements ListReader {

  @Override
  public void read(Path file, EntrySink sink) throws IOException {
    CsvRows.read(
        file,
        StandardCharsets.UTF_8,
        mapping.separator(),
        List.of(mapping.nameColumn()),
        row -> draft(row).deliver("line " + row.line(), sink));
  }

  private EntryDraft draft(Row row) {
    String id = row.get(mapping.idColumn());
    EntryDraft draft =
        new EntryDraft()
            .id(id.isEmpty() ? "line " + row.line() : id)
            .type(type(row.get(mapping.typeColumn())))
            .name(row.get(mapping.nameColumn()), NameRole.PRIMARY)
            .gender(row.get(mapping.genderColumn()));
    char joined = mapping.joined();
    row.all(mapping.aliasesColumn(), joined).forEach(a -> draft.name(a, NameRole.ALIAS));
    row.all(mapping.birthDateColumn(), joined).forEach(draft::birthDate);
    row.all(mapping.countriesColumn(), joined).forEach(draft::country);
    row.all(mapping.identifiersColumn(), joined).forEach(n -> draft.identifier("", n, null));
    return draft;
  }

  private EntityType type(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "person", "individual" -> EntityType.PERSON;
      case "organisation", "organization", "company", "entity" -> EntityType.ORGANISATION;
      case "vessel", "ship" -> EntityType.VESSEL;
      case "aircraft" -> EntityType.AIRCRAFT;
      default -> mapping.type();
    };
  }
}
