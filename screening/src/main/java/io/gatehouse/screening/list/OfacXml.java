package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.NameRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * OFAC's {@code SDN.XML} and {@code CONSOLIDATED.XML}, of either namespace. The file says how many
 * records it has ({@code publshInformation}, so spelt); one with fewer is refused.
 */
final class OfacXml implements ListReader {

  @Override
  public void read(Path file, EntrySink sink) throws IOException {
    int[] announcedAndRead = {0, 0};
    XmlRecords.read(
        file,
        "sdnList",
        Set.of("publshInformation", "sdnEntry"),
        record -> {
          if (record.name().equals("sdnEntry")) {
            announcedAndRead[1]++;
            draft(record).deliver("sdnEntry " + record.text("uid"), sink);
          } else {
            announcedAndRead[0] = number(record.text("Record_Count"));
          }
        });
    if (announcedAndRead[1] < announcedAndRead[0]) {
      throw new DamagedListException(
          String.format(
              Locale.ROOT,
              "the file announces %,d records and has %,d",
              announcedAndRead[0],
              announcedAndRead[1]));
    }
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }

  private static EntryDraft draft(XmlElement record) {
    EntryDraft draft =
        new EntryDraft()
            .id(record.text("uid"))
            .type(type(record.text("sdnType")))
            .name(name(record), NameRole.PRIMARY)
            .country(record.text("vesselInfo", "vesselFlag"));
    record.all("akaList", "aka").forEach(aka -> draft.name(name(aka), role(aka)));
    record.all("programList", "program").forEach(p -> draft.program(p.text()));
    record.all("idList", "id").forEach(id -> addId(id, draft));
    record
        .all("dateOfBirthList", "dateOfBirthItem")
        .forEach(item -> draft.birthDate(item.text("dateOfBirth")));
    record
        .all("placeOfBirthList", "placeOfBirthItem")
        .forEach(item -> draft.place(item.text("placeOfBirth")));
    record.all("addressList", "address").forEach(a -> draft.country(a.text("country")));
    record.all("nationalityList", "nationality").forEach(n -> draft.country(n.text("country")));
    record.all("citizenshipList", "citizenship").forEach(c -> draft.country(c.text("country")));
    return draft;
  }

  private static void addId(XmlElement id, EntryDraft draft) {
    if (id.text("idType").equals("Gender")) {
      draft.gender(id.text("idNumber"));
    } else {
      draft.identifier(id.text("idType"), id.text("idNumber"), id.text("idCountry"));
    }
  }

  private static EntityType type(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "individual" -> EntityType.PERSON;
      case "vessel" -> EntityType.VESSEL;
      case "aircraft" -> EntityType.AIRCRAFT;
      default -> EntityType.ORGANISATION;
    };
  }

  private static NameRole role(XmlElement aka) {
    if (aka.text("category").equals("weak")) {
      return NameRole.WEAK;
    }
    return aka.text("type").equals("f.k.a.") ? NameRole.FORMER : NameRole.ALIAS;
  }

  private static String name(XmlElement element) {
    String last = unquoted(element.text("lastName"));
    String first = unquoted(element.text("firstName"));
    return first.isEmpty() ? last : last + ", " + first;
  }

  private static String unquoted(String name) {
    return name.length() > 2 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name;
  }
}
