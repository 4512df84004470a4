package io.gatehouse.requirement;

import static io.gatehouse.requirement.Section.COMPANY;
import static io.gatehouse.requirement.Section.CONTACT;
import static io.gatehouse.requirement.Section.FEES;
import static io.gatehouse.requirement.Section.SERVICES;
import static io.gatehouse.requirement.Section.SETTLEMENT;
import static io.gatehouse.requirement.Section.USER;

import io.gatehouse.country.AccountType;
import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import io.gatehouse.requirement.Kind.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The field catalogue: everything that is ever asked of a company, in the order in which it is
 * asked.
 */
public final class Fields {
  private static final Need TO_START = new Need.ToStart();
  private static final Need TO_FINISH = new Need.ToFinish();
  private static final Need OPTIONAL = new Need.Optional();
  private static final Need FROM_PARTNER = new Need.FromPartner();
  private static final Kind LANGUAGE =
      new Kind.Choice(
          Arrays.stream(Language.values()).map(l -> new Option(l.code())).toList(), false);

  /** Most people that one application can name. */
  public static final int MOST_USERS = 50;

  public static final Field BUSINESS_ID =
      company("business_id", new Kind.BusinessId(), TO_START, "");
  public static final Field NAME = company("name", new Kind.Text(100), TO_FINISH, "organization");
  public static final Field STREET =
      company("street_address", new Kind.Text(100), TO_FINISH, "address-line1");
  public static final Field STREET_2 =
      company("street_address2", new Kind.Text(100), OPTIONAL, "address-line2");
  public static final Field COUNTRY =
      company("country", new Kind.CountryCode(), TO_FINISH, "country");
  public static final Field POSTAL_CODE =
      company("postal_code", new Kind.PostalCode(COUNTRY), TO_FINISH, "postal-code");
  public static final Field TOWN =
      company("town_or_city", new Kind.Text(60), TO_FINISH, "address-level2");
  public static final Field LANGUAGE_OF_COMPANY = company("language", LANGUAGE, FROM_PARTNER, "");
  public static final Field CURRENCY =
      company("currency", choice("EUR", "SEK", "NOK"), TO_FINISH, "");
  public static final Field LIABLE_FOR_VAT =
      company("liable_to_pay_vat", numbered(1, 2), TO_FINISH, "");
  public static final Field VAT_NUMBER =
      company(
          "vat_number",
          new Kind.VatNumber(),
          new Need.ToFinishWhen(LIABLE_FOR_VAT, Set.of("1")),
          "");
  public static final Field COMPANY_TYPE =
      company("customer_company_type", numbered(1, 10), new Need.ToFinishIn(Set.of(Market.FI)), "");

  public static final Field SERVICE_PHONE =
      contact("service.telephone", new Kind.Phone(), TO_FINISH, "");
  public static final Field SERVICE_EMAIL =
      contact("service.email", new Kind.Email(), TO_FINISH, "");
  public static final Field WEBSITE = contact("service.www", new Kind.Website(), TO_FINISH, "url");
  public static final Field CONTACT_NAME =
      contact("person.name", new Kind.Text(100), TO_FINISH, "name");
  public static final Field CONTACT_PHONE =
      contact("person.telephone", new Kind.Phone(), TO_FINISH, "tel");
  public static final Field CONTACT_EMAIL =
      contact("person.email", new Kind.Email(), TO_START, "email");
  public static final Field AGREEMENT_EMAIL =
      contact("agreement.email", new Kind.Email(), OPTIONAL, "");
  public static final Field KYC_EMAIL =
      contact("kyc.email", new Kind.Email(), new Need.OptionalIn(Set.of(Market.FI)), "");

  public static final Field SERVICE_TYPES =
      new Field("services.types", SERVICES, new Kind.Choices(numbers(0, 4)), TO_FINISH, "");

  public static final Field ACCOUNT_TYPE = settlement("account_type", accountTypes(), TO_FINISH);
  public static final Field ACCOUNT_NUMBER =
      settlement("account_number", new Kind.BankAccount(), TO_FINISH);
  public static final Field ACCOUNT_OWNER =
      settlement("account_owner", new Kind.Text(140), TO_FINISH);
  public static final Field REFERENCE_LENGTH =
      settlement(
          "reference_length",
          new Kind.WholeNumber(2, 25),
          new Need.OptionalIn(Set.of(Market.SE, Market.NO)));

  public static final Field INVOICING_METHOD = fees("method", numbered(1, 4), TO_FINISH);
  public static final Field INVOICING_EMAIL =
      fees("email", new Kind.Email(), new Need.ToFinishWhen(INVOICING_METHOD, Set.of("2")));
  public static final Field EINVOICE_ADDRESS =
      fees(
          "einvoice_address",
          new Kind.EInvoiceAddress(),
          new Need.ToFinishWhen(INVOICING_METHOD, Set.of("3", "4")));
  public static final Field EINVOICE_OPERATOR =
      fees("operator", new Kind.Operator(), new Need.ToFinishWhen(INVOICING_METHOD, Set.of("3")));

