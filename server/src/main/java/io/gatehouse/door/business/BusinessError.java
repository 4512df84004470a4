package io.gatehouse.door.business;

import java.util.Map;

/**
 * The door's error catalogue: everything that it can refuse with. Answers, the page that explains
 * them and the tests are made from this table. The texts are the published ones, to the letter; the
 * first part is the table of the call that creates, then come other pages of the same contract, and
 * at the end what is ours because nothing is published for it.
 */
enum BusinessError {
  NAME_RULE(
      400,
      "resource_user_name_rule",
      "Paramter `name` is not valid",
      "The name has a character that the program does not take.",
      "Use letters, digits, spaces and the usual signs of company names; the program's name_rule says which."),
  NAME_EMPTY(
      400,
      "resource_user_name_not_empty",
      "Paramter `name` must not be empty",
      "A business is created without a name, or its name is changed to nothing.",
      "Send name."),
  NAME_LONG(
      400,
      "resource_user_name_lengthmax",
      "Paramter `name` is too long, it cannot exceed 50 characters",
      "The name has more than 50 characters.",
      "Shorten it; the whole name can stand in additional_details."),
  EXPIRY_INVALID(
      400,
      "resource_user_tax_id_date_expiry_invalid",
      "Parameter `tax_id_date_expiry` is invalid",
      "The date is no calendar date, or lies before tax_id_date_issued.",
      "Send a date such as 2035-03-31, after the date of issue."),
  PASSWORD_SHORT(
      400,
      "user_password_below_min_length",
      "Parameter user `password` must be at least 8 characters long",
      "A password was sent that has fewer than 8 characters.",
      "Send none: a business has no password."),
  PASSWORD_LONG(
      400,
      "user_password_above_max_length",
      "Parameter user `password` must not exceed 32 characters",
      "A password was sent that has more than 32 characters.",
      "Send none: a business has no password."),
  PASSWORD_RULE(
      400,
      "user_password_rule_mismatch",
      "Parameter user `password` must be at least 8 characters long and must have a letter and a number",
      "A password was sent without a letter, or without a digit.",
      "Send none: a business has no password."),
  TAX_ID_RULE(
      400,
      "resource_tax_id_type_rule_not_matched",
      "`tax_id_number` format doesnt match the rule defined for the tax_id_type",
      "The number does not keep the rule of its type: length, characters or check digit.",
      "Compare the number with the document, and the type with the number."),
  MOBILE_CODE_NOT_ALLOWED(
      400,
      "resource_user_mobile_country_code_not_allowed",
      "Invalid parameter `mobile_country_code`, value not allowed",
      "The program does not take mobiles of this country.",
      "Take a code of GET /users/enumerations/mobile_country_codes."),
  MOBILE_CODE_LONG(
      400,
      "resource_user_mobile_country_code_lengthmax",
      "`mobile_country_code` must not exceed 3 characters",
      "The code has more than 3 characters.",
      "Send digits only, without + or 00."),
  BLACKLISTED(
      400,
      "resource_risk_service_blacklisted_error",
      "Request parameters flagged and not allowed to signup",
      "A value stands on the blacklist of the program. Nothing was stored.",
      "Ask whoever runs the program; another attempt with the same values is refused again."),
  EMAIL_TAKEN(
      400,
      "resource_user_email_unique",
      "`email` is already in use",
      "An active or suspended business of the program has this address. Case does not matter.",
      "Use another address; that of a blocked business is free."),
  BLACKLISTED_UPDATE(
      400,
      "resource_risk_service_blacklisted_update_error",
      "Request parameters flagged and not allowed to update.",
      "A new value stands on the blacklist of the program. The old values stay.",
      "Ask whoever runs the program."),
  FLAGGED(
      400,
      "unsuspend_flagged_user_not_allowed",
      "Flagged user can not be unsuspended without risk exemption",
      "Risk has flagged the business, and nobody has exempted it.",
      "A compliance officer grants an exemption; then call again."),
  TAX_ID_TYPE_UNKNOWN(
      400,
      "resource_user_unrecognized_tax_id_type",
      "Invalid `tax_id_type`",
      "The program has no such type.",
      "Take one of GET /users/enumerations/tax_id_types."),
  TAX_ID_PAIR(
      400,
      "resource_user_tax_id_type_and_number_invalid",
      "tax_id_number` must not be empty if `tax_id_type` is provided and vice-versa",
      "Only one of tax_id_type and tax_id_number was sent.",
      "Send both or neither."),
  TAX_ID_LONG(
      400,
      "user_tax_id_number_above_max_length",
      "User `tax_id_number` must not exceed 30 characters",
      "The number has more than 30 characters.",
      "Send the number alone."),
  MOBILE_PAIR(
      400,
      "resource_user_wallet_fund_mobile_insufficient_dependency",
      "Both `mobile_country_code` and `mobile` must be specified",
      "Only one of the two was sent.",
      "Send both."),
  CLIENT_REF_LONG(
      400,
      "resource_user_client_ref_id_lengthmax",
      "Parameter `client_ref_id` is too long, it cannot exceed 50 characters",
      "client_reference_id has more than 50 characters.",
      "Shorten it."),
  CLIENT_REF_RULE(
      400,
      "resource_user_client_ref_id_rule",
      "Parameter `client_ref_id` is invalid. Only alphanumeric, spaces and these characters are allowed: - / \\ # ( ) . ,",
      "client_reference_id has another character.",
      "Use those only."),
  FUNDS_LONG(
      400,
      "resource_user_source_of_funds_lengthmax",
      "Parameter `source_of_funds` is too long, it cannot exceed 100 characters",
      "source_of_funds has more than 100 characters.",
      "Take one of GET /users/enumerations/source_of_funds."),
  FUNDS_RULE(
      400,
      "resource_user_source_of_funds_rule",
      "Parameter `source_of_funds` is invalid. Only alphanumeric, spaces and these characters are allowed: / # ( ) . , -",
      "source_of_funds has another character.",
      "Take one of GET /users/enumerations/source_of_funds."),
  FUNDS_NOT_ALLOWED(
      400,
      "resource_user_source_of_funds_not_allowed",
      "Invalid parameter `source_of_funds`, value not allowed",
      "The program does not know this source.",
      "Take one of GET /users/enumerations/source_of_funds."),
  TAX_DATE_MISSING(
      400,
      "user_parameter_validation_failed",
      "Either `tax_id_date_expiry` or `tax_id_date_issue` parameter is empty",
      "Only one of the two dates of the tax id was sent.",
      "Send tax_id_date_issued and tax_id_date_expiry, or neither."),
  FOUNDATION_FUTURE(
      400,
      "future_foundation_date_not_allowed",
      "Users `foundation_date` can not be a future date",
      "The date is after today, in the program's time zone.",
      "Send the date of the register."),
  FOUNDATION_INVALID(
      400,
      "resource_user_foundation_date_invalid",
      "User `foundation_date` is invalid. Please make sure it is in ISO 8601 format",
      "The date is no calendar date.",
      "Send a date such as 2015-04-01."),
  PREFERRED_EMPTY(
      400,
      "resource_user_prefername_not_empty",
      "`preferred_name` must not be empty",
      "preferred_name was sent without anything in it, or the program requires it.",
      "Send it, or leave it out."),
  PREFERRED_LONG(
      400,
      "resource_user_prefername_lengthmax",
      "`preferred_name` is too long, it cannot exceed 25 characters",
      "It has more than 25 characters.",
      "Shorten it."),
  PREFERRED_RULE(
      400,
      "resource_user_prefername_rule",
      "`preferred_name` must only contain letters and spaces",
      "It has a digit or a sign.",
      "Use the letters A to Z and spaces."),
  EMAIL_EMPTY(
      400,
      "resource_user_email_not_empty",
      "`email` must not be empty",
      "The program requires an address, or it is changed to nothing.",
      "Send email."),
  EMAIL_INVALID(
      400,
      "resource_user_email_validate",
      "`email` is not valid",
      "It is no mail address, or has more than 50 characters.",
      "Send an address such as ops@example.com."),
  MOBILE_CODE_EMPTY(
      400,
      "resource_user_mobilecountry_not_empty",
      "`mobile_country_code` must not be empty",
      "No mobile was sent, or the code has nothing in it.",
      "Send mobile_country_code and mobile."),
  MOBILE_CODE_DIGITS(
      400,
      "resource_user_mobilecountry_numeric",
      "`mobile_country_code` should be a numeric value",
      "The code has something else than digits.",
      "Send digits only, without + or 00."),
  MOBILE_EMPTY(
      400,
      "resource_user_mobilenumber_not_empty",
      "`mobile` must not be empty",
      "mobile was sent without anything in it.",
      "Send the number without the code of the country."),
  MOBILE_TAKEN(
      400,
      "resource_user_mobilenumber_unique",
      "`mobile` is already registered",
      "An active or suspended business of the program has this mobile.",
      "Use another one; that of a blocked business is free."),
  FUNDS_NOT_FOR_BUSINESS(
      400,
      "resource_source_of_funds_business_not_allowed",
      "`source_of_funds` not allowed",
      "The source is known, but not one of a business.",
      "Take one of GET /users/enumerations/source_of_funds."),
  PURPOSE_LONG(
      400,
      "resource_user_purpose_of_account_opening_lengthmax",
      "Parameter `purpose_of_account_opening` is too long, it cannot exceed 100 characters",
      "It has more than 100 characters.",
      "Take one of GET /users/enumerations/purposes_of_account_opening."),
  PURPOSE_NOT_ALLOWED(
      400,
      "resource_user_purpose_of_account_opening_not_allowed",
      "Parameter `purpose_of_account_opening` is invalid",
      "The program does not know this purpose.",
      "Take one of GET /users/enumerations/purposes_of_account_opening."),
  DETAILS_NOT_ALLOWED(
      400,
      "resource_user_additional_details_not_allowed",
      "Parameter `additional_details` is invalid",
      "It is no JSON object, has more than 8 kB, or the program takes none.",
      "Send an object; in a form, the text of one."),
  TAX_COUNTRY_LONG(
      400,
      "resource_user_tax_id_issuance_country_lengthmax",
      "Parameter `tax_id_issuance_country` is too long, it cannot exceed 3 characters",
      "It has more than 3 characters.",
      "Send the alpha-3 code of ISO 3166, such as SGP."),
  TAX_COUNTRY_NOT_ALLOWED(
      400,
      "resource_user_tax_id_issuance_country_not_allowed",
      "Parameter `tax_id_issuance_country` is invalid",
      "It is no alpha-3 code of ISO 3166, or the program does not take this country.",
      "Send a code such as SGP."),
  ISSUED_INVALID(
      400,
      "resource_user_tax_id_date_issued_invalid",
      "Parameter `tax_id_date_issued` is invalid",
      "The date is no calendar date.",
      "Send a date such as 2015-04-01."),
  ISSUED_FUTURE(
      400,
      "resource_user_tax_id_date_issued_not_allowed",
      "Parameter tax_id_date_issued can not be a future date",
      "The date is after today, in the program's time zone.",
      "Compare it with the document."),
  EXPIRY_PAST(
      400,
      "resource_user_tax_id_date_expiry_not_allowed",
      "Parameter `tax_id_date_expiry` must be a future date",
      "The date is today or earlier, in the program's time zone.",
      "Send a document that is valid."),
  TAX_ID_INVALID(
      400,
      "resource_user_tax_id_number_invalid",
      "Parameter `tax_id_number` is invalid",
      "The number has nothing but spaces, or a character that no tax id has.",
      "Send letters, digits, spaces and - / . only."),
  TAX_ID_USED_UP(
      400,
      "resource_user_tax_id_number_max_limit_reached",
      "maximum allowed limit for re-using `tax_id_number` reached",
      "As many businesses of the program have this tax id as may; blocked ones count.",
      "Look for the business that is there already."),
  FIELD_REQUIRED(
      400,
      "user_parameter_validation_failed",
      "\"Field required not met; Invalid ` {field} ` must not be empty\"",
      "The program requires this field.",
      "Send it."),
  RESTRICTED(
      403,
      "restricted_resource",
      "Access with method `{method}` denied",
      "The credential may not use this program, method or address, or not from where the call comes.",
      "Check program, address and method, and the list of allowed IP addresses of the credential."),
  RISK_FAILED(
      403,
      "risk_management_engine_error",
      "An exception occurred during the processing of the risk and compliance of the user.",
      "The assessment of risk failed or took too long. Nothing was stored.",
      "Call again later."),
  RISK_BLOCKED(
      403,
      "user_blocked_risk_threshold_exceeded",
      "User have exceeded the risk and compliance threshold and was automatically blocked.",
      "The score is above what the program tolerates. The business was stored as blocked.",
      "Nothing: a blocked business stays blocked."),
  ATTRIBUTE_BLACKLISTED(
      403,
      "enity_blocked_risk_threshold_exceeded",
      "Entity '{entity}.{attribute}' requested for evaluation is blacklisted",
      "The value of this attribute stands on the blacklist of the risk policy. Nothing was stored.",
      "Ask whoever runs the program."),
  NOT_FOUND(
      404,
      "user_record_not_found",
      "User record not found.",
      "The program has no business with this id.",
      "Check the id and the program."),
  IMPROPER_ID(
      404,
      "user_improper_id",
      "Resource incomplete",
      "The id has other characters than letters and digits, or more than 32.",
      "Send the id as it was answered."),
  RISK_CONFIG(
      500,
      "resource_risk_service_config_error",
      "Unable to process the request due invalid risk service configuration.",
      "The program assesses risk, but has no usable policy, or its policy asks for watch lists where none"
          + " is configured. Nothing was stored.",
      "Whoever runs the program switches a policy on; whoever runs the server names the watch lists."),
  INACTIVE(
      400,
      "resource_user_inactive",
      "User is currently inactive",
      "The business is suspended, or waits for a decision.",
      "Re-activate it: POST /businesses with its id."),
  BLOCKED(
      400,
      "resource_user_inactive",
      "User is currently blocked",
      "The business is blocked.",
      "Nothing: a blocked business stays blocked."),
  USER_MISSING(
      403,
      "restricted_resource",
      "Access with method `{method}` denied. If your access key and source IP is correct, It would be caused if `x-auth-user-id` parameter is not passed",
      "The header X-Auth-User-ID is missing.",
      "Send the id of the business in it."),
  NO_ACCESS(
      403,
      "resource_user_no_access",
      "user dont have access to this resource",
      "The id is of another program of yours, or of no business.",
      "Call the program that the business is in."),
  ALREADY_SUSPENDED(
      400,
      "user_record_already_suspended",
      "User is already suspended",
      "The business is suspended or blocked.",
      "Nothing: it is stopped."),
  STATE_INVALID(
      400,
      "resource_user_state_invalid",
      "The `state` parameter only accepts [`blocked`, `suspended`]",
      "state is something else.",
      "Send suspended or blocked; without it, suspended is meant."),
  ADDRESS_1(
      400,
      "user_address_1_invalid",
      "Address `address_1` cannot be empty",
      "It is missing, or has more than 35 characters.",
      "Send it."),
  ADDRESS_2(
      400,
      "user_address_2_invalid",
      "Address `address_2` cannot be empty",
      "It is missing, or has more than 35 characters.",
      "Send it."),
  ADDRESS_3(
      400,
      "user_address_3_invalid",
      "Address `address_3` is invalid",
      "It has more than 35 characters.",
      "Shorten it."),
  ADDRESS_4(
      400,
      "user_address_4_invalid",
      "Address `address_4` is invalid",
      "It has more than 35 characters.",
      "Shorten it."),
  CITY(
      400,
      "user_city_invalid",
      "Address `city` cannot be empty",
      "It is missing, or has more than 20 characters.",
      "Send it."),
  COUNTRY(
      400,
      "user_country_invalid",
      "Address `country` is invalid",
      "It is not the English name of a country, as GET /users/enumerations/countries has it.",
      "Send the name, such as Singapore."),
  COUNTRY_CODE(
      400,
      "user_country_code_invalid",
      "Address `country_code` is invalid",
      "It is no alpha-3 code of ISO 3166, or not that of the country.",
      "Send a code such as SGP, or none."),
  STATE_OF_ADDRESS(
      400,
      "user_state_invalid",
      "Address `state` is invalid",
      "It is missing, or has more than 20 characters.",
      "Send it."),
  ZIPCODE(
      400,
      "user_zipcode_invalid",
      "Address `zipcode` is invalid",
      "It is missing, or has more than 20 characters.",
      "Send it."),
  MOBILE_RULE(
      400,
      "resource_user_mobilenumber_rule",
      "`mobile` is not valid",
      "It has something else than digits, or more than 12 of them.",
      "Send the number without the code of the country."),
  ADDRESS_TYPE(
      404,
      "user_address_type_not_found",
      "Address type not found",
      "The address has no such type.",
      "Use foundation or operational."),
  ENUMERATION(
      404,
      "enumeration_not_found",
      "Enumeration not found",
      "There is no such list.",
      "See the API documentation for those that there are."),
  KYB_NOT_ALLOWED(
      400,
      "business_kyb_not_allowed",
      "KYB documents can not be changed or decided on now",
      "They wait for another step, were decided on already, or the business is flagged by risk.",
      "See GET /businesses/authentications/documents for where they stand."),
  KYB_DOCUMENT(
      400,
      "business_kyb_document_invalid",
      "KYB document is invalid",
      "data is no base64 of a JPG, PNG or PDF of at most 8 MB, document_type or kyc_type is none of those that"
          + " there are, or there are 4 documents already.",
      "Send one such file a call; GET /users/enumerations/document_types and /kyc_types list the types."),
  KYB_STATUS(
      400,
      "business_kyb_status_invalid",
      "KYB status is invalid",
      "status, sub_status or kyb_type is none of those that there are, or kyb_details is no JSON object of at"
          + " most 1024 characters.",
      "status is approved or rejected; GET /users/enumerations/business_document_substatuses lists the rest."),
  MALFORMED(
      400,
      "request_malformed",
      "Request body is not valid",
      "The body is neither a form nor a JSON object in UTF-8, or names a parameter twice; or the address is no UTF-8.",
      "Send one of them."),
  UNAUTHENTICATED(
      401,
      "invalid_credentials",
      "Invalid or missing credentials",
      "There is no HTTP Basic, or name and secret do not belong together.",
      "Send Authorization: Basic with base64 of name:secret."),
  TOO_LARGE(
      413,
      "request_too_large",
      "Request body is too large",
      "The body is larger than the server takes.",
      "Send less.");

  private final int status;
  private final String code;
  private final String text;
  private final String cause;
  private final String remedy;

  /**
   * One row.
   *
   * @param status of HTTP
   * @param code the symbol; two conditions may have the same
   * @param text the description; names in braces are filled in
   * @param cause when it is answered
   * @param remedy what the caller can do
   */
  BusinessError(int status, String code, String text, String cause, String remedy) {
    this.status = status;
    this.code = code;
    this.text = text;
    this.cause = cause;
    this.remedy = remedy;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String text() {
    return text;
  }

  String cause() {
    return cause;
  }

  String remedy() {
    return remedy;
  }

  /** The description, with what its names stand for. */
  String text(Map<String, String> values) {
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  /** Ends a request with this answer. */
  Refused refused() {
    return new Refused(this, Map.of());
  }
}
