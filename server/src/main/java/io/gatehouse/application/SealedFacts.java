package io.gatehouse.application;

import io.gatehouse.platform.Keys;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Situation;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts as they are stored: a JSON object of paths and texts, in which personal codes are sealed. A
 * sealed text stays sealed when it is read back; nothing that shows or sends facts can show a
 * personal code.
 */
@Component
public class SealedFacts {
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private final Keys keys;
  private final JsonMapper json;

  SealedFacts(Keys keys, JsonMapper json) {
    this.keys = keys;
    this.json = json;
  }

  /** The facts with every personal code sealed; what is sealed already stays as it is. */
  Facts seal(UUID partnerId, Situation situation) {
    Map<String, String> sealed = new TreeMap<>();
    situation
        .facts()
        .values()
        .forEach(
            (path, value) -> {
              if (situation.secret(path) && !Facts.sealed(value)) {
                sealed.put(path, Facts.SEALED + keys.seal(value, context(partnerId, path)));
              }
            });
    return situation.facts().with(sealed);
  }

  /**
   * What is behind a text that may be sealed. Only for whoever gave the code, or must know it by
   * law.
   *
   * @param path where it stands, of the field catalogue
   */
  public String open(UUID partnerId, String path, String value) {
    return Facts.sealed(value)
        ? keys.unseal(value.substring(Facts.SEALED.length()), context(partnerId, path))
        : value;
  }

  /** A sealed text can be read only as what it was sealed as; the index of a user may change. */
  private static String context(UUID partnerId, String path) {
    return partnerId + "/" + path.replaceAll("\\[\\d+]", "");
  }

  String json(Map<String, String> values) {
    return json.writeValueAsString(values);
  }

  Facts read(String stored) {
    return new Facts(json.readValue(stored, TEXTS));
  }

  /**
   * The key by which a company is known once: its number, or a keyed hash where that is the code of
   * a person.
   */
  String businessKey(UUID partnerId, Situation situation) {
    String number = situation.facts().get(Fields.BUSINESS_ID, "");
    return situation.secret(Fields.BUSINESS_ID.path())
        ? "#" + HexFormat.of().formatHex(keys.derive("business-id", partnerId + "/" + number))
        : number;
  }
}
