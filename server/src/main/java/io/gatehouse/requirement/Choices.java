package io.gatehouse.requirement;

import static io.gatehouse.requirement.Reader.bad;

import io.gatehouse.country.AccountType;
import io.gatehouse.requirement.Fault.Code;
import io.gatehouse.requirement.Kind.Option;
import io.gatehouse.requirement.Reader.Bad;
import io.gatehouse.requirement.Reader.Good;
import io.gatehouse.requirement.Reader.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers out of a given set: numbers in a range, one option, several options. */
final class Choices {

  private Choices() {}

  static Outcome wholeNumber(Kind.WholeNumber range, String path, Given given) {
    long number;
    switch (given) {
      case Given.Whole(long value) -> number = value;
      case Given.Text(String text) when text.strip().matches("\\d{1,9}") ->
          number = Long.parseLong(text.strip());
      default -> {
        return wrongType(path, "a whole number", given);
      }
    }
    return number < range.min() || number > range.max()
        ? bad(path, Code.OUT_OF_RANGE, range.min(), range.max())
        : new Good(Long.toString(number));
  }

  static Outcome one(List<Option> options, boolean numbered, String path, Given given) {
    return switch (given) {
      case Given.Whole(long value) when numbered -> option(options, Long.toString(value), path);
      case Given.Text(String text) -> option(options, text.strip(), path);
      default -> wrongType(path, numbered ? "a whole number" : "a text", given);
    };
  }

  private static Outcome option(List<Option> options, String given, String path) {
    return find(options, given)
        .<Outcome>map(option -> new Good(option.code()))
        .orElseGet(() -> bad(path, Code.NOT_AN_OPTION, list(options)));
  }

  private static Optional<Option> find(List<Option> options, String given) {
    return options.stream()
        .filter(option -> option.code().equals(given) || option.alias().equals(given))
        .findFirst();
  }

  static Outcome several(List<Option> options, String path, Given given) {
    List<Given> values = given instanceof Given.Many(List<Given> many) ? many : List.of(given);
    TreeSet<String> chosen = new TreeSet<>();
    for (Given value : values) {
      switch (one(options, true, path, value)) {
        case Good(String code) -> chosen.add(code);
        case Bad bad -> {
          return bad;
        }
      }
    }
    return new Good(String.join(",", chosen));
  }

  static Outcome accountType(List<Option> options, String path, Given given, Situation now) {
    Given lower =
        given instanceof Given.Text(String text)
            ? new Given.Text(text.toLowerCase(Locale.ROOT))
            : given;
    Outcome outcome = one(options, true, path, lower);
    return outcome instanceof Good(String code)
            && !Numbers.accountTypes(now)
                .contains(AccountType.valueOf(code.toUpperCase(Locale.ROOT)))
        ? bad(path, Code.ACCOUNT_TYPE_NOT_IN_COUNTRY)
        : outcome;
  }

  static Outcome wrongType(String path, String expected, Given given) {
    String was =
        switch (given) {
          case Given.Text text -> "a text";
          case Given.Whole whole -> "a number";
          case Given.Many many -> "a list";
          case Given.Other(String name) -> name;
        };
    return bad(path, Code.WRONG_TYPE, expected, was);
  }

  private static String list(List<Option> options) {
    return options.stream().map(Option::code).collect(Collectors.joining(", "));
  }
}
