package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.NameRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The United Nations Security Council's consolidated list. Empty elements are common in it. */
final class UnXml implements ListReader {

  @Override
  public void read(Path file, EntrySink sink) throws IOException {
    XmlRecords.read(
        file,
        "CONSOLIDATED_LIST",
        Set.of("INDIVIDUAL", "ENTITY"),
        record -> draft(record).deliver(record.name() + " " + record.text("DATAID"), sink));
  }

  private static EntryDraft draft(XmlElement record) {
    boolean person = record.name().equals("INDIVIDUAL");
    String reference = record.text("REFERENCE_NUMBER");
    EntryDraft draft =
        new EntryDraft()
            .id(reference.isEmpty() ? record.text("DATAID") : reference)
            .type(person ? EntityType.PERSON : EntityType.ORGANISATION)
            .name(name(record), NameRole.PRIMARY)
            .name(record.text("NAME_ORIGINAL_SCRIPT"), NameRole.ALIAS)
            .gender(record.text("GENDER"))
            .program(record.text("UN_LIST_TYPE"));
    String part = record.name() + "_";
    record.all(part + "ALIAS").forEach(alias -> addAlias(alias, draft));
    record.all(part + "ADDRESS").forEach(address -> draft.country(address.text("COUNTRY")));
    record.all("NATIONALITY", "VALUE").forEach(value -> draft.country(value.text()));
    record.all(part + "DATE_OF_BIRTH").forEach(birth -> addBirth(birth, draft));
    record.all(part + "PLACE_OF_BIRTH").forEach(place -> draft.country(place.text("COUNTRY")));
    record.all(part + "DOCUMENT").forEach(document -> addDocument(document, draft));
    return draft;
  }

  private static String name(XmlElement record) {
    return Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
        .map(record::text)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static void addAlias(XmlElement alias, EntryDraft draft) {
    NameRole role =
        switch (alias.text("QUALITY")) {
          case "Low" -> NameRole.WEAK;
          case "f.k.a." -> NameRole.FORMER;
          default -> NameRole.ALIAS;
        };
    draft.name(alias.text("ALIAS_NAME"), role);
  }

  private static void addBirth(XmlElement birth, EntryDraft draft) {
    String date = birth.text("DATE");
    String found = date.isEmpty() ? birth.text("YEAR") : date;
    if (found.isEmpty()) {
      BirthDate.parse(birth.text("FROM_YEAR") + " to " + birth.text("TO_YEAR"))
          .ifPresent(draft::birthDate);
    } else {
      boolean about = birth.text("TYPE_OF_DATE").equals("APPROXIMATELY");
      draft.birthDate(about ? "circa " + found : found);
    }
  }

  private static void addDocument(XmlElement document, EntryDraft draft) {
    String issuer = document.text("ISSUING_COUNTRY");
    draft.identifier(
        document.text("TYPE_OF_DOCUMENT"),
        document.text("NUMBER"),
        issuer.isEmpty() ? document.text("COUNTRY_OF_ISSUE") : issuer);
  }
}
