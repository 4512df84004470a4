package io.gatehouse.watchlist;

import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.list.ColumnMapping;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of somebody's own CSV as a setting writes them: {@code name:Nimi|id:Nro}. */
final class Columns {
  private static final List<String> KEYS =
      List.of(
          "separator",
          "joined",
          "default_type",
          "id",
          "name",
          "aliases",
          "type",
          "birth_date",
          "country",
          "gender",
          "identifiers");

  private Columns() {}

  /**
   * @throws IllegalArgumentException in words, when a key or value is not known
   */
  static ColumnMapping parse(String written) {
    Map<String, String> given = new HashMap<>();
    for (String part : written.split("\\|", -1)) {
      int colon = part.indexOf(':');
      String key = part.substring(0, Math.max(colon, 0)).strip();
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(
            "In the braces stand key:heading with | between; keys are " + String.join(", ", KEYS));
      }
      given.put(key, part.substring(colon + 1).strip());
    }
    ColumnMapping usual = ColumnMapping.DEFAULT;
    return new ColumnMapping(
        sign(given.get("separator"), usual.separator()),
        sign(given.get("joined"), usual.joined()),
        type(given.getOrDefault("default_type", usual.type().name())),
        given.getOrDefault("id", usual.idColumn()),
        given.getOrDefault("name", usual.nameColumn()),
        given.getOrDefault("aliases", usual.aliasesColumn()),
        given.getOrDefault("type", usual.typeColumn()),
        given.getOrDefault("birth_date", usual.birthDateColumn()),
        given.getOrDefault("country", usual.countriesColumn()),
        given.getOrDefault("gender", usual.genderColumn()),
        given.getOrDefault("identifiers", usual.identifiersColumn()));
  }

  /** Words stand for the signs that a setting cannot hold. */
  private static char sign(@Nullable String given, char usual) {
    return switch (given) {
      case null -> usual;
      case "comma" -> ',';
      case "semicolon" -> ';';
      case "tab" -> '\t';
      case String one when one.length() == 1 -> one.charAt(0);
      case String other ->
          throw new IllegalArgumentException(
              "A separator is comma, semicolon, tab or one sign, not '" + other + "'");
    };
  }

  private static EntityType type(String given) {
    return Arrays.stream(EntityType.values())
        .filter(type -> type.name().equals(given.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("default_type '" + given + "' is not known"));
  }
}
