package io.gatehouse.door.profile;

import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The contract's own names for the fields of the catalogue, with the examples and words of its
 * documentation, in its order. Everything that this door says of fields is read from here and from
 * the catalogue.
 */
final class ProfileContract {
  private static final String USERS = "users[].";

  static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              "customer_info.business_id",
              Fields.BUSINESS_ID,
              "1234567-8",
              "Business ID (or social security number). This cannot be changed afterwards."),
          new Entry("customer_info.name", Fields.NAME, "Test Company Ltd", ""),
          new Entry("customer_info.street_address", Fields.STREET, "Street 10 A 2", ""),
          new Entry(
              "customer_info.street_address2",
              Fields.STREET_2,
              "House B",
              "Additional street address"),
          new Entry("customer_info.postal_code", Fields.POSTAL_CODE, "00100", ""),
          new Entry("customer_info.town_or_city", Fields.TOWN, "Helsinki", ""),
          new Entry(
              "customer_info.country",
              Fields.COUNTRY,
              "FIN",
              "3-char country code; 2-char codes are understood too"),
          new Entry(
              "customer_info.language",
              Fields.LANGUAGE_OF_COMPANY,
              "fin",
              "If not given, default by country"),
          new Entry("customer_info.currency", Fields.CURRENCY, "EUR", ""),
          new Entry("customer_info.liable_to_pay_vat", Fields.LIABLE_FOR_VAT, 1, "1=yes, 2=no"),
          new Entry(
              "customer_info.vat_number",
              Fields.VAT_NUMBER,
              "FI12345678",
              "If liable_to_pay_vat=2, then is not mandatory"),
          new Entry(
              "customer_info.customer_company_type",
              Fields.COMPANY_TYPE,
              2,
              "1 Corporate and Community customer, 2 Sole Proprietor, 3 Housing Company, 4 Associations, 5 Foundations,"
                  + " 6 Mutual Real Estate Companies, 7 Religious Community, 8 Foreign Entities,"
                  + " 9 General/Limited Partnership, 10 Public Law Entity. Mandatory only in Finland"),
          new Entry("customer_service_contact.telephone", Fields.SERVICE_PHONE, "+35844123456", ""),
          new Entry("customer_service_contact.email", Fields.SERVICE_EMAIL, "info@test.com", ""),
          new Entry("customer_service_contact.www", Fields.WEBSITE, "www.test.com", ""),
          new Entry("contact_person.name", Fields.CONTACT_NAME, "John Doe", ""),
          new Entry("contact_person.telephone", Fields.CONTACT_PHONE, "+35844123456", ""),
          new Entry(
              "contact_person.email",
              Fields.CONTACT_EMAIL,
              "john.doe@test.com",
              "If the onboarding wizard is needed, the mail with the link to it is sent to this address"),
          new Entry(
              "agreement_acceptor.email",
              Fields.AGREEMENT_EMAIL,
              "john.doe@test.com",
              "Who accepts the service agreement. If not given when needed, contact_person email is used"),
          new Entry(
              "money_laundering_acceptor.email",
              Fields.KYC_EMAIL,
              "john.doe@test.com",
              "Who fills in the KYC questionnaire; only in Finland."
                  + " If not given when needed, contact_person email is used"),
          new Entry(
              "services.service_types",
              Fields.SERVICE_TYPES,
              List.of(1, 2, 3),
              "0 Printing, 1 Invoicing, 2 Reminder, 3 Debt Collection, 4 Sending e-invoices (B2B); one or a list"),
          new Entry(
              "settlement_settings.bank_account_type",
              Fields.ACCOUNT_TYPE,
              0,
              "0=iban, 1=bban, 2=plusgiro, 3=bankgiro; as number or name"),
          new Entry(
              "settlement_settings.bank_account_number",
              Fields.ACCOUNT_NUMBER,
              "FI12345678987623",
              ""),
          new Entry(
              "settlement_settings.bank_account_owner",
              Fields.ACCOUNT_OWNER,
              "Test Company Ltd",
              "For the banks' verification of payee"),
          new Entry(
              "settlement_settings.reference_length",
              Fields.REFERENCE_LENGTH,
              10,
              "Only in Norway and Sweden"),
          new Entry(
              "ropo_service_fees.invoicing_method",
              Fields.INVOICING_METHOD,
              2,
              "1=post, 2=email, 3=einvoice, 4=peppol"),
          new Entry(
              "ropo_service_fees.invoicing_email_address",
              Fields.INVOICING_EMAIL,
              "info@test.com",
              "When method = email"),
          new Entry(
              "ropo_service_fees.evoice_address",
              Fields.EINVOICE_ADDRESS,
              "00123456789",
              "When method = einvoice or peppol"),
          new Entry(
              "ropo_service_fees.broker_id",
              Fields.EINVOICE_OPERATOR,
              "00371234455",
              "When method = einvoice"),
          new Entry(
              "additional_information.profile_uuid",
              Fields.PARTNER_REFERENCE,
              "123456789",
              "Your platform's own id of the customer"),
          new Entry(USERS + "first_name", Fields.USER_FIRST_NAME, "Jane", ""),
          new Entry(USERS + "last_name", Fields.USER_LAST_NAME, "Doe", ""),
          new Entry(USERS + "street_address", Fields.USER_STREET, "Main St 2", ""),
          new Entry(USERS + "postal_code", Fields.USER_POSTAL_CODE, "00100", ""),
          new Entry(USERS + "town_or_city", Fields.USER_TOWN, "Helsinki", ""),
          new Entry(USERS + "country", Fields.USER_COUNTRY, "FI", ""),
          new Entry(USERS + "nationality", Fields.USER_NATIONALITY, "FIN", ""),
          new Entry(
              USERS + "ssn", Fields.USER_PERSONAL_CODE, "131052-308T", "Social security number"),
          new Entry(USERS + "phone_number", Fields.USER_PHONE, "+358401234569", ""),
          new Entry(USERS + "email", Fields.USER_EMAIL, "jane@example.com", ""),
          new Entry(USERS + "language", Fields.USER_LANGUAGE, "fin", ""));

  private static final Map<String, Entry> BY_CATALOGUE_PATH =
      ENTRIES.stream()
          .collect(
              Collectors.toUnmodifiableMap(entry -> entry.field().path(), Function.identity()));

  private ProfileContract() {}

  /**
   * One field of the contract.
   *
   * @param path its place in the body: {@code category.tag}, or {@code users[].tag}
   * @param field the line of the catalogue that it fills
   * @param example the documentation's own
   * @param note what the documentation says of it
   */
  record Entry(String path, Field field, Object example, String note) {
    String category() {
      return path.substring(0, path.indexOf('.')).replace("[]", "");
    }

    String tag() {
      return path.substring(path.indexOf('.') + 1);
    }
  }

  /** The fields of each category that is a plain object; users apart. */
  static Map<String, List<Entry>> categories() {
    return ENTRIES.stream()
        .filter(entry -> !entry.field().repeated())
        .collect(Collectors.groupingBy(Entry::category, LinkedHashMap::new, Collectors.toList()));
  }

  static List<Entry> users() {
    return ENTRIES.stream().filter(entry -> entry.field().repeated()).toList();
  }

  /** The contract's path for one of the catalogue; what is in neither stays as it is. */
  static String path(String cataloguePath) {
    Entry entry = BY_CATALOGUE_PATH.get(cataloguePath.replaceAll("\\[\\d+]", "[]"));
    if (entry == null) {
      return cataloguePath;
    }
    int open = cataloguePath.indexOf('[');
    return open < 0
        ? entry.path()
        : entry.path().replace("[]", cataloguePath.substring(open, cataloguePath.indexOf(']') + 1));
  }
}
