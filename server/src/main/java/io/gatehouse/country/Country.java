package io.gatehouse.country;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One country, with everything that differs there. Countries that Gatehouse knows in depth have a
 * file of their own ({@link Finland}, {@link Sweden}, {@link Norway}); every other one is
 * {@linkplain Countries#of known by its code} and accepts any non-blank business id.
 *
 * @param alpha2 ISO 3166-1 code of two letters
 * @param alpha3 ISO 3166-1 code of three letters, the form that is stored
 * @param language the language that its companies are addressed in when they name none
 * @param currency ISO 4217 code of its money, where Gatehouse settles in it
 * @param businessIds the numbers by which a company is known, the usual one first
 * @param soleTraderIds personal numbers that stand for a business whose owner has no other
 * @param vat its VAT numbers
 * @param vatOfBusinessId how the VAT number of a company is usually made of the digits of its
 *     business id; empty where there is no such rule
 * @param personalCode the code of a person
 * @param postalCode how a postal code is written
 * @param accounts kinds of bank account that can be settled to, the usual one first
 */
public record Country(
    String alpha2,
    String alpha3,
    Language language,
    String currency,
    List<NumberRule> businessIds,
    List<NumberRule> soleTraderIds,
    NumberRule vat,
    String vatOfBusinessId,
    NumberRule personalCode,
    PostalCode postalCode,
    Set<AccountType> accounts) {

  public Country {
    businessIds = List.copyOf(businessIds);
    soleTraderIds = List.copyOf(soleTraderIds);
    accounts = Set.copyOf(accounts);
  }

  /**
   * Whether a business id is the code of a person, who carries on business under it. A Swedish
   * company's number has the shape of a person's: what is not certainly a company's is a person's.
   */
  public boolean personal(String businessId) {
    return matches(soleTraderIds, businessId, Strictness.FORMAT)
        && !matches(businessIds, businessId, Strictness.FULL);
  }

  /**
   * The VAT number that a company usually has, to be offered and not to be assumed: members of a
   * VAT group have another.
   */
  public Optional<String> usualVatNumber(String businessId) {
    return vatOfBusinessId.isEmpty() || !matches(businessIds, businessId, Strictness.FORMAT)
        ? Optional.empty()
        : Optional.of(vatOfBusinessId.formatted(businessId.replaceAll("\\D", "")))
            .filter(number -> vat.check(number, Strictness.FORMAT) instanceof NumberRule.Good);
  }

  private static boolean matches(List<NumberRule> rules, String number, Strictness strictness) {
    return rules.stream()
        .anyMatch(rule -> rule.check(number, strictness) instanceof NumberRule.Good);
  }

  /** Whether companies of this country are checked by number, or taken by any text. */
  public boolean known() {
    return !businessIds.isEmpty();
  }
}
