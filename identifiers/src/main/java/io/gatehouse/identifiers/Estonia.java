package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers given out in Estonia. */
final class Estonia {

  private static final int[] VAT_WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7};

  /**
   * Registrikood: eight digits, the first telling the register, the last in two passes mod 11.
   * Centre of Registers and Information Systems.
   */
  static final Kind COMPANY_NUMBER =
      kind("EE", "registrikood", Subject.COMPANY, "Registry code (registrikood)")
          .source("Äriregistri seadus; EVS 585:2007")
          .example("12417834")
          .oneIn(25)
          .shapes("99999999")
          .check(Estonia::companyNumber)
          .facts(c -> Facts.details("register", register(c.charAt(0))))
          .make();

  /** Isikukood, the personal code. EVS 585:2007; Rahvastikuregistri seadus § 39. */
  static final Kind PERSONAL_CODE =
      kind("EE", "isikukood", Subject.PERSON, "Personal identification code (isikukood)")
          .source("Rahvastikuregistri seadus § 39; EVS 585:2007")
          .example("38001085718")
          .oneIn(350)
          .shapes("99999999999")
          .check(BalticPersons::check)
          .facts(BalticPersons::facts)
          .make();

  /** KMKR, the VAT number: nine digits, the last mod 10 with weights 3, 7, 1. */
  static final Kind VAT =
      EuVat.named("EE", "kmkr", "KMKR number")
          .example("EE100247019")
          .oneIn(10)
          .shapes("999999999")
          .check(Estonia::vat)
          .make();

  static final List<Kind> KINDS = List.of(COMPANY_NUMBER, PERSONAL_CODE, VAT);

  private Estonia() {}

  private static @Nullable Reason companyNumber(Text text) {
    return switch (text.digit(0)) {
      case 1, 7, 8, 9 -> CheckDigits.digitIs(text, 7, CheckDigits.twoPass(text, 7));
      default -> Fault.FIRST_CHARACTER.reason();
    };
  }

  private static String register(char first) {
    return switch (first) {
      case '1' -> "commercial register";
      case '7' -> "state and local government agencies";
      case '8' -> "non-profit associations and foundations";
      case '9' -> "other";
      default -> "";
    };
  }

  private static @Nullable Reason vat(Text text) {
    if (text.allZero(0, 9)) {
      return Fault.NEVER_ISSUED.reason();
    }
    return CheckDigits.digitIs(text, 8, (10 - text.weighted(0, VAT_WEIGHTS) % 10) % 10);
  }
}
