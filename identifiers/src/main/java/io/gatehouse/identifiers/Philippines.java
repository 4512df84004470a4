package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import java.util.List;

/** Numbers given out in the Philippines. */
final class Philippines {

  /**
   * TIN: nine digits and a branch of three, since 2020 five. The ninth is said to be a check digit
   * by a formula that the Bureau of Internal Revenue does not publish, so only the form is checked;
   * people often leave the branch out.
   */
  static final Kind TIN =
      kind("PH", "tin", Subject.TAX, "Taxpayer identification number (TIN)")
          .source("National Internal Revenue Code § 236; Revenue Regulations 7-2012")
          .example("123-456-789-000")
          .personal()
          .separators("-")
          .shapes("999999999999", "99999999999999", "999999999")
          .check(text -> text.allZero(0, 9) ? Fault.NEVER_ISSUED.reason() : null)
          .canonical("###-###-###-#####")
          .facts(c -> Facts.details("branch", c.substring(9)))
          .make();

  static final List<Kind> KINDS = List.of(TIN);

  private Philippines() {}
}
