package io.gatehouse.web.wizard;

import io.gatehouse.country.AccountType;
import io.gatehouse.country.NumberRule;
import io.gatehouse.country.WorldNumbers;
import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Kind;
import io.gatehouse.requirement.Requirements;
import io.gatehouse.requirement.Situation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Made-up numbers that look as those of the company's country do. */
record Examples(Situation situation) {

  /** What goes into the places of a field's hint; an empty one where there is no example. */
  List<String> hint(Field field) {
    return switch (field.kind()) {
      case Kind.VatNumber vat -> List.of(situation.country().vat().example());
      case Kind.BankAccount account -> List.of(accounts());
      case Kind.EInvoiceAddress address ->
          List.of(
              NumberRule.example(WorldNumbers.EINVOICE_ADDRESS),
              NumberRule.example(WorldNumbers.PEPPOL));
      case Kind.Operator operator -> List.of(NumberRule.example(WorldNumbers.OPERATOR));
      default -> List.of();
    };
  }

  /** One for each type of account that is possible. */
  private String accounts() {
    return Requirements.options(Fields.ACCOUNT_TYPE, situation).stream()
        .map(option -> account(option.code()))
        .filter(example -> !example.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** One of the type that was chosen. */
  String account() {
    return account(situation.facts().get(Fields.ACCOUNT_TYPE, "iban"));
  }

  private String account(String type) {
    return grouped(
        WorldNumbers.accountExample(
            AccountType.valueOf(type.toUpperCase(Locale.ROOT)), situation.country()));
  }

  /** An IBAN in groups of four, as it is printed (ISO 13616); other numbers as they are. */
  static String grouped(String account) {
    return account.matches("[A-Z]{2}\\d{2}[A-Z0-9]+")
        ? account.replaceAll("(.{4})(?=.)", "$1 ")
        : account;
  }
}
