package io.gatehouse.web.wizard;

import io.gatehouse.country.AccountType;
import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.country.NumberRule;
import io.gatehouse.country.WorldNumbers;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fault;
import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Kind;
import io.gatehouse.requirement.Kind.Option;
import io.gatehouse.requirement.Requirements;
import io.gatehouse.requirement.Situation;
import io.gatehouse.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue in words: labels, hints, options and faults of fields, and values as people read
 * them.
 */
record Words(Texts texts, Situation situation) {
  private static final String HIDDEN = "•••";

  String label(Field field) {
    return texts.get("field." + field.key() + ".label");
  }

  /** Help below the label, with an example that fits the country. */
  @Nullable String hint(Field field) {
    String key = "field." + field.key() + ".hint";
    return texts.has(key) ? texts.get(key, examples(field)) : null;
  }

  private Object[] examples(Field field) {
    Country country = situation.country();
    return switch (field.kind()) {
      case Kind.VatNumber vat -> new Object[] {country.vat().example()};
      case Kind.BankAccount account -> new Object[] {accountExample(country)};
      case Kind.EInvoiceAddress address ->
          new Object[] {
            NumberRule.example(WorldNumbers.EINVOICE_ADDRESS),
            NumberRule.example(WorldNumbers.PEPPOL)
          };
      case Kind.Operator operator -> new Object[] {NumberRule.example(WorldNumbers.OPERATOR)};
      default -> new Object[0];
    };
  }

  private String accountExample(Country country) {
    return Requirements.options(Fields.ACCOUNT_TYPE, situation).stream()
        .map(option -> AccountType.valueOf(option.code().toUpperCase(Locale.ROOT)))
        .map(type -> NumberRule.example(WorldNumbers.account(type, country)))
        .filter(example -> !example.isEmpty())
        .map(Words::grouped)
        .collect(Collectors.joining(", "));
  }

  String option(Field field, String code) {
    return texts.get("field." + field.key() + "." + code);
  }

  @Nullable String optionHint(Field field, String code) {
    String key = "field." + field.key() + "." + code + ".hint";
    return texts.has(key) ? texts.get(key) : null;
  }

  /** What to do about a fault; a field may have words of its own for it. */
  String fault(Field field, Fault fault) {
    return fault(field, fault.code().name(), fault.arguments().toArray());
  }

  String missing(Field field) {
    return fault(field, Fault.Code.REQUIRED.name());
  }

  /** Right once; another answer has changed since. */
  String noLongerRight(Field field) {
    return fault(field, "NO_LONGER_RIGHT");
  }

  private String fault(Field field, String code, Object... arguments) {
    String own = "fault." + code + "." + field.key();
    return texts.get(texts.has(own) ? own : "fault." + code, arguments);
  }

  /** A stored value as people read it; what is secret stays so. */
  String value(Field field, String path, String value) {
    if (Facts.sealed(value) || situation.secret(path)) {
      return HIDDEN;
    }
    return switch (field.kind()) {
      case Kind.Choice(List<Option> options, boolean numbered) -> option(field, value);
      case Kind.AccountTypeChoice(List<Option> options) -> option(field, value);
      case Kind.Choices(List<Option> options) ->
          Arrays.stream(value.split(","))
              .map(code -> option(field, code))
              .collect(Collectors.joining(", "));
      case Kind.CountryCode code ->
          Countries.of(value)
              .map(country -> Countries.name(country, texts.language()))
              .orElse(value);
      case Kind.BankAccount account -> grouped(value);
      default -> value;
    };
  }

  /** An IBAN in groups of four, as it is printed (ISO 13616); other numbers as they are. */
  private static String grouped(String account) {
    return account.matches("[A-Z]{2}\\d{2}[A-Z0-9]+")
        ? account.replaceAll("(.{4})(?=.)", "$1 ")
        : account;
  }
}
