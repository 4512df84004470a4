package io.gatehouse.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says in words who is needed. Roles are named where any holder will do ("two members of the
 * board"), people where only some of them will.
 */
final class SigningWords {
  private static final int MOST_OPTIONS = 6;

  private final ResourceBundle texts;

  private SigningWords(ResourceBundle texts) {
    this.texts = texts;
  }

  /** In a language, or in English when it is not spoken here. */
  static SigningWords in(Locale language) {
    return new SigningWords(
        ResourceBundle.getBundle(
            "io.gatehouse.register.signing",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String describe(SigningRule.Progress.Needed needed) {
    if (needed.options().isEmpty()) {
      return texts.getString("nobody");
    }
    Map<List<Set<Role.Kind>>, List<List<Seat>>> byRoles =
        needed.options().stream()
            .collect(
                Collectors.groupingBy(
                    SigningWords::roles, LinkedHashMap::new, Collectors.toList()));
    Set<String> phrases = new LinkedHashSet<>();
    byRoles.forEach(
        (roles, options) -> {
          if (anyHolderWillDo(options, needed.roster())) {
            phrases.add(frame(options.getFirst().size(), needed.begun(), byRole(roles)));
          } else {
            options.forEach(
                option -> phrases.add(frame(option.size(), needed.begun(), byName(option))));
          }
        });
    return either(List.copyOf(phrases));
  }

  private static List<Set<Role.Kind>> roles(List<Seat> seats) {
    return seats.stream()
        .map(
            seat ->
                switch (seat) {
                  case Seat.Named named -> Set.of(named.as());
                  case Seat.Holder holder -> holder.kinds();
                })
        .sorted(Comparator.comparingInt(SigningWords::rank))
        .toList();
  }

  private static int rank(Set<Role.Kind> kinds) {
    return kinds.stream().mapToInt(Enum::ordinal).min().orElse(0);
  }

  /** Whether the options name everybody that could sit in these roles, in every possible way. */
  private static boolean anyHolderWillDo(List<List<Seat>> options, List<Officer> roster) {
    List<Set<Role.Kind>> named = roles(named(options.getFirst()));
    if (!options.stream().allMatch(option -> roles(named(option)).equals(named))) {
      return false;
    }
    long ways = 1;
    for (Map.Entry<Set<Role.Kind>, Long> role : counted(named).entrySet()) {
      ways *= choose(holders(role.getKey(), roster), role.getValue());
    }
    return named.isEmpty() || ways == options.size();
  }

  private static List<Seat> named(List<Seat> option) {
    return option.stream().filter(Seat.Named.class::isInstance).toList();
  }

  private static long holders(Set<Role.Kind> kinds, List<Officer> roster) {
    return roster.stream()
        .filter(officer -> officer.roles().stream().anyMatch(role -> kinds.contains(role.kind())))
        .count();
  }

  private static long choose(long from, long count) {
    long ways = count > from ? 0 : 1;
    for (long i = 0; i < Math.min(count, from); i++) {
      ways = ways * (from - i) / (i + 1);
    }
    return ways;
  }

  private static Map<Set<Role.Kind>, Long> counted(List<Set<Role.Kind>> roles) {
    return roles.stream()
        .collect(
            Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
  }

  private String byRole(List<Set<Role.Kind>> roles) {
    List<String> parts = new ArrayList<>();
    counted(roles)
        .forEach((kinds, count) -> parts.add(count == 1 ? one(kinds) : several(kinds, count)));
    return all(parts);
  }

  private String one(Set<Role.Kind> kinds) {
    return either(kinds.stream().sorted().map(kind -> texts.getString("one." + kind)).toList());
  }

  private String several(Set<Role.Kind> kinds, long count) {
    String number =
        texts.containsKey("number." + count)
            ? texts.getString("number." + count)
            : Long.toString(count);
    return either(
        kinds.stream()
            .sorted()
            .map(kind -> texts.getString("many." + kind).replace("{0}", number))
            .toList());
  }

  private String byName(List<Seat> option) {
    return all(
        option.stream()
            .map(
                seat ->
                    switch (seat) {
                      case Seat.Named named -> named.officer().name();
                      case Seat.Holder holder -> one(holder.kinds());
                    })
            .toList());
  }

  private String frame(int people, boolean begun, String who) {
    if (people == 1) {
      return begun ? who : texts.getString("alone").replace("{0}", who);
    }
    return texts.getString("together").replace("{0}", who);
  }

  private String either(List<String> ways) {
    if (ways.size() > MOST_OPTIONS) {
      return String.join(", ", ways.subList(0, MOST_OPTIONS)) + texts.getString("or.others");
    }
    return joined(ways, texts.getString("or"));
  }

  private String all(List<String> parts) {
    return joined(parts, texts.getString("and"));
  }

  private static String joined(List<String> parts, String last) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + last + parts.getLast();
  }
}
