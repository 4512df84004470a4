package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

/** Telephone numbers. */
final class Phones {

  /**
   * E.164: a plus sign and at most 15 digits, the first not 0. Seven digits at least is our choice;
   * numbering plans of single countries are not known here.
   */
  static final Kind PHONE =
      kind("*", "phone", Subject.PHONE, "Telephone number (E.164)")
          .source("ITU-T E.164")
          .example("+4681234567")
          .oneIn(40)
          .separators("-()")
          .shapes("+9999999dddddddd")
          .check(text -> text.at(1) == '0' ? Fault.notAllowedAt(1) : null)
          .make();

  private Phones() {}
}