  /** The partner's own name for the company; never asked of people. */
  public static final Field PARTNER_REFERENCE =
      company("partner_reference", new Kind.Text(100), FROM_PARTNER, "");

  public static final Field USER_FIRST_NAME =
      user("first_name", new Kind.Text(100), TO_FINISH, "given-name");
  public static final Field USER_LAST_NAME =
      user("last_name", new Kind.Text(100), TO_FINISH, "family-name");
  public static final Field USER_STREET =
      user("street_address", new Kind.Text(100), TO_FINISH, "address-line1");
  public static final Field USER_COUNTRY =
      user("country", new Kind.CountryCode(), TO_FINISH, "country");
  public static final Field USER_POSTAL_CODE =
      user("postal_code", new Kind.PostalCode(USER_COUNTRY), TO_FINISH, "postal-code");
  public static final Field USER_TOWN =
      user("town_or_city", new Kind.Text(60), TO_FINISH, "address-level2");
  public static final Field USER_NATIONALITY =
      user("nationality", new Kind.CountryCode(), FROM_PARTNER, "");
  public static final Field USER_PERSONAL_CODE =
      user("ssn", new Kind.PersonalCode(USER_NATIONALITY), FROM_PARTNER, "");
  public static final Field USER_PHONE = user("phone_number", new Kind.Phone(), TO_FINISH, "tel");
  public static final Field USER_EMAIL = user("email", new Kind.Email(), TO_FINISH, "email");
  public static final Field USER_LANGUAGE = user("language", LANGUAGE, TO_FINISH, "");

  private static final List<Field> ALL =
      List.of(
          BUSINESS_ID,
          NAME,
          STREET,
          STREET_2,
          COUNTRY,
          POSTAL_CODE,
          TOWN,
          LANGUAGE_OF_COMPANY,
          CURRENCY,
          LIABLE_FOR_VAT,
          VAT_NUMBER,
          COMPANY_TYPE,
          SERVICE_PHONE,
          SERVICE_EMAIL,
          WEBSITE,
          CONTACT_NAME,
          CONTACT_PHONE,
          CONTACT_EMAIL,
          AGREEMENT_EMAIL,
          KYC_EMAIL,
          SERVICE_TYPES,
          ACCOUNT_TYPE,
          ACCOUNT_NUMBER,
          ACCOUNT_OWNER,
          REFERENCE_LENGTH,
          INVOICING_METHOD,
          INVOICING_EMAIL,
          EINVOICE_ADDRESS,
          EINVOICE_OPERATOR,
          PARTNER_REFERENCE,
          USER_FIRST_NAME,
          USER_LAST_NAME,
          USER_STREET,
          USER_COUNTRY,
          USER_POSTAL_CODE,
          USER_TOWN,
          USER_NATIONALITY,
          USER_PERSONAL_CODE,
          USER_PHONE,
          USER_EMAIL,
          USER_LANGUAGE);

  private Fields() {}

  public static List<Field> all() {
    return ALL;
  }

  public static List<Field> of(Section section) {
    return ALL.stream().filter(field -> field.section() == section).toList();
  }

  private static Field company(String name, Kind kind, Need need, String autofill) {
    return new Field("company." + name, COMPANY, kind, need, autofill);
  }

  private static Field contact(String name, Kind kind, Need need, String autofill) {
    return new Field("contact." + name, CONTACT, kind, need, autofill);
  }

  private static Field settlement(String name, Kind kind, Need need) {
    return new Field("settlement." + name, SETTLEMENT, kind, need, "");
  }

  private static Field fees(String name, Kind kind, Need need) {
    return new Field("fees." + name, FEES, kind, need, "");
  }

  private static Field user(String name, Kind kind, Need need, String autofill) {
    return new Field("users[]." + name, USER, kind, need, autofill);
  }

  private static Kind choice(String... codes) {
    return new Kind.Choice(Stream.of(codes).map(Option::new).toList(), false);
  }

  private static Kind numbered(int first, int last) {
    return new Kind.Choice(numbers(first, last), true);
  }

  private static List<Option> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(n -> new Option(Integer.toString(n)))
        .toList();
  }

  /** Numbered from 0 in the contracts, stored by name. */
  private static Kind accountTypes() {
    return new Kind.AccountTypeChoice(
        Arrays.stream(AccountType.values())
            .map(
                type ->
                    new Option(
                        type.name().toLowerCase(Locale.ROOT), Integer.toString(type.number())))
            .toList());
  }
}
