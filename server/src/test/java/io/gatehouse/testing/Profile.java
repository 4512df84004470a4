package io.gatehouse.testing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body of createprofile, to be changed by the contract's paths: {@code customer_info.name},
 * {@code users[0].email}. Each begins as a company that no other test knows.
 */
public final class Profile {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern INDEXED = Pattern.compile("(\\w+)\\[(\\d+)]");

  private final ObjectNode root;

  private Profile(ObjectNode root) {
    this.root = root;
  }

  /** The two fields that suffice. */
  public static Profile minimal() {
    String businessId = Companies.finnish();
    return of(
        """
        {"customer_info": {"business_id": "%s"}, "contact_person": {"email": "contact-%s@example.com"}}
        """
            .formatted(businessId, businessId));
  }

  /** Everything that a Finnish company needs. */
  public static Profile complete() {
    String businessId = Companies.finnish();
    return completeWith(businessId, "FIN", "EUR")
        .with("customer_info.vat_number", "FI" + businessId.replace("-", ""))
        .with("customer_info.customer_company_type", 1);
  }

  /** Everything that a Swedish company needs, in the Swedish market. */
  public static Profile completeSwedish() {
    String businessId = Companies.swedish();
    return completeWith(businessId, "SWE", "SEK")
        .with("customer_info.postal_code", "11418")
        .with("customer_info.vat_number", "SE" + businessId.replace("-", "") + "01")
        .with("settlement_settings.bank_account_type", "bankgiro")
        .with("settlement_settings.bank_account_number", "991-2346");
  }

  /** Everything that a Norwegian company needs, in the Norwegian market. */
  public static Profile completeNorwegian() {
    String businessId = Companies.norwegian();
    return completeWith(businessId, "NOR", "NOK")
        .with("customer_info.postal_code", "0150")
        .with("customer_info.vat_number", "NO" + businessId + "MVA");
  }

  private static Profile completeWith(String businessId, String country, String currency) {
    return of(
        """
        {
          "customer_info": {
            "business_id": "%s", "name": "Rivitalo Testaus", "street_address": "Testikatu 1",
            "postal_code": "00100", "town_or_city": "Helsinki", "country": "%s", "currency": "%s",
            "liable_to_pay_vat": 1
          },
          "customer_service_contact": {
            "telephone": "+358401230001", "email": "service@example.com", "www": "https://example.com"
          },
          "contact_person": {
            "name": "Kaisa Kokeilija", "telephone": "+358401230002", "email": "contact-%s@example.com"
          },
          "services": {"service_types": [1, 2]},
          "settlement_settings": {
            "bank_account_type": 0, "bank_account_number": "FI2112345600000785",
            "bank_account_owner": "Rivitalo Testaus"
          },
          "ropo_service_fees": {"invoicing_method": 1},
          "users": [
            {
              "first_name": "Aino", "last_name": "Esimerkki", "street_address": "Testikatu 2",
              "postal_code": "00100", "town_or_city": "Helsinki", "country": "FI",
              "phone_number": "+358401230003", "email": "aino@example.com", "language": "fin"
            }
          ]
        }
        """
            .formatted(businessId, country, currency, businessId));
  }

  /** A body of the test's own. */
  public static Profile of(String json) {
    return new Profile((ObjectNode) JSON.readTree(json));
  }

  /** The same with a value at a path: a text, a number, a list, another node, or null. */
  public Profile with(String path, @Nullable Object value) {
    Profile copy = new Profile(root.deepCopy());
    copy.parent(path).set(last(path), JSON.valueToTree(value));
    return copy;
  }

  /** The same without what stands at a path. */
  public Profile without(String path) {
    Profile copy = new Profile(root.deepCopy());
    copy.parent(path).remove(last(path));
    return copy;
  }

  private ObjectNode parent(String path) {
    List<String> steps = List.of(path.split("\\."));
    ObjectNode node = root;
    for (String step : steps.subList(0, steps.size() - 1)) {
      node = child(node, step);
    }
    return node;
  }

  private static ObjectNode child(ObjectNode node, String step) {
    Matcher indexed = INDEXED.matcher(step);
    if (!indexed.matches()) {
      return node.get(step) instanceof ObjectNode there ? there : node.putObject(step);
    }
    ArrayNode array = node.withArray(indexed.group(1));
    int index = Integer.parseInt(indexed.group(2));
    while (array.size() <= index) {
      array.addObject();
    }
    return (ObjectNode) array.get(index);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  public JsonNode json() {
    return root;
  }

  public String businessId() {
    return root.path("customer_info").path("business_id").stringValue();
  }

  /** The contact person's address. */
  public String email() {
    return root.path("contact_person").path("email").stringValue();
  }

  /** The body as it is sent. */
  @Override
  public String toString() {
    return root.toString();
  }
}
