package io.gatehouse.business;

import io.gatehouse.business.BusinessDetails.Mobile;
import io.gatehouse.business.BusinessDetails.TaxId;
import io.gatehouse.requirement.Fields;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Details as the facts of a customer. What the field catalogue knows stands under its path there,
 * so that a customer looks the same whatever way it came; the rest under {@code business}.
 */
final class BusinessFacts {
  private static final String OWN = "business.";
  private static final String MOBILE_CODE = OWN + "mobile_country_code";
  private static final String TAX_TYPE = OWN + "tax_id_type";

  /** Tells a business from other customers of the program. */
  private static final String ACCOUNT_TYPE = OWN + "account_type";

  private BusinessFacts() {}

  /** The facts; those that details do not say anything about are kept. */
  static Map<String, String> facts(
      BusinessDetails details, String country, Map<String, String> before) {
    Map<String, String> facts = new TreeMap<>(before);
    facts.put(ACCOUNT_TYPE, "business");
    put(facts, Fields.NAME.path(), details.name());
    put(facts, Fields.COUNTRY.path(), country);
    put(facts, Fields.SERVICE_EMAIL.path(), details.email());
    put(facts, Fields.PARTNER_REFERENCE.path(), details.clientReference());
    put(facts, OWN + "preferred_name", details.preferredName());
    put(facts, OWN + "foundation_date", text(details.foundationDate()));
    put(facts, OWN + "purpose_of_account_opening", details.purpose());
    put(facts, OWN + "source_of_funds", details.sourceOfFunds());
    put(facts, OWN + "additional_details", details.additionalDetails());
    Mobile mobile = details.mobile();
    put(facts, MOBILE_CODE, mobile == null ? null : mobile.countryCode());
    put(
        facts,
        Fields.SERVICE_PHONE.path(),
        mobile == null ? null : "+" + mobile.countryCode() + mobile.number());
    TaxId tax = details.taxId();
    put(facts, TAX_TYPE, tax == null ? null : tax.type());
    put(facts, Fields.BUSINESS_ID.path(), tax == null ? null : tax.number());
    put(facts, OWN + "tax_id_issuance_country", tax == null ? null : tax.issuanceCountry());
    put(facts, OWN + "tax_id_date_issued", tax == null ? null : text(tax.dateIssued()));
    put(facts, OWN + "tax_id_date_expiry", tax == null ? null : text(tax.dateExpiry()));
    return facts;
  }

  private static void put(Map<String, String> facts, String path, @Nullable String value) {
    if (value == null) {
      facts.remove(path);
    } else {
      facts.put(path, value);
    }
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  static boolean ofBusiness(Map<String, String> facts) {
    return facts.containsKey(ACCOUNT_TYPE);
  }

  /** The details behind facts. */
  static BusinessDetails details(Map<String, String> facts) {
    return new BusinessDetails(
        Objects.requireNonNull(facts.get(Fields.NAME.path())),
        facts.get(OWN + "preferred_name"),
        facts.get(Fields.SERVICE_EMAIL.path()),
        mobile(facts),
        date(facts.get(OWN + "foundation_date")),
        facts.get(OWN + "purpose_of_account_opening"),
        taxId(facts),
        facts.get(Fields.PARTNER_REFERENCE.path()),
        facts.get(OWN + "source_of_funds"),
        facts.get(OWN + "additional_details"));
  }

  private static @Nullable Mobile mobile(Map<String, String> facts) {
    String code = facts.get(MOBILE_CODE);
    String phone = facts.get(Fields.SERVICE_PHONE.path());
    return code == null || phone == null
        ? null
        : new Mobile(code, phone.substring(1 + code.length()));
  }

  private static @Nullable TaxId taxId(Map<String, String> facts) {
    String type = facts.get(TAX_TYPE);
    String number = facts.get(Fields.BUSINESS_ID.path());
    return type == null || number == null
        ? null
        : new TaxId(
            type,
            number,
            facts.get(OWN + "tax_id_issuance_country"),
            date(facts.get(OWN + "tax_id_date_issued")),
            date(facts.get(OWN + "tax_id_date_expiry")));
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /** The address of a kind; empty when none was given. */
  static Map<String, String> address(Map<String, String> facts, String kind) {
    String prefix = OWN + "address." + kind + ".";
    Map<String, String> address = new LinkedHashMap<>();
    new TreeMap<>(facts)
        .forEach(
            (path, value) -> {
              if (path.startsWith(prefix)) {
                address.put(path.substring(prefix.length()), value);
              }
            });
    return address;
  }

  /** The facts with another address of a kind. */
  static Map<String, String> withAddress(
      Map<String, String> facts, String kind, Map<String, String> address) {
    String prefix = OWN + "address." + kind + ".";
    Map<String, String> after = new TreeMap<>(facts);
    after.keySet().removeIf(path -> path.startsWith(prefix));
    address.forEach((name, value) -> after.put(prefix + name, value));
    return after;
  }
}
