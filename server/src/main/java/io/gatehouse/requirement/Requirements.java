package io.gatehouse.requirement;

import io.gatehouse.country.AccountType;
import io.gatehouse.requirement.Intake.Source;
import io.gatehouse.requirement.Requirement.Giver;
import io.gatehouse.requirement.Requirement.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The one function that says what is still needed. Pure: the same situation always gives the same
 * list.
 */
public final class Requirements {

  private Requirements() {}

  /**
   * Everything that must still be given before there is a customer, in the order of the catalogue.
   */
  public static List<Requirement> outstanding(Situation situation) {
    List<Requirement> needed = new ArrayList<>();
    for (Field field : Fields.all()) {
      int times = field.repeated() ? Math.max(1, situation.facts().users()) : 1;
      for (int i = 0; i < times; i++) {
        String path = field.at(i);
        String value = situation.facts().get(path);
        if (value == null && required(field, situation)) {
          needed.add(new Requirement(path, field, Reason.MISSING, Giver.CONTACT_PERSON));
        } else if (value != null && !stillRight(field, path, value, situation)) {
          needed.add(new Requirement(path, field, Reason.NO_LONGER_RIGHT, Giver.CONTACT_PERSON));
        }
      }
    }
    return List.copyOf(needed);
  }

  private static boolean stillRight(Field field, String path, String value, Situation situation) {
    return Intake.turn(field.kind()) == 0
        || Facts.sealed(value)
        || Reader.read(field.kind(), path, new Given.Text(value), situation, Source.API)
            instanceof Reader.Good;
  }

  /** Whether the field must be there in the end. */
  public static boolean required(Field field, Situation situation) {
    return switch (field.need()) {
      case Need.ToStart toStart -> true;
      case Need.ToFinish toFinish -> true;
      case Need.ToFinishIn(var markets) -> markets.contains(situation.market());
      case Need.ToFinishWhen(Field other, Set<String> values) ->
          values.contains(situation.facts().get(other, ""));
      case Need.Optional optional -> false;
      case Need.OptionalIn optionalIn -> false;
      case Need.FromPartner fromPartner -> false;
    };
  }

  /**
   * Whether the market of the program knows the field; what it does not know is checked for its
   * type and not kept.
   */
  public static boolean kept(Field field, Situation situation) {
    return switch (field.need()) {
      case Need.ToFinishIn(var markets) -> markets.contains(situation.market());
      case Need.OptionalIn(var markets) -> markets.contains(situation.market());
      case Need.ToStart toStart -> true;
      case Need.ToFinish toFinish -> true;
      case Need.ToFinishWhen when -> true;
      case Need.Optional optional -> true;
      case Need.FromPartner fromPartner -> true;
    };
  }

  /**
   * What may be chosen for a field: of account types, those that the company can have. Empty for
   * fields that are no choice.
   */
  public static List<Kind.Option> options(Field field, Situation situation) {
    return switch (field.kind()) {
      case Kind.Choice(List<Kind.Option> options, boolean numbered) -> options;
      case Kind.Choices(List<Kind.Option> options) -> options;
      case Kind.AccountTypeChoice(List<Kind.Option> options) -> {
        Set<AccountType> possible = Numbers.accountTypes(situation);
        yield options.stream()
            .filter(o -> possible.contains(AccountType.valueOf(o.code().toUpperCase(Locale.ROOT))))
            .toList();
      }
      default -> List.of();
    };
  }

  /** Whether people are shown the field in a form, required or not. */
  public static boolean asked(Field field, Situation situation) {
    return kept(field, situation) && !(field.need() instanceof Need.FromPartner);
  }
}
