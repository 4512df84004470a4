package io.gatehouse.door.business;

import io.gatehouse.business.BusinessDetails.TaxId;
import io.gatehouse.partner.ProgramRules;
import io.gatehouse.partner.TaxIdType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the tax identification: type and number belong together, and so do the two dates. */
final class TaxIdForm {
  private static final String TYPE = "tax_id_type";
  private static final String NUMBER = "tax_id_number";
  private static final String COUNTRY = "tax_id_issuance_country";
  private static final String ISSUED = "tax_id_date_issued";
  private static final String EXPIRY = "tax_id_date_expiry";
  private static final List<String> ALL = List.of(TYPE, NUMBER, COUNTRY, ISSUED, EXPIRY);

  /** Whatever the type: letters, digits and what stands between them. */
  private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9 ./-]+");

  private final Parameters given;
  private final ProgramRules rules;
  private final LocalDate today;
  private final @Nullable TaxId before;

  TaxIdForm(Parameters given, ProgramRules rules, LocalDate today, @Nullable TaxId before) {
    this.given = given;
    this.rules = rules;
    this.today = today;
    this.before = before;
  }

  /** The tax identification; null when there is none. */
  @Nullable TaxId read() {
    if (ALL.stream().noneMatch(given::has)) {
      return before;
    }
    String type = value(TYPE, before == null ? null : before.type());
    String number = value(NUMBER, before == null ? null : before.number());
    refuse((type == null) != (number == null), BusinessError.TAX_ID_PAIR);
    refuse(onlySpaces(), BusinessError.TAX_ID_INVALID);
    if (type != null && number != null) {
      check(type, number);
    }
    String country = country();
    LocalDate issued = issued();
    LocalDate expiry = expiry();
    if (type == null || number == null) {
      return null;
    }
    refuse((issued == null) != (expiry == null), BusinessError.TAX_DATE_MISSING);
    refuse(
        issued != null && expiry != null && issued.isAfter(expiry), BusinessError.EXPIRY_INVALID);
    return new TaxId(type, number, country, issued, expiry);
  }

  private @Nullable String value(String name, @Nullable String otherwise) {
    return given.has(name) ? given.filled(name) : otherwise;
  }

  /** Nothing sent is nothing meant; spaces are meant to be a number. */
  private boolean onlySpaces() {
    return given
        .value(NUMBER)
        .filter(value -> value.isString() && !value.stringValue().isEmpty())
        .filter(value -> value.stringValue().isBlank())
        .isPresent();
  }

  private void check(String type, String number) {
    TaxIdType rule =
        Optional.ofNullable(rules.taxIdTypes().get(type))
            .orElseThrow(BusinessError.TAX_ID_TYPE_UNKNOWN::refused);
    refuse(Texts.length(number) > 30, BusinessError.TAX_ID_LONG);
    refuse(!CHARACTERS.matcher(number).matches(), BusinessError.TAX_ID_INVALID);
    refuse(!rule.matches(number), BusinessError.TAX_ID_RULE);
  }

  private @Nullable String country() {
    String country = value(COUNTRY, before == null ? null : before.issuanceCountry());
    if (country != null) {
      refuse(Texts.length(country) > 3, BusinessError.TAX_COUNTRY_LONG);
      boolean allowed =
          rules.taxIdCountries().isEmpty() || rules.taxIdCountries().contains(country);
      refuse(!Texts.alpha3(country) || !allowed, BusinessError.TAX_COUNTRY_NOT_ALLOWED);
    }
    return country;
  }

  private @Nullable LocalDate issued() {
    if (!given.has(ISSUED)) {
      return before == null ? null : before.dateIssued();
    }
    String text = given.filled(ISSUED);
    if (text == null) {
      return null;
    }
    LocalDate date = Texts.date(text).orElseThrow(BusinessError.ISSUED_INVALID::refused);
    refuse(date.isAfter(today), BusinessError.ISSUED_FUTURE);
    return date;
  }

  private @Nullable LocalDate expiry() {
    if (!given.has(EXPIRY)) {
      return before == null ? null : before.dateExpiry();
    }
    String text = given.filled(EXPIRY);
    if (text == null) {
      return null;
    }
    LocalDate date = Texts.date(text).orElseThrow(BusinessError.EXPIRY_INVALID::refused);
    refuse(!date.isAfter(today), BusinessError.EXPIRY_PAST);
    return date;
  }

  private static void refuse(boolean when, BusinessError error) {
    if (when) {
      throw error.refused();
    }
  }
}
