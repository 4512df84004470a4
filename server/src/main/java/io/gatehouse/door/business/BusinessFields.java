package io.gatehouse.door.business;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of the contract, with what is said of them in the documentation. */
final class BusinessFields {
  static final Map<String, String> ALL =
      ordered(
          "id", "Re-activates the suspended business of this id; nothing else counts then",
          "user_id", "Alias of id",
          "name", "Name of the business, at most 50 characters",
          "preferred_name", "At most 25 letters and spaces",
          "email", "Mail address, unique among active and suspended businesses of the program",
          "mobile_country_code", "One of the program's mobile_country_codes",
          "mobile", "Digits without the code of the country; unique with it",
          "foundation_date", "ISO 8601, not in the future",
          "purpose_of_account_opening", "One of the program's purposes_of_account_opening",
          "tax_id_type", "One of the program's tax_id_types; with tax_id_number or not at all",
          "tax_id_number", "At most 30 characters, by the rule of its type",
          "tax_id_issuance_country", "ISO 3166 alpha-3",
          "tax_id_date_issued", "ISO 8601, not in the future; with tax_id_date_expiry",
          "tax_id_date_expiry", "ISO 8601, in the future",
          "client_reference_id", "Your own name for the business, at most 50 characters",
          "client_ref_id", "Alias of client_reference_id",
          "source_of_funds", "One of the program's source_of_funds",
          "additional_details", "A JSON object; in a form, the text of one");

  static final Map<String, String> ADDRESS =
      ordered(
          "address_1", "At most 35 characters",
          "address_2", "At most 35 characters",
          "address_3", "Optional, at most 35 characters",
          "address_4", "Optional, at most 35 characters",
          "city", "At most 20 characters",
          "state", "At most 20 characters",
          "country", "English name, as among the countries",
          "country_code", "Optional, ISO 3166 alpha-3",
          "zipcode", "At most 20 characters");

  static final Map<String, String> DOCUMENT =
      ordered(
          "data", "Base64 of a JPG, PNG or PDF of at most 8 MB",
          "file_type", "jpg, png or pdf; what the content is decides",
          "document_type", "One of document_types",
          "kyc_type", "MM_DOCUMENT_UPLOAD");

  static final Map<String, String> KYB_STATUS =
      ordered(
          "status", "approved or rejected",
          "sub_status", "One of business_document_substatuses",
          "message", "Why",
          "kyb_type", "MM_DOCUMENT_UPLOAD",
          "kyb_details", "Text of a JSON object, at most 1024 characters");

  private BusinessFields() {}

  /** A body that the program {@code sg} of the sandbox takes. */
  static Map<String, Object> example() {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("name", "Acme Trading Pte Ltd");
    example.put("preferred_name", "Acme Trading");
    example.put("email", "ops@acme.example");
    example.put("mobile_country_code", "65");
    example.put("mobile", "91234567");
    example.put("foundation_date", "2015-04-01");
    example.put("purpose_of_account_opening", "Business payments");
    example.put("tax_id_type", "uen");
    example.put("tax_id_number", "201512345C");
    example.put("tax_id_issuance_country", "SGP");
    example.put("client_reference_id", "ACME-0001");
    example.put("source_of_funds", "Business income");
    example.put("additional_details", Map.of("segment", "sme"));
    return example;
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
