package io.gatehouse.identifiers;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of number, such as the Finnish {@code ytunnus}: what it is called and where its rules
 * stand, and the questions that can be asked of a text. Immutable and safe for any number of
 * threads; no text of any size or content makes it throw.
 */
public final class Kind {

  private final KindBuilder made;

  Kind(KindBuilder made) {
    this.made = made;
  }

  /** ISO 3166-1 alpha-2 code of the issuing country, {@code EL}, {@code XI}, or {@code *}. */
  public String country() {
    return made.country;
  }

  /** Name of the kind within its country, such as {@code orgnr}. */
  public String name() {
    return made.name;
  }

  /** What people call it, in English with the native name where that is in use. */
  public String label() {
    return made.label;
  }

  /** What a number of this kind names. */
  public Subject subject() {
    return made.subject;
  }

  /** Law, register manual or standard that the rules are taken from. */
  public String source() {
    return made.source;
  }

  /** A made-up number that satisfies the rules, to show people what one looks like. */
  public String example() {
    return made.example;
  }

  /** Whether numbers of this kind are personal data, printed masked. */
  public boolean personal() {
    return made.personal;
  }

  /** Reads {@code text} leniently and checks every rule: {@link Strength#FULL}. */
  public Parsed parse(CharSequence text) {
    return parse(text, Strength.FULL);
  }

  /**
   * Reads {@code text} leniently: spaces, the separators of the kind, digits of other scripts and
   * lower case are taken. Ages are counted from today, UTC.
   */
  public Parsed parse(CharSequence text, Strength strength) {
    return read(text, strength, null);
  }

  /** As {@link #parse(CharSequence, Strength)}, with ages counted from {@code today}. */
  public Parsed parse(CharSequence text, Strength strength, LocalDate today) {
    return read(text, strength, today);
  }

  /** Reads {@code text} only if it is written as its issuing body prescribes. */
  public Parsed parseStrict(CharSequence text) {
    Parsed parsed = parse(text);
    return parsed instanceof Parsed.Valid(Identifier identifier)
            && !made.strictlyWritten(text, identifier)
        ? new Parsed.Invalid(notAsPrescribed(identifier))
        : parsed;
  }

  /** Whether every rule holds when {@code text} is read leniently; makes no result to look at. */
  public boolean isValid(CharSequence text) {
    return check(text, newText(Strength.FULL, null), Strength.FULL) == null;
  }

  /** Whether {@code text} is valid and written exactly as {@link Identifier#canonical()} does. */
  public boolean isCanonical(CharSequence text) {
    return parse(text) instanceof Parsed.Valid(Identifier identifier)
        && identifier.canonical().contentEquals(text);
  }

  /** Country and name, such as {@code FI ytunnus}. */
  @Override
  public String toString() {
    return country() + " " + name();
  }

  boolean isCalled(String name) {
    return name.equalsIgnoreCase(made.name) || name.equalsIgnoreCase(made.alias);
  }

  String canonical(String compact) {
    return made.canonical.apply(compact);
  }

  String human(String compact) {
    return made.human.apply(compact);
  }

  /** Facts of a well-formed number; none where only its format was checked and no fact fits. */
  Facts facts(String compact) {
    return check(Text.of(compact)) == null ? made.facts.apply(compact) : Facts.NONE;
  }

  double likelihood(Identifier identifier, CharSequence text) {
    if (!made.strictlyWritten(text, identifier)) {
      return made.oneIn;
    }
    boolean withSeparators = text.length() > identifier.compact().length();
    return made.oneIn * (withSeparators ? 40 : 8);
  }

  Optional<Identifier> identify(CharSequence text) {
    return parse(text) instanceof Parsed.Valid(Identifier identifier)
        ? Optional.of(identifier)
        : Optional.empty();
  }

  /** Whether a number of another kind that holds one of this kind passes this kind's check. */
  @Nullable Reason check(Text text) {
    return made.check.apply(text);
  }

  private Parsed read(CharSequence input, Strength strength, @Nullable LocalDate today) {
    Text text = newText(strength, today);
    Reason reason = check(input, text, strength);
    return reason == null
        ? new Parsed.Valid(new Identifier(this, text.toString()))
        : new Parsed.Invalid(reason);
  }

  private Text newText(Strength strength, @Nullable LocalDate today) {
    return new Text(made.capacity(), strength == Strength.FULL_WITH_TEMPORARY, today);
  }

  private @Nullable Reason check(CharSequence input, Text text, Strength strength) {
    Reason reason = made.spelling.read(input, text, made.shapes);
    if (reason == null) {
      reason = made.form(text);
    }
    if (reason == null && strength != Strength.FORMAT) {
      reason = made.check.apply(text);
    }
    return reason;
  }

  private Reason notAsPrescribed(Identifier identifier) {
    return personal()
        ? Fault.SPELLING.reason()
        : Fault.SPELLING_EXPECTED.with(identifier.canonical());
  }
}
