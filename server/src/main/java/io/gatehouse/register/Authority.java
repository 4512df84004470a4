package io.gatehouse.register;

/** Whether a person may sign for a company. Only the first is a plain yes. */
public sealed interface Authority {

  /** By themself. */
  record Alone(Basis basis) implements Authority {}

  /**
   * Together with others.
   *
   * @param rule its combinations say with whom; {@link SigningRule#evaluate} tells when enough have
   *     signed
   */
  record Jointly(SigningRule rule) implements Authority {}

  /**
   * Not at all.
   *
   * @param listed whether the register lists the person, in a role without this right
   */
  record None(boolean listed) implements Authority {}

  /**
   * The register does not decide it; a person must.
   *
   * @param explanation for the one who decides, such as the legal text of the rule
   */
  record Undetermined(Why why, String explanation) implements Authority {}

  /** What a right to sign rests on. */
  enum Basis {
    /** The right to sign the company's name. */
    SIGNATURE,
    /** Procuration: everything that belongs to running the business, as this does. */
    PROCURATION
  }

  /** Why a register does not decide. */
  enum Why {
    /** It gave no answer; {@link Register#company} tells the reason. */
    REGISTER_UNAVAILABLE,
    COMPANY_NOT_FOUND,
    /** Dissolved, bankrupt or in liquidation: its usual signatories do not act. */
    COMPANY_NOT_ACTIVE,
    /** The register is public about companies, not about who represents them. */
    NO_OFFICERS_PUBLISHED,
    /** No rule is registered, or the legal form is exempt. */
    NO_RULE_REGISTERED,
    /** The rule is a text that is not understood for sure. */
    RULE_IN_WORDS,
    /** The right covers a part of the business, or has a condition. */
    LIMITED_RIGHT,
    /** The person may be one of several who are listed, or too little is known of them. */
    PERSON_AMBIGUOUS,
    /** Another company represents it, so the question goes on to that company. */
    REPRESENTED_BY_COMPANY,
    /** The answer contradicts itself. */
    INCONSISTENT_ANSWER
  }
}
