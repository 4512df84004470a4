package io.gatehouse.business;

import io.gatehouse.business.BusinessDetails.Mobile;
import io.gatehouse.business.BusinessDetails.TaxId;
import io.gatehouse.customer.Uniqueness;
import io.gatehouse.partner.ProgramRules;
import io.gatehouse.partner.TaxIdType;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a business is known by, and what of it nobody else of the program may have. */
record BusinessKeys(String country, String businessId, Uniqueness unique) {

  /**
   * The keys. A tax id that only one business may have is its business id, so that it is found by
   * it like any other customer; one that several may have, and none at all, cannot be: then its own
   * id is.
   */
  static BusinessKeys of(ProgramRules rules, BusinessDetails details, UUID customerId) {
    TaxId tax = details.taxId();
    String country = taxCountry(rules, tax);
    String number = tax == null ? null : normal(rules, tax);
    return new BusinessKeys(
        country,
        number == null || rules.taxIdMaxUses() > 1 ? "business:" + customerId : number,
        new Uniqueness(
            details.email() == null ? null : details.email().toLowerCase(Locale.ROOT),
            mobile(details.mobile()),
            tax == null ? null : tax.type() + "/" + country + "/" + number,
            rules.taxIdMaxUses()));
  }

  private static String taxCountry(ProgramRules rules, @Nullable TaxId tax) {
    return tax == null || tax.issuanceCountry() == null ? rules.country() : tax.issuanceCountry();
  }

  private static String normal(ProgramRules rules, TaxId tax) {
    return Optional.ofNullable(rules.taxIdTypes().get(tax.type()))
        .map((TaxIdType type) -> type.normal(tax.number()))
        .orElse(tax.number());
  }

  private static @Nullable String mobile(@Nullable Mobile mobile) {
    return mobile == null ? null : mobile.countryCode() + " " + mobile.number();
  }
}
