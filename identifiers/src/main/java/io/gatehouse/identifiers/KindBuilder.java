package io.gatehouse.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says what a {@link Kind} is; a country's file reads as a list of these. */
final class KindBuilder {

  /** A rule on the bare characters: null where it holds. */
  @FunctionalInterface
  interface Check {
    @Nullable Reason apply(Text text);
  }

  final String country;
  final String name;
  String label = "";
  Subject subject = Subject.TAX;
  String source = "";
  String example = "";
  boolean personal;
  double oneIn = 1;
  String alias = "";
  Spelling spelling = new Spelling("", (char) 0, 0);
  Shapes shapes = new Shapes("");
  Check check = text -> null;
  UnaryOperator<String> canonical = UnaryOperator.identity();
  UnaryOperator<String> human = UnaryOperator.identity();
  Function<String, Facts> facts = compact -> Facts.NONE;
  private Check expansion = text -> null;
  private List<String> prefixes = List.of();
  private final List<UnaryOperator<String>> otherSpellings = new ArrayList<>();
  private int room;

  private KindBuilder(String country, String name) {
    this.country = country;
    this.name = name;
  }

  static KindBuilder kind(String country, String name, Subject subject, String label) {
    KindBuilder builder = new KindBuilder(country, name);
    builder.subject = subject;
    builder.label = label;
    builder.personal = subject == Subject.PERSON;
    return builder;
  }

  KindBuilder source(String text) {
    source = text;
    return this;
  }

  KindBuilder example(String text) {
    example = text;
    return this;
  }

  /** Another name, in the same country, by which the kind is found. */
  KindBuilder alsoCalled(String other) {
    alias = other;
    return this;
  }

  /** Numbers are personal data although the subject is not a person. */
  KindBuilder personal() {
    personal = true;
    return this;
  }

  /** Signs that may stand anywhere between the characters. */
  KindBuilder separators(String signs) {
    spelling = new Spelling(signs, (char) 0, 0);
    return this;
  }

  /** A sign that may stand at one place only: before the last {@code after} characters. */
  KindBuilder joint(char sign, int after) {
    spelling = new Spelling("", sign, after);
    return this;
  }

  /** See {@link Shapes}. */
  KindBuilder shapes(String... alternatives) {
    shapes = new Shapes(alternatives);
    return this;
  }

  /**
   * Country prefixes that may stand before the number; canonical spelling is to add the right one.
   */
  KindBuilder prefix(String... alternatives) {
    prefixes = List.of(alternatives);
    return this;
  }

  /** Brings a shorter or longer spelling to the shape; needs {@code room} more characters. */
  KindBuilder expansion(int moreRoom, Check change) {
    expansion = change;
    room += moreRoom;
    return this;
  }

  /** How many texts of the right length and alphabet there are for each that passes, about. */
  KindBuilder oneIn(double texts) {
    oneIn = texts;
    return this;
  }

  KindBuilder check(Check rule) {
    check = rule;
    return this;
  }

  /** Canonical spelling by a mask: {@code #} is the next character, others stand for themselves. */
  KindBuilder canonical(String mask) {
    canonical = compact -> masked(compact, mask);
    human = canonical;
    return this;
  }

  KindBuilder canonical(UnaryOperator<String> spell) {
    canonical = spell;
    human = spell;
    return this;
  }

  /** Spelling for people by a mask, see {@link #canonical(String)}; call after it. */
  KindBuilder human(String mask) {
    human = compact -> masked(compact, mask);
    return this;
  }

  KindBuilder human(UnaryOperator<String> spell) {
    human = spell;
    return this;
  }

  /** A further prescribed spelling, made of the bare characters. */
  KindBuilder alsoWritten(UnaryOperator<String> spelling) {
    otherSpellings.add(spelling);
    return this;
  }

  KindBuilder facts(Function<String, Facts> read) {
    facts = read;
    return this;
  }

  Kind make() {
    return new Kind(this);
  }

  int capacity() {
    return shapes.longest() + room + (prefixes.isEmpty() ? 0 : 6);
  }

  /** Null, and {@code text} in one of the shapes, or what is wrong with its form. */
  @Nullable Reason form(Text text) {
    Reason reason = expansion.apply(text);
    if (reason == null && shapes.fits(text)) {
      return null;
    }
    for (String prefix : prefixes) {
      if (text.startsWith(prefix)) {
        text.remove(0, prefix.length());
        return formWithoutPrefix(text);
      }
    }
    if (!prefixes.isEmpty() && text.length() > 2 && text.isLetter(0) && text.isLetter(1)) {
      return Fault.PREFIX.with(prefixes.getFirst());
    }
    return reason == null ? shapes.explain(text) : reason;
  }

  private @Nullable Reason formWithoutPrefix(Text text) {
    Reason reason = expansion.apply(text);
    if (reason != null) {
      return reason;
    }
    return shapes.fits(text) ? null : shapes.explain(text);
  }

  boolean strictlyWritten(CharSequence text, Identifier identifier) {
    if (identifier.canonical().contentEquals(text) || identifier.human().contentEquals(text)) {
      return true;
    }
    return otherSpellings.stream()
        .anyMatch(spelling -> spelling.apply(identifier.compact()).contentEquals(text));
  }

  static String masked(String compact, String mask) {
    StringBuilder spelled = new StringBuilder(mask.length());
    int next = 0;
    for (int i = 0; i < mask.length() && next < compact.length(); i++) {
      char c = mask.charAt(i);
      spelled.append(c == '#' ? compact.charAt(next++) : c);
    }
    return spelled.append(compact, next, compact.length()).toString();
  }
}
