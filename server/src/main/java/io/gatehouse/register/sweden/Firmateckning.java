package io.gatehouse.register.sweden;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Authority.Basis;
import io.gatehouse.register.Authority.Undetermined;
import io.gatehouse.register.Authority.Why;
import io.gatehouse.register.Combination;
import io.gatehouse.register.Company;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Representation;
import io.gatehouse.register.Role;
import io.gatehouse.register.Seat;
import io.gatehouse.register.SigningRule;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the answer to "may this person sign for this company, and with whom?". */
final class Firmateckning {
  private final Officer person;
  private final Set<Officer> roster;
  private final List<Combination> alternatives = new ArrayList<>();
  private final boolean pending;
  private final boolean listed;
  private @Nullable Undetermined doubt;

  private Firmateckning(Officer person, Company company, boolean pending) {
    this.person = person;
    this.pending = pending;
    this.listed = company.officers().contains(person);
    this.roster = new LinkedHashSet<>(company.officers());
    this.roster.add(person);
  }

  static Firmateckning read(JsonNode answer, Company company, String code) {
    JsonNode about = about(answer, company, code);
    boolean pending =
        Json.at(about, "firmateckningOrganisation", "inneliggandeArenden", "antal").asInt(0) > 0;
    Firmateckning reading = new Firmateckning(person(about, company, code), company, pending);
    JsonNode verdict = about.path("firmateckningssvar");
    switch (Json.required(verdict, "utfall")) {
      case "JA" -> reading.yes(verdict.path("firmateckningsutfallJaSvar"));
      case "NEJ" -> reading.no(verdict);
      default -> throw NoAnswer.invalid("utfall is neither JA nor NEJ");
    }
    return reading;
  }

  private static JsonNode about(JsonNode answer, Company company, String code) {
    JsonNode about = answer.path("firmateckningInformation").path(0);
    String number =
        Json.required(about, "firmateckningOrganisation", "identitet", "identitetsbeteckning");
    if (!number.equals(company.id())
        || !code.equals(Json.required(about, "funktionar", "identitet", "identitetsbeteckning"))) {
      throw NoAnswer.invalid("The answer is about another company or person");
    }
    return about;
  }

  private static Officer person(JsonNode about, Company company, String code) {
    return listed(code, company.officers(), Funktionar.officer(about.path("funktionar")));
  }

  private static Officer listed(
      @Nullable String code, Iterable<Officer> officers, Officer otherwise) {
    for (Officer officer : officers) {
      if (officer.code() != null && officer.code().equals(code)) {
        return officer;
      }
    }
    return otherwise;
  }

  private void yes(JsonNode ways) {
    for (JsonNode way : ways) {
      switch (Json.required(way, "alternativ")) {
        case "ENSAM" -> alternatives.add(Combination.of(Basis.SIGNATURE, seat(person)));
        case "TILLSAMMANS" -> together(way);
        case "LOPANDE" ->
            doubt(Why.LIMITED_RIGHT, "Only for day-to-day management (löpande förvaltning)");
        case "FULLMAKT" -> doubt(Why.LIMITED_RIGHT, "Only by a power of attorney (fullmakt)");
        default -> doubt(Why.RULE_IN_WORDS, Json.required(way, "alternativ"));
      }
    }
    if (alternatives.isEmpty()) {
      doubt(Why.INCONSISTENT_ANSWER, "Yes, but in no way that is told");
    }
  }

  private void together(JsonNode way) {
    JsonNode sets = way.path("firmateckningsutfallJatillsammansAlternativ");
    if (Json.flag(way, "namnKanEjListas") || sets.isEmpty()) {
      doubt(Why.RULE_IN_WORDS, "Together with people whom the register cannot list");
      return;
    }
    for (JsonNode set : sets) {
      List<Seat> seats = new ArrayList<>(List.of(seat(person)));
      set.forEach(partner -> seats.add(seat(partner(partner))));
      if (seats.size() > 1) {
        alternatives.add(new Combination(Basis.SIGNATURE, seats));
      } else {
        doubt(Why.INCONSISTENT_ANSWER, "Together with nobody");
      }
    }
  }

  private Officer partner(JsonNode entry) {
    Officer told = Funktionar.officer(entry);
    if (told.code() == null || told.code().equals(person.code())) {
      throw NoAnswer.invalid("A partner without a number of their own");
    }
    Officer partner = listed(told.code(), roster, told);
    roster.add(partner);
    return partner;
  }

  private static Seat seat(Officer officer) {
    Role.Kind kind =
        officer.roles().isEmpty()
            ? Role.Kind.SIGNATORY
            : officer.roles().stream().map(Role::kind).min(Enum::compareTo).orElseThrow();
    return new Seat.Named(officer, kind);
  }

  private void no(JsonNode verdict) {
    if ("EJ_AKTIV_ORGANISATION".equals(Json.text(verdict, "firmateckningsutfallNejSvar"))) {
      doubt(Why.COMPANY_NOT_ACTIVE, "The company is not active");
    }
  }

  /** The first doubt counts. */
  private void doubt(Why why, String explanation) {
    if (doubt == null) {
      doubt = new Undetermined(why, explanation);
    }
  }

  /** A right that is told in full holds, whatever other way is in doubt. */
  Representation about(List<Evidence> evidence) {
    SigningRule rule =
        alternatives.isEmpty() ? null : new SigningRule(List.copyOf(roster), alternatives);
    Authority authority = rule == null ? new Authority.None(listed) : rule.authority(person);
    if (doubt != null && authority instanceof Authority.None) {
      authority = doubt;
    }
    return new Representation(authority, person.roles(), rule, pending, evidence);
  }
}
