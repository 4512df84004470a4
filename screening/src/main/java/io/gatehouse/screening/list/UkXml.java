package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.NameRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** The UK Sanctions List of the FCDO in XML, the United Kingdom's single list since 2026. */
final class UkXml implements ListReader {

  @Override
  public void read(Path file, EntrySink sink) throws IOException {
    XmlRecords.read(
        file,
        "Designations",
        Set.of("Designation"),
        record -> draft(record).deliver("Designation " + record.text("UniqueID"), sink));
  }

  private static EntryDraft draft(XmlElement record) {
    EntryDraft draft =
        new EntryDraft()
            .id(record.text("UniqueID"))
            .type(UkNames.type(record.text("IndividualEntityShip")))
            .program(record.text("RegimeName"));
    record
        .all("Names", "Name")
        .forEach(
            name ->
                draft.name(
                    UkNames.name(field -> name.text(field)),
                    UkNames.role(name.text("NameType"), name.text("AliasStrength"))));
    record
        .all("NonLatinNames", "NonLatinName")
        .forEach(name -> draft.name(name.text("NameNonLatinScript"), NameRole.ALIAS));
    record.all("Addresses", "Address").forEach(a -> draft.country(a.text("AddressCountry")));
    record.all("IndividualDetails", "Individual").forEach(person -> addPerson(person, draft));
    record
        .all("EntityDetails", "Entity", "BusinessRegistrationNumbers", "BusinessRegistrationNumber")
        .forEach(number -> draft.identifier("Business registration number", number.text(), null));
    record.all("ShipDetails", "Ship").forEach(ship -> addShip(ship, draft));
    return draft;
  }

  private static void addPerson(XmlElement person, EntryDraft draft) {
    person.all("DOBs", "DOB").forEach(dob -> draft.birthDate(dob.text()));
    person.all("Nationalities", "Nationality").forEach(n -> draft.country(n.text()));
    person.all("Genders", "Gender").forEach(gender -> draft.gender(gender.text()));
    person
        .all("BirthDetails", "Location")
        .forEach(place -> draft.country(place.text("CountryOfBirth")));
    person
        .all("PassportDetails", "Passport")
        .forEach(p -> draft.identifier("Passport", p.text("PassportNumber"), null));
    person
        .all("NationalIdentifierDetails", "NationalIdentifier")
        .forEach(
            n -> draft.identifier("National identifier", n.text("NationalIdentifierNumber"), null));
  }

  private static void addShip(XmlElement ship, EntryDraft draft) {
    ship.all("IMONumbers", "IMONumber")
        .forEach(number -> draft.identifier("IMO number", number.text(), null));
    ship.all("CurrentBelievedFlagOfShips", "CurrentBelievedFlagOfShip")
        .forEach(flag -> draft.country(flag.text()));
  }
}
