package io.gatehouse.door.business;

import static io.gatehouse.door.business.BusinessError.*;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One way to reach each error of the catalogue over HTTP, in the sandbox as it is. */
final class ErrorScenarios {
  private static final String NOBODY = "0".repeat(32);
  private static final String[] TAX_ID = {
    "tax_id_type", "gst", "tax_id_number", "M90000001X",
  };

  private final int port;
  private final BusinessPartner partner;
  private final Map<BusinessError, Supplier<Answer>> ways = new EnumMap<>(BusinessError.class);

  ErrorScenarios(int port) {
    this.port = port;
    this.partner = BusinessPartner.demo(port);
    fields();
    taxId();
    state();
    beside();
  }

  Answer reach(BusinessError error) {
    Supplier<Answer> way = ways.get(error);
    if (way == null) {
      throw new AssertionError("no way leads to " + error);
    }
    return way.get();
  }

  private void create(BusinessError error, String... changes) {
    ways.put(error, () -> partner.create(changes));
  }

  private void fields() {
    create(NAME_EMPTY, "name", " ");
    create(NAME_LONG, "name", "x".repeat(51));
    create(NAME_RULE, "name", "Acme <Trading>");
    create(PREFERRED_EMPTY, "preferred_name", "");
    create(PREFERRED_LONG, "preferred_name", "x".repeat(26));
    create(PREFERRED_RULE, "preferred_name", "Acme 1");
    create(EMAIL_EMPTY, "email", null);
    create(EMAIL_INVALID, "email", "ops@acme");
    create(MOBILE_CODE_EMPTY, "mobile", null, "mobile_country_code", null);
    create(MOBILE_PAIR, "mobile_country_code", null);
    create(MOBILE_EMPTY, "mobile", "");
    create(MOBILE_CODE_LONG, "mobile_country_code", "0065");
    create(MOBILE_CODE_DIGITS, "mobile_country_code", "+65");
    create(MOBILE_CODE_NOT_ALLOWED, "mobile_country_code", "1");
    create(MOBILE_RULE, "mobile", "9123-4567");
    create(FOUNDATION_INVALID, "foundation_date", "1.4.2015");
    create(FOUNDATION_FUTURE, "foundation_date", "2999-01-01");
    create(PURPOSE_LONG, "purpose_of_account_opening", "x".repeat(101));
    create(PURPOSE_NOT_ALLOWED, "purpose_of_account_opening", "Fun");
    create(CLIENT_REF_LONG, "client_reference_id", "x".repeat(51));
    create(CLIENT_REF_RULE, "client_reference_id", "A_1");
    create(FUNDS_LONG, "source_of_funds", "x".repeat(101));
    create(FUNDS_RULE, "source_of_funds", "Win & loss");
    create(FUNDS_NOT_ALLOWED, "source_of_funds", "Lottery");
    create(FUNDS_NOT_FOR_BUSINESS, "source_of_funds", "Salary");
    create(DETAILS_NOT_ALLOWED, "additional_details", "[1]");
    create(PASSWORD_SHORT, "password", "abc1");
    create(PASSWORD_LONG, "password", "a1".repeat(17));
    create(PASSWORD_RULE, "password", "abcdefgh");
    ways.put(
        FIELD_REQUIRED,
        () -> partner.in("ph").create("mobile_country_code", "63", "foundation_date", null));
  }

  private void taxId() {
    create(TAX_ID_PAIR, "tax_id_type", "uen");
    create(TAX_ID_TYPE_UNKNOWN, "tax_id_type", "abc", "tax_id_number", "1");
    create(TAX_ID_LONG, "tax_id_type", "uen", "tax_id_number", "1".repeat(31));
    create(TAX_ID_INVALID, "tax_id_type", "uen", "tax_id_number", "2015*12345C");
    create(TAX_ID_RULE, "tax_id_type", "uen", "tax_id_number", "201512345X");
    withTaxId(TAX_COUNTRY_LONG, "tax_id_issuance_country", "SGPX");
    withTaxId(TAX_COUNTRY_NOT_ALLOWED, "tax_id_issuance_country", "XXX");
    withTaxId(ISSUED_INVALID, "tax_id_date_issued", "2015-02-30");
    withTaxId(ISSUED_FUTURE, "tax_id_date_issued", "2999-01-01");
    withTaxId(EXPIRY_INVALID, "tax_id_date_expiry", "soon");
    withTaxId(EXPIRY_PAST, "tax_id_date_expiry", "2015-01-01");
    withTaxId(TAX_DATE_MISSING, "tax_id_date_issued", "2015-01-01");
    ways.put(
        TAX_ID_USED_UP,
        () -> {
          partner.create(TAX_ID);
          return partner.create(TAX_ID);
        });
  }

