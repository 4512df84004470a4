package io.gatehouse.verification;

import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Fields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a customer that answers can fill, by the names of the contract. What the field
 * catalogue knows is kept under its path there, so that a customer looks the same whatever way it
 * came; the rest under {@code extra}.
 */
public final class CustomerFields {
  private static final Map<String, Field> CATALOGUE =
      Map.of(
          "name", Fields.NAME,
          "registration_code", Fields.BUSINESS_ID,
          "country", Fields.COUNTRY,
          "address", Fields.STREET,
          "postal", Fields.POSTAL_CODE,
          "vat_code", Fields.VAT_NUMBER,
          "email", Fields.SERVICE_EMAIL,
          "phone_number", Fields.SERVICE_PHONE,
          "homepage", Fields.WEBSITE,
          "bank_account", Fields.ACCOUNT_NUMBER);
  private static final List<String> OTHERS =
      List.of(
          "abbreviation",
          "access_subnets",
          "agreement_number",
          "backend_id",
          "bank_name",
          "contact_details",
          "description",
          "domain",
          "latitude",
          "longitude",
          "native_name",
          "notification_emails",
          "slug",
          "sponsor_number");

  private CustomerFields() {}

  /** All names, sorted. */
  public static List<String> names() {
    return java.util.stream.Stream.concat(CATALOGUE.keySet().stream(), OTHERS.stream())
        .sorted()
        .toList();
  }

  /** Where the value of a field stands among the facts of a customer. */
  public static String path(String name) {
    Field field = CATALOGUE.get(name);
    return field == null ? "extra." + name : field.path();
  }

  /** The facts of a customer, from its fields. */
  static Map<String, String> facts(Map<String, String> fields) {
    return fields.entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> path(e.getKey()), Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  /** An answer as the text of a field; empty when it says nothing. */
  static String text(JsonNode answer) {
    if (answer.isNull() || (answer.isBoolean() && !answer.booleanValue())) {
      return "";
    }
    return answer.isString() ? answer.stringValue() : answer.toString();
  }
}
