package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.NameRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** The European Union's consolidated financial sanctions list, XML 1.1. */
final class EuXml implements ListReader {

  @Override
  public void read(Path file, EntrySink sink) throws IOException {
    XmlRecords.read(
        file,
        "export",
        Set.of("sanctionEntity"),
        record -> draft(record).deliver("sanctionEntity " + record.attribute("logicalId"), sink));
  }

  private static EntryDraft draft(XmlElement record) {
    String reference = record.attribute("euReferenceNumber");
    EntryDraft draft =
        new EntryDraft()
            .id(reference.isEmpty() ? record.attribute("logicalId") : reference)
            .type(type(record));
    // The list has no primary name: its first strong one is taken for it.
    record.all("nameAlias").filter(a -> !isWeak(a)).limit(1).forEach(a -> addName(a, draft, true));
    record.all("nameAlias").forEach(alias -> addName(alias, draft, false));
    record.all("citizenship").forEach(c -> draft.country(country(c)));
    record.all("birthdate").forEach(birth -> addBirth(birth, draft));
    record.all("identification").forEach(id -> addIdentifier(id, draft));
    record.all("address").forEach(address -> draft.country(country(address)));
    record.all("regulation").forEach(r -> draft.program(r.attribute("programme")));
    return draft;
  }

  private static EntityType type(XmlElement record) {
    return record
        .all("subjectType")
        .findFirst()
        .map(
            subject ->
                switch (subject.attribute("classificationCode")) {
                  case "P" -> EntityType.PERSON;
                  case "E" -> EntityType.ORGANISATION;
                  default -> EntityType.UNKNOWN;
                })
        .orElse(EntityType.UNKNOWN);
  }

  private static void addName(XmlElement alias, EntryDraft draft, boolean primary) {
    String whole = alias.attribute("wholeName");
    String name =
        whole.isEmpty()
            ? String.join(
                " ",
                alias.attribute("firstName"),
                alias.attribute("middleName"),
                alias.attribute("lastName"))
            : whole;
    NameRole role = primary ? NameRole.PRIMARY : NameRole.ALIAS;
    draft.name(name, isWeak(alias) ? NameRole.WEAK : role).gender(alias.attribute("gender"));
  }

  private static boolean isWeak(XmlElement alias) {
    return alias.attribute("strong").equals("false");
  }

  private static void addBirth(XmlElement birth, EntryDraft draft) {
    String exact = birth.attribute("birthdate");
    String year = birth.attribute("year");
    boolean circa = birth.attribute("circa").equals("true");
    if (!exact.isEmpty()) {
      draft.birthDate(circa ? "circa " + exact : exact);
    } else if (!year.isEmpty()) {
      draft.birthDate(circa ? "circa " + year : year);
    } else {
      addYears(birth.attribute("yearRangeFrom"), birth.attribute("yearRangeTo"), circa, draft);
    }
    draft.country(country(birth));
  }

  private static void addYears(String from, String to, boolean circa, EntryDraft draft) {
    BirthDate.parse(from + " to " + to)
        .map(years -> circa ? years.about() : years)
        .ifPresent(draft::birthDate);
  }

  private static void addIdentifier(XmlElement id, EntryDraft draft) {
    if (id.attribute("knownFalse").equals("true")) {
      return;
    }
    String type = id.attribute("identificationTypeDescription");
    String code = id.attribute("identificationTypeCode");
    String number = id.attribute("number");
    String latin = id.attribute("latinNumber");
    draft.identifier(type.isEmpty() ? code : type, number.isEmpty() ? latin : number, country(id));
  }

  /** The ISO code; the list writes 00 for an unknown country, which is none. */
  private static String country(XmlElement element) {
    return element.attribute("countryIso2Code");
  }
}
