package io.gatehouse.screening.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.NameRole;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * OFAC's CSV files, SDN ({@code sdn.csv, alt.csv, add.csv, sdn_comments.csv}) and non-SDN ({@code
 * cons_prim.csv, cons_alt.csv …}) side by side in one directory. No header; nothing is written
 * {@code -0-} with a space after it; the last byte may be an end-of-file sign (0x1A); weak aliases
 * stand in single quotes.
 */
final class OfacCsv implements ListReader {

  private static final Charset CHARSET = Charset.forName("windows-1252");
  private static final int PRIMARY_COLUMNS = 12;

  /** More aliases than this without an entry of their own come from another day's list. */
  private static final double MOST_ORPHANS = 0.05;

  private record FileSet(String primary, String aliases, String addresses, String comments) {}

  private static final List<FileSet> FILE_SETS =
      List.of(
          new FileSet("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"),
          new FileSet("cons_prim.csv", "cons_alt.csv", "cons_add.csv", "cons_comments.csv"));

  private record Alias(String name, NameRole role) {}

  @Override
  public void read(Path directory, EntrySink sink) throws IOException {
    Map<String, Path> files = filesByName(directory);
    boolean any = false;
    for (FileSet set : FILE_SETS) {
      if (files.containsKey(set.primary())) {
        any = true;
        readSet(set, files, sink);
      }
    }
    if (!any) {
      throw new DamagedListException("neither sdn.csv nor cons_prim.csv is in the directory");
    }
  }

  private static Map<String, Path> filesByName(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.collect(
          Collectors.toMap(
              file -> file.getFileName().toString().toLowerCase(Locale.ROOT),
              file -> file,
              (one, other) -> one));
    }
  }

  private static void readSet(FileSet set, Map<String, Path> files, EntrySink sink)
      throws IOException {
    Map<String, List<Alias>> aliases = new HashMap<>();
    Map<String, Set<String>> countries = new HashMap<>();
    Map<String, String> comments = new HashMap<>();
    read(files, set.aliases(), 4, sink, row -> addAlias(row, aliases));
    read(
        files,
        set.addresses(),
        5,
        sink,
        row ->
            countries
                .computeIfAbsent(row.getField(0).strip(), id -> new HashSet<>())
                .add(field(row, 4)));
    read(
        files,
        set.comments(),
        2,
        sink,
        row -> comments.merge(row.getField(0).strip(), row.getField(1), String::concat));
    Set<String> orphans = new HashSet<>(aliases.keySet());
    read(
        files,
        set.primary(),
        PRIMARY_COLUMNS,
        sink,
        row -> {
          String id = row.getField(0).strip();
          orphans.remove(id);
          EntryDraft draft = primary(row, comments.getOrDefault(id, ""));
          aliases.getOrDefault(id, List.of()).forEach(a -> draft.name(a.name(), a.role()));
          countries.getOrDefault(id, Set.of()).forEach(draft::country);
          draft.deliver(set.primary() + " row " + row.getStartingLineNumber(), sink);
        });
    if (orphans.size() > MOST_ORPHANS * aliases.size()) {
      throw new DamagedListException(
          String.format(
              Locale.ROOT,
              "%s and %s are of different days: %,d of %,d entries with aliases are unknown",
              set.primary(),
              set.aliases(),
              orphans.size(),
              aliases.size()));
    }
    orphans.forEach(id -> sink.leftOut(set.aliases() + " entry " + id, "alias without an entry"));
  }

  private static void addAlias(CsvRecord row, Map<String, List<Alias>> aliases) {
    String name = field(row, 3);
    boolean weak = name.length() > 2 && name.startsWith("'") && name.endsWith("'");
    NameRole role =
        weak ? NameRole.WEAK : field(row, 2).equals("fka") ? NameRole.FORMER : NameRole.ALIAS;
    String text = weak ? name.substring(1, name.length() - 1) : name;
    aliases
        .computeIfAbsent(row.getField(0).strip(), id -> new ArrayList<>())
        .add(new Alias(text, role));
  }

  private static EntryDraft primary(CsvRecord row, String comment) {
    EntryDraft draft =
        new EntryDraft()
            .id(row.getField(0))
            .name(field(row, 1), NameRole.PRIMARY)
            .type(type(field(row, 2)))
            .country(field(row, 9));
    for (String program : field(row, 3).split("\\] \\[", -1)) {
      draft.program(program);
    }
    OfacRemarks.read(field(row, 11) + comment, draft);
    return draft;
  }

  private static EntityType type(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "individual" -> EntityType.PERSON;
      case "vessel" -> EntityType.VESSEL;
      case "aircraft" -> EntityType.AIRCRAFT;
      default -> EntityType.ORGANISATION;
    };
  }

  /** The field, empty when it is OFAC's sign for nothing. */
  private static String field(CsvRecord row, int column) {
    String value = row.getField(column).strip();
    return value.equals("-0-") ? "" : value;
  }

  private static void read(
      Map<String, Path> files, String name, int columns, EntrySink sink, Consumer<CsvRecord> row)
      throws IOException {
    Path file = files.get(name);
    if (file == null) {
      sink.leftOut(name, "file is missing");
      return;
    }
    try (Reader text = new WithoutEndOfFileSign(Files.newBufferedReader(file, CHARSET));
        CsvReader<CsvRecord> rows =
            CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
      for (CsvRecord each : rows) {
        if (each.getFieldCount() >= columns) {
          row.accept(each);
        } else {
          sink.skipped(name + " row " + each.getStartingLineNumber(), "too few columns");
        }
      }
    } catch (CsvParseException broken) {
      throw new DamagedListException(name + " breaks off or is broken", broken);
    }
  }

  /** Takes the 0x1A away with which OFAC still ends its files. */
  private static final class WithoutEndOfFileSign extends FilterReader {

    private static final char END_OF_FILE = 0x1A;

    WithoutEndOfFileSign(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] buffer, int from, int count) throws IOException {
      int read = super.read(buffer, from, count);
      for (int at = from; at < from + read; at++) {
        if (buffer[at] == END_OF_FILE) {
          return at == from ? -1 : at - from;
        }
      }
      return read;
    }
  }
}
