package io.gatehouse.web.wizard;

import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.country.Market;
import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Kind;
import io.gatehouse.requirement.Requirements;
import io.gatehouse.web.wizard.Control.Line;
import io.gatehouse.web.wizard.Control.Menu;
import io.gatehouse.web.wizard.Control.Option;
import io.gatehouse.web.wizard.Control.Options;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses the control for each kind of field. */
record Controls(Words words) {
  /** More options than this make a list that opens. */
  private static final int IN_SIGHT = 5;

  private static final String TEXT = "text";
  private static final String AS_TYPED = "none";
  private static final String CAPITALS = "characters";

  /**
   * @param value what is chosen so far, as stored or typed
   */
  Control control(Field field, String value) {
    return switch (field.kind()) {
      case Kind.Text text -> new Line(TEXT, null, null, "wide");
      case Kind.Email email -> new Line("email", null, AS_TYPED, "wide");
      case Kind.Phone phone -> new Line("tel", null, null, "medium");
      case Kind.Website website -> new Line(TEXT, "url", AS_TYPED, "wide");
      case Kind.WholeNumber number -> new Line(TEXT, "numeric", null, "short");
      case Kind.PostalCode code -> new Line(TEXT, null, CAPITALS, "short");
      case Kind.BusinessId id -> new Line(TEXT, null, CAPITALS, "medium");
      case Kind.VatNumber vat -> new Line(TEXT, null, CAPITALS, "medium");
      case Kind.BankAccount account -> new Line(TEXT, null, CAPITALS, "wide");
      case Kind.EInvoiceAddress address -> new Line(TEXT, null, CAPITALS, "wide");
      case Kind.Operator operator -> new Line(TEXT, null, CAPITALS, "medium");
      case Kind.PersonalCode code -> new Line(TEXT, null, CAPITALS, "medium");
      case Kind.CountryCode code -> new Menu(countries(value));
      case Kind.Choice choice -> choice(field, value);
      case Kind.AccountTypeChoice choice -> choice(field, value);
      case Kind.Choices choices -> new Options(options(field, value), true);
    };
  }

  private Control choice(Field field, String value) {
    List<Option> options = options(field, value);
    if (options.size() == 1) {
      return new Control.Settled(options.getFirst().value(), options.getFirst().text());
    }
    return options.size() <= IN_SIGHT ? new Options(options, false) : new Menu(options);
  }

  private List<Option> options(Field field, String value) {
    Set<String> chosen = Set.copyOf(Arrays.asList(value.split(",")));
    return Requirements.options(field, words.situation()).stream()
        .map(
            option ->
                new Option(
                    option.code(),
                    words.option(field, option.code()),
                    words.optionHint(field, option.code()),
                    chosen.contains(option.code())))
        .toList();
  }

  /** The countries of our markets first: nearly everybody is from there. */
  private List<Option> countries(String value) {
    List<Country> near = Arrays.stream(Market.values()).map(Market::country).toList();
    return Stream.concat(
            near.stream(),
            Countries.sorted(words.texts().language()).stream()
                .filter(country -> !near.contains(country)))
        .map(
            country ->
                new Option(
                    country.alpha3(),
                    Countries.name(country, words.texts().language()),
                    null,
                    country.alpha3().equals(value)))
        .toList();
  }
}
