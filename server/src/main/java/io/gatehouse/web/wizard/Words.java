package io.gatehouse.web.wizard;

import io.gatehouse.country.Countries;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fault;
import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Kind;
import io.gatehouse.requirement.Kind.Option;
import io.gatehouse.requirement.Situation;
import io.gatehouse.text.Texts;
import java.util.Arrays;
import java.util.List;
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
    List<String> examples = new Examples(situation).hint(field);
    return texts.has(key) && !examples.contains("") ? texts.get(key, examples.toArray()) : null;
  }

  String option(Field field, String code) {
    return texts.get("field." + field.key() + "." + code);
  }

  /** An example of what an option stands for. */
  @Nullable String optionHint(Field field, String code) {
    return new Examples(situation)
        .option(field, code)
        .map(example -> texts.get("wizard.step.example", example))
        .orElse(null);
  }

  /** What to do about a fault; a field may have words of its own for it. */
  String fault(Field field, Fault fault) {
    return switch (fault.code()) {
      case NOT_A_NUMBER_OF_THIS_KIND -> notANumber(field, fault.arguments());
      default -> fault(field, fault.code().name(), fault.arguments().toArray());
    };
  }

  /**
   * @param arguments as {@link Fault.Code#NOT_A_NUMBER_OF_THIS_KIND} tells them
   */
  private String notANumber(Field field, List<String> arguments) {
    String example =
        field.kind() instanceof Kind.BankAccount
            ? new Examples(situation).account()
            : arguments.getFirst();
    String reason = texts.get(arguments.get(2), arguments.subList(3, arguments.size()).toArray());
    return fault(field, Fault.Code.NOT_A_NUMBER_OF_THIS_KIND.name(), example, reason);
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
      case Kind.BankAccount account -> Examples.grouped(value);
      default -> value;
    };
  }
}
