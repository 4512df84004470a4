package io.gatehouse.requirement;

import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import io.gatehouse.country.Strictness;

/**
 * All that decides what is required and what is right: the program's rules and what is known so
 * far.
 */
public record Situation(Market market, Strictness strictness, Facts facts) {
  private static final String FOREIGN_ENTITY = "8";
  private static final String SOLE_TRADER = "2";

  /** The country whose rules hold: the company's own when given, else that of the market. */
  public Country country() {
    String given = facts.get(Fields.COUNTRY);
    return given == null ? market.country() : Countries.of(given).orElse(market.country());
  }

  /** The language that the company is addressed in. */
  public Language language() {
    String given = facts.get(Fields.LANGUAGE_OF_COMPANY);
    return given == null
        ? country().language()
        : Language.ofCode(given).orElse(country().language());
  }

  /**
   * Whether what stands at a path is the code of a person: sealed at rest, shown to nobody, written
   * to no log.
   */
  public boolean secret(String path) {
    return path.endsWith(Fields.USER_PERSONAL_CODE.key().substring("users".length()))
        || (path.equals(Fields.BUSINESS_ID.path())
            && personalBusinessId(facts.get(Fields.BUSINESS_ID, "")));
  }

  private boolean personalBusinessId(String businessId) {
    return Facts.sealed(businessId) || country().personal(businessId);
  }

  /** A foreign entity is known by whatever number it has at home. */
  boolean foreign() {
    return FOREIGN_ENTITY.equals(facts.get(Fields.COMPANY_TYPE)) || !country().known();
  }

  /**
   * A company type that says otherwise rules out the owner's personal code as business id; saying
   * nothing does not.
   */
  boolean mayBeSoleTrader() {
    return facts.get(Fields.COMPANY_TYPE, SOLE_TRADER).equals(SOLE_TRADER);
  }

  /** The same rules, other facts. */
  public Situation with(Facts others) {
    return new Situation(market, strictness, others);
  }
}
