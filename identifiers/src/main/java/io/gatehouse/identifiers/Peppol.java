package io.gatehouse.identifiers;

import static io.gatehouse.identifiers.KindBuilder.kind;

import org.jspecify.annotations.Nullable;

/** Participants of the Peppol network. */
final class Peppol {

  private static final String ON_THE_WIRE = "ISO6523-ACTORID-UPIS::";

  /**
   * Peppol participant: the code of the scheme (ICD), a colon, and the number in that scheme, which
   * has to keep the rules of its own kind. The form used between access points, with {@code
   * iso6523-actorid-upis::} before it, is taken too.
   */
  static final Kind PARTICIPANT =
      kind("*", "peppol", Subject.ELECTRONIC_ADDRESS, "Peppol participant identifier")
          .source("OpenPeppol, Policy for use of identifiers; participant identifier schemes 9.7")
          .example("0192:923609016")
          .oneIn(100_000)
          .shapes("9999:x" + "z".repeat(49))
          .expansion(ON_THE_WIRE.length(), Peppol::withoutMetaScheme)
          .check(Peppol::participant)
          .facts(
              c ->
                  Facts.details(
                      "scheme", c.substring(0, 4),
                      "scheme_name", PeppolSchemes.name(c.substring(0, 4)),
                      "value", c.substring(5)))
          .make();

  private Peppol() {}

  private static @Nullable Reason withoutMetaScheme(Text text) {
    if (text.startsWith(ON_THE_WIRE)) {
      text.remove(0, ON_THE_WIRE.length());
    }
    return null;
  }

  private static @Nullable Reason participant(Text text) {
    int code = (int) text.number(0, 4);
    return switch (PeppolSchemes.of(code)) {
      case null -> Fault.SCHEME.reason();
      case PeppolSchemes.Removed removed ->
          Fault.REMOVED_SCHEME.with(text.substring(0, 4), removed.on());
      case PeppolSchemes.InUse _ -> {
        Kind numbers = PeppolSchemes.numbers(code);
        yield numbers == null ? null : number(text, numbers);
      }
    };
  }

  private static @Nullable Reason number(Text text, Kind kind) {
    for (int i = 5; i < text.length(); i++) {
      if (!text.isDigit(i) && !text.isLetter(i)) {
        return Fault.notAllowedAt(i);
      }
    }
    Parsed parsed = kind.parse(text.substring(5, text.length()));
    return parsed instanceof Parsed.Invalid(Reason reason) ? reason : null;
  }
}
