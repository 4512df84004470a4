package io.gatehouse.register.austria;

import io.gatehouse.register.Company;
import io.gatehouse.register.Company.Status;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.wire.NoAnswer;
import io.gatehouse.register.wire.Xml;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A short extract from the Firmenbuch. Blocks ({@code …_DKZnn}) are kept through time; those that
 * hold today have {@code AUFRECHT} true.
 *
 * @param today decides which functions have ended
 */
record Auszug(Xml response, LocalDate today) {

  CompanyAnswer company(Evidence evidence) {
    List<Evidence> kept = List.of(evidence);
    if (names().isEmpty()) {
      throw NoAnswer.invalid("The answer has no FI_DKZ02");
    }
    boolean gone = names().stream().noneMatch(Auszug::upright);
    Status status = gone ? Status.DISSOLVED : status();
    Company company = company(status);
    return gone
        ? new CompanyAnswer.Dissolved(company, null, kept)
        : new CompanyAnswer.Found(company, kept);
  }

  private List<Xml> names() {
    return response.required("FIRMA").children("FI_DKZ02");
  }

  private Company company(Status status) {
    Firmenbuchnummer number =
        Firmenbuchnummer.read(response.attribute("FNR"))
            .orElseThrow(() -> NoAnswer.invalid("The answer has no FNR"));
    return new Company(
        "AT",
        number.compact(),
        name(),
        Firmenbuch.NAME,
        status,
        words(status),
        form(),
        address(),
        current("FI_DKZ09").map(block -> date(block.text("DATERST"))).orElse(null),
        Funktion.officers(functions()));
  }

  private String name() {
    Xml block = names().stream().filter(Auszug::upright).findFirst().orElse(names().getFirst());
    return block.children("BEZEICHNUNG").stream().map(Xml::text).collect(Collectors.joining(" "));
  }

  /** Liquidators (AB) and administrators of the estate (MW) are entered as functions. */
  private Status status() {
    if (functions().stream().anyMatch(function -> function.is("MW"))) {
      return Status.BANKRUPT;
    }
    boolean ending = functions().stream().anyMatch(function -> function.is("AB"));
    return ending ? Status.IN_LIQUIDATION : Status.ACTIVE;
  }

  private static String words(Status status) {
    return switch (status) {
      case BANKRUPT -> "Masseverwalter eingetragen";
      case IN_LIQUIDATION -> "Abwickler eingetragen";
      case DISSOLVED -> "gelöscht";
      case ACTIVE, REORGANISATION, UNKNOWN -> "aufrecht";
    };
  }

  private Company.@Nullable LegalForm form() {
    return current("FI_DKZ07")
        .flatMap(block -> block.child("RECHTSFORM"))
        .map(form -> new Company.LegalForm(form.requiredText("CODE"), form.requiredText("TEXT")))
        .orElse(null);
  }

  private Company.@Nullable Address address() {
    return current("FI_DKZ03").map(Auszug::address).orElse(null);
  }

  private static Company.Address address(Xml block) {
    String line = block.text("STELLE");
    String street =
        Stream.of("STRASSE", "HAUSNUMMER", "STIEGE")
            .map(block::text)
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    String state = block.text("STAAT");
    return new Company.Address(
        line == null ? street : line,
        block.text("PLZ"),
        block.text("ORT"),
        "AUT".equals(state) ? "AT" : null);
  }

  private Optional<Xml> current(String block) {
    return response.required("FIRMA").children(block).stream().filter(Auszug::upright).findFirst();
  }

  /** Functions that are held today. */
  List<Funktion> functions() {
    return response.children("FUN").stream()
        .flatMap(
            function ->
                function.children("FU_DKZ10").stream()
                    .filter(this::held)
                    .map(entry -> Funktion.read(function, entry, response)))
        .toList();
  }

  private boolean held(Xml entry) {
    LocalDate end = date(entry.text("DATBIS"));
    boolean ended = entry.text("DATBIS") != null && (end == null || !end.isAfter(today));
    return upright(entry) && !ended;
  }

  static boolean upright(Xml block) {
    return !block.attribute("AUFRECHT").equals("false");
  }

  /** Dates come as 20040722 or 2004-07-22; null when there is none or it is neither. */
  static @Nullable LocalDate date(@Nullable String text) {
    String digits = text == null ? "" : text.replace("-", "");
    return digits.matches("\\d{8}")
        ? LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE)
        : null;
  }
}
