package io.gatehouse.requirement;

import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.requirement.Fault.Code;
import io.gatehouse.requirement.Intake.Source;
import java.util.function.Function;

/** Reads one answer of one kind into the text that is stored. */
final class Reader {
  private static final int LONGEST_NUMBER = 60;

  private Reader() {}

  sealed interface Outcome {}

  record Good(String value) implements Outcome {}

  record Bad(Fault fault) implements Outcome {}

  static Bad bad(String path, Code code, Object... arguments) {
    return new Bad(new Fault(path, code, arguments));
  }

  /**
   * @param given not blank
   */
  static Outcome read(Kind kind, String path, Given given, Situation now, Source source) {
    return switch (kind) {
      case Kind.Text(int max) -> line(path, given, max, Good::new);
      case Kind.Email email -> line(path, given, 254, text -> Contacts.email(path, text, now));
      case Kind.Phone phone ->
          line(path, given, 40, text -> Contacts.phone(path, text, now, source));
      case Kind.Website website -> line(path, given, 255, text -> Contacts.website(path, text));
      case Kind.WholeNumber number -> Choices.wholeNumber(number, path, given);
      case Kind.Choice choice -> Choices.one(choice.options(), choice.numbered(), path, given);
      case Kind.Choices choices -> Choices.several(choices.options(), path, given);
      case Kind.AccountTypeChoice types -> Choices.accountType(types.options(), path, given, now);
      case Kind.CountryCode code -> line(path, given, 3, text -> country(path, text));
      case Kind.PostalCode(Field country) ->
          line(path, given, 12, text -> postalCode(country, path, text, now));
      case Kind.BusinessId id -> line(path, given, 20, text -> Numbers.businessId(path, text, now));
      case Kind.VatNumber vat -> line(path, given, 20, text -> Numbers.vat(path, text, now));
      case Kind.BankAccount account ->
          line(path, given, LONGEST_NUMBER, text -> Numbers.bankAccount(path, text, now));
      case Kind.EInvoiceAddress address ->
          line(path, given, LONGEST_NUMBER, text -> Numbers.eInvoiceAddress(path, text, now));
      case Kind.Operator operator ->
          line(path, given, LONGEST_NUMBER, text -> Numbers.operator(path, text, now));
      case Kind.PersonalCode(Field nationality) ->
          line(path, given, 20, text -> Numbers.personalCode(nationality, path, text, now));
    };
  }

  private static Outcome line(String path, Given given, int max, Function<String, Outcome> then) {
    if (!(given instanceof Given.Text(String value))) {
      return Choices.wrongType(path, "a text", given);
    }
    return switch (Line.of(value, max)) {
      case Line.Clean(String text) -> then.apply(text);
      case Line.TooLong tooLong -> bad(path, Code.TOO_LONG, max);
      case Line.Forbidden forbidden -> bad(path, Code.FORBIDDEN_CHARACTER);
    };
  }

  private static Outcome country(String path, String text) {
    return Countries.of(text)
        .<Outcome>map(country -> new Good(country.alpha3()))
        .orElseGet(() -> bad(path, Code.NOT_A_COUNTRY));
  }

  private static Outcome postalCode(Field countryField, String path, String text, Situation now) {
    String given = now.facts().get(Numbers.sibling(path, countryField));
    Country country = given == null ? now.country() : Countries.of(given).orElse(now.country());
    return country
        .postalCode()
        .read(text)
        .<Outcome>map(Good::new)
        .orElseGet(() -> bad(path, Code.NOT_A_POSTAL_CODE, country.postalCode().example()));
  }
}
