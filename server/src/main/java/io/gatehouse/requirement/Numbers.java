package io.gatehouse.requirement;

import io.gatehouse.country.AccountType;
import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.country.NumberRule;
import io.gatehouse.country.WorldNumbers;
import io.gatehouse.identifiers.Reason;
import io.gatehouse.requirement.Fault.Code;
import io.gatehouse.requirement.Reader.Bad;
import io.gatehouse.requirement.Reader.Good;
import io.gatehouse.requirement.Reader.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Numbers of companies, people, accounts and e-invoice addresses, by the rules of the country at
 * hand.
 */
final class Numbers {
  private static final String PEPPOL = "4";

  private Numbers() {}

  static Outcome businessId(String path, String text, Situation now) {
    if (now.foreign()) {
      return new Good(text);
    }
    Country country = now.country();
    List<NumberRule> rules =
        now.mayBeSoleTrader()
            ? Stream.concat(country.businessIds().stream(), country.soleTraderIds().stream())
                .toList()
            : country.businessIds();
    return first(rules, path, text, now);
  }

  static Outcome vat(String path, String text, Situation now) {
    Country country = now.country();
    if (country.known()
        && !text.toUpperCase(Locale.ROOT).startsWith(country.alpha2())
        && !country.alpha2().equals("NO")) {
      return Reader.bad(path, Code.WRONG_VAT_COUNTRY, country.alpha2(), country.vat().example());
    }
    return first(List.of(country.vat()), path, text, now);
  }

  static Outcome bankAccount(String path, String text, Situation now) {
    AccountType type =
        AccountType.valueOf(now.facts().get(Fields.ACCOUNT_TYPE, "iban").toUpperCase(Locale.ROOT));
    return first(WorldNumbers.account(type, now.country()), path, text, now);
  }

  static Outcome eInvoiceAddress(String path, String text, Situation now) {
    boolean peppol = PEPPOL.equals(now.facts().get(Fields.INVOICING_METHOD));
    return first(peppol ? WorldNumbers.PEPPOL : WorldNumbers.EINVOICE_ADDRESS, path, text, now);
  }

  static Outcome operator(String path, String text, Situation now) {
    return first(WorldNumbers.OPERATOR, path, text, now);
  }

  static Outcome personalCode(Field nationality, String path, String text, Situation now) {
    String given = now.facts().get(sibling(path, nationality));
    Country country = given == null ? now.country() : Countries.of(given).orElse(now.country());
    return first(List.of(country.personalCode()), path, text, now);
  }

  /**
   * Kinds of account that the company can have: those of its country, and Swedish giros wherever
   * money is Swedish.
   */
  static Set<AccountType> accountTypes(Situation now) {
    Set<AccountType> types = EnumSet.copyOf(now.country().accounts());
    types.addAll(now.market().country().accounts());
    if ("SEK".equals(now.facts().get(Fields.CURRENCY))) {
      types.add(AccountType.PLUSGIRO);
      types.add(AccountType.BANKGIRO);
    }
    return types;
  }

  /**
   * Right by any of the rules; the reason given is that of the usual one. No rule takes any text.
   */
  private static Outcome first(List<NumberRule> rules, String path, String text, Situation now) {
    Bad bad = null;
    for (NumberRule rule : rules) {
      switch (rule.check(text, now.strictness())) {
        case NumberRule.Good(String canonical) -> {
          return new Good(canonical);
        }
        case NumberRule.Bad(Reason reason) -> bad = bad == null ? bad(path, rule, reason) : bad;
      }
    }
    return bad == null ? new Good(text) : bad;
  }

  /**
   * The arguments of the fault: an example, then the sentence that says what is wrong, as its key
   * and its arguments.
   */
  private static Bad bad(String path, NumberRule rule, Reason reason) {
    List<String> arguments = new ArrayList<>(List.of(rule.example(), reason.text(), reason.key()));
    arguments.addAll(reason.arguments());
    return new Bad(new Fault(path, Code.NOT_A_NUMBER_OF_THIS_KIND, arguments));
  }

  /** The path of another field of the same person. */
  static String sibling(String path, Field other) {
    int open = path.indexOf('[');
    return open < 0
        ? other.path()
        : other.at(Integer.parseInt(path.substring(open + 1, path.indexOf(']'))));
  }
}
