package io.gatehouse.register.austria;

import static io.gatehouse.register.Role.Kind.BOARD_MEMBER;
import static io.gatehouse.register.Role.Kind.MANAGING_DIRECTOR;
import static io.gatehouse.register.Role.Kind.PARTNER;
import static io.gatehouse.register.Role.Kind.PROCURIST;

import io.gatehouse.register.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words behind a right to represent: "vertritt seit 22.07.2004 gemeinsam mit einem weiteren
 * Geschäftsführer oder einem Prokuristen". The register wraps them into lines, with hyphens. Only
 * partners by role are understood; a name, an amount or any other word is not.
 */
final class Partnerklausel {
  private static final String SINCE = "(?:vertritt (?:seit [0-9.]{8,10} )?)?";
  private static final Pattern ALONE = Pattern.compile(SINCE + "(?:selbständig|allein)?\\.?");
  private static final Pattern JOINTLY = Pattern.compile(SINCE + "(?:gemeinsam mit )?(.*?)\\.?");
  private static final Pattern PARTNER_PHRASE =
      Pattern.compile(
          "(?<count>eine[mr](?:/(?:eine[mr]|r))?|zwei|drei)"
              + "(?: (?:weiteren|anderen|zweiten))? (?<role>.+)");

  private static final Map<Pattern, Role.Kind> ROLES = new LinkedHashMap<>();

  static {
    role(MANAGING_DIRECTOR, "(?:handelsrechtlichen )?geschäftsführer", "n|in|innen");
    role(PROCURIST, "(?:gesamt)?prokurist", "en|in|innen");
    role(BOARD_MEMBER, "vorstandsmitglied", "es|e|ern");
    role(BOARD_MEMBER, "mitglied(?:ern)? des vorstande?s", "");
    role(PARTNER, "(?:(?:unbeschränkt|persönlich) haftenden )?gesellschafter", "n|in|innen");
    role(PARTNER, "komplementär", "en|in|innen");
  }

  private static void role(Role.Kind kind, String stem, String endings) {
    String word = stem + "(?:" + endings + ")?(?:/-?in)?";
    ROLES.put(Pattern.compile(word + "(?:/" + word + ")?"), kind);
  }

  private Partnerklausel() {}

  /** Whether the words add nothing to a right to act alone. */
  static boolean alone(List<String> words) {
    return ALONE.matcher(joined(words)).matches();
  }

  /**
   * The partners that a joint right may be used with: any one of the lists. Empty when the words
   * are not all understood.
   *
   * @param apart the partners again, where the register gives them apart
   */
  static Optional<List<List<Role.Kind>>> partners(List<String> words, List<String> apart) {
    String whole = words.isEmpty() ? joined(apart) : joined(words);
    Matcher clause = JOINTLY.matcher(whole);
    if (!clause.matches() || clause.group(1).isEmpty() || !whole.endsWith(joined(apart))) {
      return Optional.empty();
    }
    List<List<Role.Kind>> ways = new ArrayList<>();
    for (String way : clause.group(1).split(" oder (?:mit )?", -1)) {
      Optional<List<Role.Kind>> partners = partners(way);
      if (partners.isEmpty()) {
        return Optional.empty();
      }
      ways.add(partners.get());
    }
    return Optional.of(ways);
  }

  private static Optional<List<Role.Kind>> partners(String phrase) {
    Matcher partner = PARTNER_PHRASE.matcher(phrase.strip());
    if (!partner.matches()) {
      return Optional.empty();
    }
    int count =
        switch (partner.group("count")) {
          case "zwei" -> 2;
          case "drei" -> 3;
          default -> 1;
        };
    return ROLES.entrySet().stream()
        .filter(role -> role.getKey().matcher(partner.group("role")).matches())
        .map(role -> Collections.nCopies(count, role.getValue()))
        .findFirst();
  }

  /** The lines as one text in lower case, words that were broken at a line's end made whole. */
  static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String part = line.strip();
      boolean broken = !text.isEmpty() && text.charAt(text.length() - 1) == '-';
      if (broken && !part.isEmpty() && Character.isLowerCase(part.charAt(0))) {
        text.setLength(text.length() - 1);
      } else if (!text.isEmpty() && !part.isEmpty()) {
        text.append(' ');
      }
      text.append(part);
    }
    return text.toString()
        .toLowerCase(Locale.GERMAN)
        .replaceAll("\\s+", " ")
        .replaceAll(" ?/ ?", "/");
  }
}
