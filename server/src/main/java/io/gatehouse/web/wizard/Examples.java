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
import java.util.Optional;

/** Made-up numbers that look as those of the company's country do. */
record Examples(Situation situation) {

  /** What goes into the places of a field's hint; an empty one where there is no example. */
  List<String> hint(Field field) {
    return switch (field.kind()) {
      case Kind.VatNumber vat -> List.of(situation.country().vat().example());
      case Kind.BankAccount account -> List.of(onlyAccount());
      case Kind.EInvoiceAddress address ->
          List.of(
              NumberRule.example(WorldNumbers.EINVOICE_ADDRESS),
              NumberRule.example(WorldNumbers.PEPPOL));
      case Kind.Operator operator -> List.of(NumberRule.example(WorldNumbers.OPERATOR));
      default -> List.of();
    };
  }

  /** Stands with the options where there are several types, so that each has its own. */
  private String onlyAccount() {
    List<Kind.Option> types = Requirements.options(Fields.ACCOUNT_TYPE, situation);
    return types.size() == 1 ? account(types.getFirst().code()) : "";
  }

  /** What stands with an option. */
  Optional<String> option(Field field, String code) {
    return field.kind() instanceof Kind.AccountTypeChoice
        ? Optional.of(account(code)).filter(example -> !example.isEmpty())
        : Optional.empty();
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
