package io.gatehouse.country;

import io.gatehouse.identifiers.Identifiers;
import io.gatehouse.identifiers.Kind;
import io.gatehouse.identifiers.Parsed;
import io.gatehouse.identifiers.Reason;
import io.gatehouse.identifiers.Strength;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of number that a company, person or account is known by in one country. What is right is
 * the business of the {@code identifiers} library; here stands only what this program adds.
 *
 * @param kind the kind in the library; none where any text is taken
 * @param alsoFormat a shape that {@link Strictness#FORMAT} takes besides the kind's own, because
 *     the published documentation shows such values; fixed lengths only, so that no input can make
 *     it slow
 */
public record NumberRule(@Nullable Kind kind, @Nullable Pattern alsoFormat) {
  /** For countries whose numbers are not known here. */
  static final NumberRule ANY = new NumberRule(null, null);

  private static final int LONGEST = 64;

  static NumberRule of(String country, String kind) {
    return new NumberRule(find(country, kind), null);
  }

  /** The VAT numbers of a country, where the library knows them. */
  static NumberRule vat(String country) {
    return Identifiers.kind(country.equals("GR") ? "EL" : country, "vat")
        .map(kind -> new NumberRule(kind, null))
        .orElse(ANY);
  }

  static NumberRule of(String country, String kind, String alsoFormat) {
    return new NumberRule(find(country, kind), Pattern.compile(alsoFormat));
  }

  private static Kind find(String country, String kind) {
    return Identifiers.kind(country, kind)
        .orElseThrow(() -> new IllegalStateException(country + " " + kind));
  }

  /** The verdict on a text. */
  public sealed interface Verdict {}

  /**
   * @param canonical the one way in which the number is stored and compared
   */
  public record Good(String canonical) implements Verdict {}

  /**
   * @param reason what is wrong, without the number itself
   */
  public record Bad(Reason reason) implements Verdict {}

  public Verdict check(String text, Strictness strictness) {
    if (kind == null) {
      return new Good(text.strip());
    }
    Strength strength = strictness == Strictness.FULL ? Strength.FULL : Strength.FORMAT;
    return switch (kind.parse(text, strength)) {
      case Parsed.Valid valid -> new Good(valid.identifier().canonical());
      case Parsed.Invalid invalid -> documented(text, strictness, invalid.reason());
    };
  }

  private Verdict documented(String text, Strictness strictness, Reason reason) {
    if (alsoFormat == null || strictness == Strictness.FULL || text.length() > LONGEST) {
      return new Bad(reason);
    }
    String plain = text.replaceAll("[\\s\\u00A0]", "").toUpperCase(Locale.ROOT);
    return alsoFormat.matcher(plain).matches() ? new Good(plain) : new Bad(reason);
  }

  /** A made-up number that is right, for hints. */
  public String example() {
    return kind == null ? "" : kind.example();
  }

  /** An example of the usual one of several rules; empty where there is none. */
  public static String example(List<NumberRule> rules) {
    return rules.isEmpty() ? "" : rules.getFirst().example();
  }
}
