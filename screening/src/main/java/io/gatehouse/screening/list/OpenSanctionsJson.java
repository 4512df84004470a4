package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.NameRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** {@code entities.ftm.json} of OpenSanctions: one FollowTheMoney entity a line. */
final class OpenSanctionsJson implements ListReader {

  private static final List<String> NUMBERS =
      List.of(
          "passportNumber",
          "idNumber",
          "socialSecurityNumber",
          "registrationNumber",
          "taxNumber",
          "vatCode",
          "innCode",
          "ogrnCode",
          "leiCode",
          "swiftBic",
          "uniqueEntityId",
          "imoNumber",
          "mmsi",
          "serialNumber",
          "cryptoWalletId");

  private static final List<String> COUNTRIES =
      List.of("country", "nationality", "citizenship", "jurisdiction", "birthCountry", "flag");

  private final JsonFactory json = new JsonFactory();

  /** A line, as far as it is used; every property may have several values. */
  private record Line(String id, String schema, boolean target, Map<String, List<String>> values) {

    List<String> all(String property) {
      return values.getOrDefault(property, List.of());
    }
  }

  @Override
  public void read(Path file, EntrySink sink) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          read(line, "line " + number, sink);
        }
      }
    }
  }

  private void read(String text, String where, EntrySink sink) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
      add(line(parser), where, sink);
    } catch (JacksonException broken) {
      sink.skipped(where, "not a JSON object");
    }
  }

  private static void add(Line line, String where, EntrySink sink) {
    Optional<EntityType> type = FtmSchema.type(line.schema());
    if (!line.target()) {
      sink.leftOut(where, "not a target");
    } else if (type.isEmpty()) {
      sink.leftOut(where, "schema " + line.schema() + " is not screened");
    } else {
      draft(line, type.get()).deliver(where, sink);
    }
  }

  private static EntryDraft draft(Line line, EntityType type) {
    EntryDraft draft = new EntryDraft().id(line.id()).type(type);
    line.all("name").stream().limit(1).forEach(name -> draft.name(name, NameRole.PRIMARY));
    line.all("name").forEach(name -> draft.name(name, NameRole.ALIAS));
    line.all("alias").forEach(name -> draft.name(name, NameRole.ALIAS));
    line.all("previousName").forEach(name -> draft.name(name, NameRole.FORMER));
    line.all("weakAlias").forEach(name -> draft.name(name, NameRole.WEAK));
    line.all("birthDate").forEach(draft::birthDate);
    line.all("gender").forEach(draft::gender);
    COUNTRIES.forEach(property -> line.all(property).forEach(draft::country));
    NUMBERS.forEach(
        property -> line.all(property).forEach(n -> draft.identifier(property, n, null)));
    line.all("programId").forEach(draft::program);
    return draft;
  }

  private static Line line(JsonParser parser) {
    String id = "";
    String schema = "";
    boolean target = true;
    Map<String, List<String>> values = new HashMap<>();
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (field) {
        case "id" -> id = parser.getString();
        case "schema" -> schema = parser.getString();
        case "target" -> target = value != JsonToken.VALUE_FALSE;
        case "properties" -> readProperties(parser, values);
        default -> parser.skipChildren();
      }
    }
    return new Line(id, schema, target, values);
  }

  private static void readProperties(JsonParser parser, Map<String, List<String>> values) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      List<String> texts = values.computeIfAbsent(parser.currentName(), name -> new ArrayList<>());
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          texts.add(parser.getString());
        } else {
          parser.skipChildren();
        }
      }
    }
  }
}
