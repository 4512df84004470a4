package io.gatehouse.requirement;

import io.gatehouse.requirement.Fault.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads answers against the catalogue: all of them, with all faults at once. Answers that others
 * depend on (the country before the postal code) are read first, whatever their order.
 */
public final class Intake {

  private static final int LAST_TURN = 2;

  private Intake() {}

  /** Where answers come from: people may write a telephone number as they would dial it at home. */
  enum Source {
    API,
    FORM
  }

  /** One answer: a field, for the person at {@code index} when it is repeated. */
  public record Answer(Field field, int index, Given given) {
    public String path() {
      return field.at(index);
    }
  }

  /**
   * @param facts what was known, with every good answer laid over it
   * @param faults what is wrong, in the order of the answers
   */
  public record Result(Facts facts, List<Fault> faults) {
    public Result {
      faults = List.copyOf(faults);
    }
  }

  /** Reads; blank answers are passed over, so that they neither satisfy nor remove anything. */
  public static Result read(Situation situation, List<Answer> answers) {
    return read(situation, answers, Source.API);
  }

  /** Reads what a person left in a form: a field that was emptied is a fact removed. */
  public static Result readForm(Situation situation, List<Answer> answers) {
    return read(situation, answers, Source.FORM);
  }

  private static Result read(Situation situation, List<Answer> answers, Source source) {
    Map<String, String> good = new TreeMap<>();
    Map<String, Fault> bad = new LinkedHashMap<>();
    answers.forEach(answer -> bad.put(answer.path(), new Fault(answer.path(), Code.REQUIRED)));
    Situation now = situation;
    for (int turn = 0; turn <= LAST_TURN; turn++) {
      for (Answer answer : answers) {
        if (turn(answer.field().kind()) == turn) {
          read(now, answer, source, good, bad);
        }
      }
      now = situation.with(situation.facts().with(good));
    }
    List<Fault> faults = new ArrayList<>(bad.values());
    return new Result(now.facts(), faults);
  }

  private static void read(
      Situation now,
      Answer answer,
      Source source,
      Map<String, String> good,
      Map<String, Fault> bad) {
    String path = answer.path();
    if (answer.given().blank()) {
      bad.remove(path);
      if (source == Source.FORM) {
        good.put(path, "");
      }
      return;
    }
    Optional<Fault> fault =
        switch (Reader.read(answer.field().kind(), path, answer.given(), now, source)) {
          case Reader.Good(String value) -> {
            if (Requirements.kept(answer.field(), now)) {
              good.put(path, value);
            }
            yield Optional.empty();
          }
          case Reader.Bad(Fault what) -> Optional.of(what);
        };
    fault.ifPresentOrElse(what -> bad.put(path, what), () -> bad.remove(path));
  }

  /** What must be read before it: nothing, the country and the like, or the account type too. */
  static int turn(Kind kind) {
    return switch (kind) {
      case Kind.BankAccount k -> 2;
      case Kind.AccountTypeChoice k -> 1;
      case Kind.PostalCode k -> 1;
      case Kind.BusinessId k -> 1;
      case Kind.VatNumber k -> 1;
      case Kind.Phone k -> 1;
      case Kind.EInvoiceAddress k -> 1;
      case Kind.PersonalCode k -> 1;
      case Kind.Text k -> 0;
      case Kind.Email k -> 0;
      case Kind.Website k -> 0;
      case Kind.WholeNumber k -> 0;
      case Kind.Choice k -> 0;
      case Kind.Choices k -> 0;
      case Kind.CountryCode k -> 0;
      case Kind.Operator k -> 0;
    };
  }
}
