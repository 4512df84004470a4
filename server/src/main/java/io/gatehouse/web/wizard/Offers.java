package io.gatehouse.web.wizard;

import static io.gatehouse.requirement.Fields.ACCOUNT_OWNER;
import static io.gatehouse.requirement.Fields.BUSINESS_ID;
import static io.gatehouse.requirement.Fields.CONTACT_EMAIL;
import static io.gatehouse.requirement.Fields.CONTACT_NAME;
import static io.gatehouse.requirement.Fields.CONTACT_PHONE;
import static io.gatehouse.requirement.Fields.COUNTRY;
import static io.gatehouse.requirement.Fields.CURRENCY;
import static io.gatehouse.requirement.Fields.INVOICING_EMAIL;
import static io.gatehouse.requirement.Fields.NAME;
import static io.gatehouse.requirement.Fields.POSTAL_CODE;
import static io.gatehouse.requirement.Fields.STREET;
import static io.gatehouse.requirement.Fields.TOWN;
import static io.gatehouse.requirement.Fields.USER_COUNTRY;
import static io.gatehouse.requirement.Fields.USER_EMAIL;
import static io.gatehouse.requirement.Fields.USER_FIRST_NAME;
import static io.gatehouse.requirement.Fields.USER_LANGUAGE;
import static io.gatehouse.requirement.Fields.USER_LAST_NAME;
import static io.gatehouse.requirement.Fields.USER_PHONE;
import static io.gatehouse.requirement.Fields.USER_POSTAL_CODE;
import static io.gatehouse.requirement.Fields.USER_STREET;
import static io.gatehouse.requirement.Fields.USER_TOWN;
import static io.gatehouse.requirement.Fields.VAT_NUMBER;

import io.gatehouse.country.Language;
import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Situation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Likely answers, made of what is known: they stand in the form to be changed or left, and are
 * facts only when somebody has sent them.
 */
final class Offers {
  private final Map<Field, String> offers = new HashMap<>();
  private final Situation situation;

  private Offers(Situation situation) {
    this.situation = situation;
  }

  /**
   * @param language that the page is read in
   */
  static Offers of(Situation situation, Language language) {
    Offers offers = new Offers(situation);
    offers.company();
    offers.firstUser(language);
    return offers;
  }

  private void company() {
    offer(COUNTRY, situation.country().alpha3());
    offer(CURRENCY, situation.country().currency());
    offer(
        VAT_NUMBER,
        situation.country().usualVatNumber(situation.facts().get(BUSINESS_ID, "")).orElse(null));
    offer(ACCOUNT_OWNER, situation.facts().get(NAME));
    offer(INVOICING_EMAIL, situation.facts().get(CONTACT_EMAIL));
  }

  /** The contact person, at the address of the company, is who most often begins. */
  private void firstUser(Language language) {
    String name = situation.facts().get(CONTACT_NAME, "");
    int gap = name.lastIndexOf(' ');
    if (gap > 0) {
      offer(USER_FIRST_NAME, name.substring(0, gap).strip());
      offer(USER_LAST_NAME, name.substring(gap + 1));
    }
    offer(USER_PHONE, situation.facts().get(CONTACT_PHONE));
    offer(USER_EMAIL, situation.facts().get(CONTACT_EMAIL));
    offer(USER_STREET, situation.facts().get(STREET));
    offer(USER_POSTAL_CODE, situation.facts().get(POSTAL_CODE));
    offer(USER_TOWN, situation.facts().get(TOWN));
    offer(USER_COUNTRY, situation.country().alpha3());
    offer(USER_LANGUAGE, language.code());
  }

  private void offer(Field field, @Nullable String value) {
    if (value != null) {
      offers.put(field, value);
    }
  }

  /** What is offered for a field; nothing for people beyond the first. */
  String get(Field field, int person) {
    return person == 0 ? offers.getOrDefault(field, "") : "";
  }
}
