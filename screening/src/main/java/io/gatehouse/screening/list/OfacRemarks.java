package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.NameRole;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The remarks of OFAC's CSV files, the only place where these files tell birth, nationality, gender
 * and numbers: {@code DOB 28 Apr 1955; POB Moscow, Russia; nationality Russia; Gender Male;
 * Passport AB1234567 (Russia) expires 01 Jan 2030; a.k.a. 'VANYA'.}
 */
final class OfacRemarks {

  private static final Pattern WEAK_ALIAS = Pattern.compile("[afn]\\.k\\.a\\. '(.+)'");

  /** Numbers that name one person or thing, in OFAC's words. Others (fax, gazette) are left. */
  private static final List<String> NUMBER_TYPES =
      List.of(
          "Passport",
          "Stateless Person Passport",
          "Diplomatic Passport",
          "National ID No.",
          "National Foreign ID Number",
          "Personal ID Card",
          "Identification Number IMO",
          "Identification Number",
          "Identity Card Number",
          "Cedula No.",
          "Numero de Identidad",
          "NIT #",
          "RUC #",
          "RIF #",
          "R.F.C.",
          "RFC",
          "C.U.R.P.",
          "CURP",
          "C.U.I.P.",
          "C.U.I.T.",
          "C.R. No.",
          "D.N.I.",
          "N.I.E.",
          "SSN",
          "Tax ID No.",
          "Tax ID Number",
          "V.A.T. Number",
          "Fiscal Code",
          "Italian Fiscal Code",
          "Registration Number",
          "Registration ID",
          "Business Registration Number",
          "Business Registration Document #",
          "Business Number",
          "Company Number IMO",
          "Company Number",
          "Commercial Registry Number",
          "Chinese Commercial Code",
          "Unified Social Credit Code (USCC)",
          "Legal Entity Number",
          "LEI",
          "Enterprise Number",
          "Trade License No.",
          "Folio Mercantil No.",
          "Matricula Mercantil No",
          "Public Registration Number",
          "UK Company Number",
          "D-U-N-S Number",
          "Driver's License No.",
          "Electoral Registry No.",
          "Birth Certificate Number",
          "Refugee ID Card",
          "Residency Number",
          "Afghan Money Service Provider License Number",
          "Turkish Identification Number",
          "Vessel Registration Identification IMO",
          "Vessel Registration Identification",
          "MMSI",
          "Aircraft Manufacturer's Serial Number (MSN)",
          "Aircraft Mode S Transponder Code",
          "Aircraft Tail Number",
          "SWIFT/BIC",
          "BIK (RU)",
          "Digital Currency Address -");

  private static final Pattern NUMBER =
      Pattern.compile("(?<value>[^()]*?)(?: \\((?<country>[^()]*)\\).*| (?:issued|expires) .*)?");

  private OfacRemarks() {}

  static void read(String remarks, EntryDraft draft) {
    for (String part : remarks.split(";", -1)) {
      readPart(withoutEnd(part.strip()), draft);
    }
  }

  private static void readPart(String part, EntryDraft draft) {
    String fact = part.startsWith("alt. ") ? part.substring(5) : part;
    Matcher alias = WEAK_ALIAS.matcher(fact);
    if (alias.matches()) {
      draft.name(alias.group(1), NameRole.WEAK);
    } else if (fact.startsWith("DOB ")) {
      draft.birthDate(fact.substring(4));
    } else if (fact.startsWith("POB ")) {
      draft.place(fact.substring(4));
    } else if (fact.startsWith("nationality ")) {
      draft.country(fact.substring(12));
    } else if (fact.startsWith("citizen ")) {
      draft.country(fact.substring(8));
    } else if (fact.startsWith("Gender ")) {
      draft.gender(fact.substring(7));
    } else {
      readNumber(fact, draft);
    }
  }

  private static void readNumber(String fact, EntryDraft draft) {
    for (String type : NUMBER_TYPES) {
      if (fact.startsWith(type + " ")) {
        Matcher number = NUMBER.matcher(fact.substring(type.length() + 1));
        if (number.matches()) {
          draft.identifier(type, number.group("value"), number.group("country"));
        }
        return;
      }
    }
  }

  private static String withoutEnd(String part) {
    return part.endsWith(".") ? part.substring(0, part.length() - 1) : part;
  }
}