  private void withTaxId(BusinessError error, String field, String value) {
    create(error, "tax_id_type", "tin", "tax_id_number", "12345", field, value);
  }

  private void state() {
    ways.put(
        EMAIL_TAKEN,
        () -> {
          Map<String, String> first = BusinessPartner.business();
          partner.create(first);
          return partner.create("email", first.get("email"));
        });
    ways.put(
        MOBILE_TAKEN,
        () -> {
          Map<String, String> first = BusinessPartner.business();
          partner.create(first);
          return partner.create("mobile", first.get("mobile"));
        });
    create(BLACKLISTED, "email", "anybody@blacklisted.example");
    ways.put(
        BLACKLISTED_UPDATE,
        () -> partner.update(partner.created(), Map.of("name", "Blacklisted Trading")));
    create(ATTRIBUTE_BLACKLISTED, "email", "entity@blacklist.example");
    create(RISK_BLOCKED, "name", "Acme RISK BLOCK");
    create(RISK_FAILED, "name", "Acme RISK ERROR");
    create(RISK_CONFIG, "name", "Acme RISK CONFIG");
    ways.put(FLAGGED, () -> partner.reactivate(suspended("name", "Acme RISK REJECT")));
    ways.put(NOT_FOUND, () -> partner.reactivate(NOBODY));
    ways.put(IMPROPER_ID, () -> partner.reactivate("not-an-id"));
    ways.put(RESTRICTED, () -> new Http(port).call("POST", "/sg/v1/businesses", elsewhere()));
    ways.put(INACTIVE, () -> partner.get(suspended()));
    ways.put(BLOCKED, () -> partner.reactivate(blocked()));
    ways.put(USER_MISSING, () -> partner.call("GET", "/businesses", ""));
    ways.put(NO_ACCESS, () -> partner.in("fi").get(partner.created()));
    ways.put(ALREADY_SUSPENDED, () -> partner.suspend(suspended()));
    ways.put(STATE_INVALID, () -> partner.call("DELETE", "/users/" + NOBODY, "state=gone"));
  }

  private static String[] elsewhere() {
    return new String[] {"Authorization", "Basic ZWxzZXdoZXJlOnNlY3JldA=="};
  }

  private String suspended(String... changes) {
    String id = partner.created(changes);
    partner.suspend(id);
    return id;
  }

  private String blocked() {
    String id = partner.created();
    partner.block(id);
    return id;
  }

  private void beside() {
    address(ADDRESS_1, "address_1", "");
    address(ADDRESS_2, "address_2", "x".repeat(36));
    address(ADDRESS_3, "address_3", "x".repeat(36));
    address(ADDRESS_4, "address_4", "x".repeat(36));
    address(CITY, "city", "");
    address(STATE_OF_ADDRESS, "state", "");
    address(COUNTRY, "country", "singapore");
    address(COUNTRY_CODE, "country_code", "FIN");
    address(ZIPCODE, "zipcode", "");
    ways.put(
        ADDRESS_TYPE,
        () -> partner.call("PUT", "/businesses/addresses/home", "", user(partner.created())));
    ways.put(ENUMERATION, () -> partner.call("GET", "/users/enumerations/colours", ""));
    ways.put(
        KYB_NOT_ALLOWED,
        () ->
            partner.call(
                "PUT", "/businesses/authentications/documents", "", user(partner.created())));
    ways.put(
        KYB_DOCUMENT,
        () ->
            partner.call(
                "POST",
                "/businesses/authentications/documents",
                "document_type=board_resolution&data=AAAA",
                user(partner.created())));
    ways.put(
        KYB_STATUS,
        () ->
            partner.call(
                "PUT",
                "/businesses/authentications/statuses",
                "status=perhaps",
                user(partner.created())));
    ways.put(MALFORMED, () -> partner.call("POST", "/businesses", "{\"name\":"));
    ways.put(UNAUTHENTICATED, () -> BusinessPartner.as(port, "demo", "wrong", "sg").create());
    ways.put(TOO_LARGE, () -> partner.call("POST", "/businesses", "name=" + "x".repeat(300_000)));
  }

  private static String[] user(String id) {
    return new String[] {"X-Auth-User-ID", id};
  }

  private void address(BusinessError error, String field, String value) {
    Map<String, String> address = new HashMap<>(address());
    address.put(field, value);
    ways.put(
        error,
        () ->
            partner.call(
                "PUT",
                "/businesses/addresses/foundation",
                BusinessPartner.form(address),
                user(partner.created())));
  }

  /** An address that is taken. */
  static Map<String, String> address() {
    return Map.of(
        "address_1", "1 Raffles Place",
        "address_2", "Tower 2",
        "city", "Singapore",
        "state", "Singapore",
        "country", "Singapore",
        "country_code", "SGP",
        "zipcode", "048616");
  }
}
