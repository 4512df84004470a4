package io.gatehouse.door.verification;

import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.country.Language;
import io.gatehouse.customer.Customer;
import io.gatehouse.verification.CustomerFields;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A customer as the contract shows it. The contract comes from a product that also sells; what
 * Gatehouse has no notion of is there, empty.
 */
@Component
class CustomerContract {
  private static final List<Entry> ENTRIES =
      List.of(
          entry("url", Type.URI, (c, a) -> a.of("customers", c.customerId())),
          entry("uuid", Type.UUID, (c, a) -> c.customerId()),
          entry("created", Type.MOMENT, (c, a) -> c.createdAt()),
          constant("organization_groups", Type.LIST, List.of()),
          entry("display_name", Type.TEXT, (c, a) -> field(c, "name")),
          constant("projects", Type.LIST, List.of()),
          field("backend_id"),
          constant("image", Type.NULLABLE_URI, null),
          constant("blocked", Type.FLAG, false),
          constant("archived", Type.FLAG, false),
          constant("display_billing_info_in_projects", Type.FLAG, false),
          constant("default_tax_percent", Type.TEXT, "0.00"),
          entry("accounting_start_date", Type.MOMENT, (c, a) -> c.createdAt()),
          constant("projects_count", Type.WHOLE, 0),
          constant("users_count", Type.WHOLE, 1),
          entry("sponsor_number", Type.NULLABLE_WHOLE, (c, a) -> number(c, "sponsor_number")),
          entry("country_name", Type.TEXT, (c, a) -> countryName(c)),
          constant("max_service_accounts", Type.NULLABLE_WHOLE, null),
          constant("project_metadata_checklist", Type.NULLABLE_UUID, null),
          constant("grace_period_days", Type.NULLABLE_WHOLE, null),
          field("name"),
          field("slug"),
          field("native_name"),
          field("abbreviation"),
          field("description"),
          field("contact_details"),
          field("agreement_number"),
          field("email"),
          field("phone_number"),
          field("access_subnets"),
          field("registration_code"),
          field("homepage"),
          field("domain"),
          field("vat_code"),
          field("postal"),
          field("address"),
          field("bank_name"),
          entry("latitude", Type.NULLABLE_NUMBER, (c, a) -> decimal(c, "latitude")),
          entry("longitude", Type.NULLABLE_NUMBER, (c, a) -> decimal(c, "longitude")),
          field("bank_account"),
          entry("country", Type.TEXT, (c, a) -> alpha2(c)),
          field("notification_emails"),
          constant("payment_profiles", Type.LIST, List.of()),
          constant("customer_credit", Type.NULLABLE_NUMBER, null),
          constant("customer_unallocated_credit", Type.NULLABLE_NUMBER, null),
          constant("is_service_provider", Type.FLAG, false),
          constant("service_provider", Type.NULLABLE_URI, null),
          constant("service_provider_uuid", Type.NULLABLE_UUID, null),
          constant("call_managing_organization_uuid", Type.NULLABLE_UUID, null),
          constant("billing_price_estimate", Type.NULLABLE_OBJECT, null));

  private final Addresses addresses;

  CustomerContract(Addresses addresses) {
    this.addresses = addresses;
  }

  /** What a field is, for the OpenAPI document. */
  private enum Type {
    TEXT("string", "", false),
    URI("string", "uri", false),
    NULLABLE_URI("string", "uri", true),
    UUID("string", "uuid", false),
    NULLABLE_UUID("string", "uuid", true),
    MOMENT("string", "date-time", false),
    FLAG("boolean", "", false),
    WHOLE("integer", "", false),
    NULLABLE_WHOLE("integer", "", true),
    NULLABLE_NUMBER("number", "double", true),
    LIST("array", "", false),
    NULLABLE_OBJECT("object", "", true);

    private final String name;
    private final String format;
    private final boolean nullable;

    Type(String name, String format, boolean nullable) {
      this.name = name;
      this.format = format;
      this.nullable = nullable;
    }

    /** In OpenAPI 3.1 null is a type. */
    private Set<String> names() {
      return new LinkedHashSet<>(nullable ? List.of(name, "null") : List.of(name));
    }
  }

  /** Makes the value of a field. */
  private interface Value extends BiFunction<Customer, Addresses, @Nullable Object> {}

  private record Entry(String name, Type type, Value value) {}

  private static Entry entry(String name, Type type, Value value) {
    return new Entry(name, type, value);
  }

  private static Entry constant(String name, Type type, @Nullable Object value) {
    return new Entry(name, type, (customer, addresses) -> value);
  }

  private static Entry field(String name) {
    return new Entry(name, Type.TEXT, (customer, addresses) -> field(customer, name));
  }

  private static String field(Customer customer, String name) {
    return customer.facts().getOrDefault(CustomerFields.path(name), "");
  }

  private static @Nullable Object number(Customer customer, String name) {
    String text = field(customer, name);
    return text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private static @Nullable Object decimal(Customer customer, String name) {
    String text = field(customer, name);
    return text.matches("-?\\d{1,10}(\\.\\d{1,15})?") ? Double.valueOf(text) : null;
  }

  private static String alpha2(Customer customer) {
    return Countries.of(customer.country()).map(Country::alpha2).orElse(customer.country());
  }

  private static String countryName(Customer customer) {
    return Countries.of(customer.country())
        .map(country -> Countries.name(country, Language.ENGLISH))
        .orElse(customer.country());
  }

  Map<String, @Nullable Object> show(Customer customer) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    ENTRIES.forEach(entry -> shown.put(entry.name(), entry.value().apply(customer, addresses)));
    return shown;
  }

  /** The schema of a customer. */
  @SuppressWarnings({"rawtypes", "unchecked"}) // the library's builder methods return raw schemas
  static Schema<?> schema() {
    Schema schema = new Schema<>().types(Set.of("object"));
    ENTRIES.forEach(
        entry -> {
          Schema<?> field = new Schema<>().types(entry.type().names());
          if (!entry.type().format.isEmpty()) {
            field.format(entry.type().format);
          }
          if (entry.type() == Type.LIST) {
            field.items(new Schema<>().types(Set.of("object")));
          }
          schema.addProperty(entry.name(), field);
        });
    schema.setRequired(ENTRIES.stream().map(Entry::name).toList());
    return schema;
  }
}
