package io.gatehouse.register.norway;

import static io.gatehouse.register.Role.Kind.BOARD_MEMBER;
import static io.gatehouse.register.Role.Kind.CHAIR;
import static io.gatehouse.register.Role.Kind.DEPUTY_CHAIR;
import static io.gatehouse.register.Role.Kind.MANAGING_DIRECTOR;
import static io.gatehouse.register.Role.Kind.PARTNER;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Combination;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Role;
import io.gatehouse.register.Seat;
import io.gatehouse.register.SigningRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The register's rule codes (Fullmakt API, section 2.4). The combinations of people that the
 * register lists decide who may sign; the code tells whether such a combination can be whole, so
 * that one that lost a person on its way does not become a right to sign alone.
 */
final class RuleCode {
  private static final Map<String, List<List<Role.Kind>>> ROLES =
      Map.ofEntries(
          Map.entry("R0001", List.of(List.of(CHAIR))),
          Map.entry("R0002", List.of(List.of(MANAGING_DIRECTOR))),
          // The whole board, however many it has.
          Map.entry("R0003", List.of(List.of(BOARD_MEMBER))),
          Map.entry("R0004", List.of(List.of(CHAIR, BOARD_MEMBER))),
          Map.entry("R0005", List.of(List.of(BOARD_MEMBER, BOARD_MEMBER))),
          Map.entry("R0006", List.of(List.of(BOARD_MEMBER))),
          Map.entry("R0007", List.of(List.of(MANAGING_DIRECTOR), List.of(CHAIR))),
          Map.entry("R0008", List.of(List.of(MANAGING_DIRECTOR, CHAIR))),
          // All partners, however many there are.
          Map.entry("R0009", List.of(List.of(PARTNER))),
          Map.entry("R0010", List.of(List.of(PARTNER))),
          Map.entry("R0011", List.of(List.of(CHAIR), List.of(DEPUTY_CHAIR))),
          Map.entry("R0012", List.of(List.of(CHAIR), List.of(BOARD_MEMBER, BOARD_MEMBER))),
          Map.entry("R0013", List.of(List.of(MANAGING_DIRECTOR), List.of(BOARD_MEMBER))),
          Map.entry("R0014", List.of(List.of(MANAGING_DIRECTOR, BOARD_MEMBER))),
          Map.entry("R0015", List.of(List.of(CHAIR, DEPUTY_CHAIR))),
          Map.entry("R0016", List.of(List.of(BOARD_MEMBER, BOARD_MEMBER, BOARD_MEMBER))),
          Map.entry("R0017", List.of(List.of(CHAIR, BOARD_MEMBER, BOARD_MEMBER))),
          Map.entry("R0018", List.of(List.of(DEPUTY_CHAIR, BOARD_MEMBER))));

  private RuleCode() {}

  /**
   * Whether people with these roles can be a combination of the rule. Codes that are not in the
   * register's list, such as STYR for the board as a whole, set no condition.
   */
  static boolean admits(String code, List<Officer> people) {
    List<List<Role.Kind>> ways = ROLES.get(code);
    if (ways == null) {
      return true;
    }
    List<Combination> alternatives =
        ways.stream().map(roles -> combination(roles.toArray(Role.Kind[]::new))).toList();
    return new SigningRule(people, alternatives).satisfiedBy(Set.copyOf(people));
  }

  private static Combination combination(Role.Kind... roles) {
    Seat[] seats = Arrays.stream(roles).map(Seat.Holder::of).toArray(Seat[]::new);
    return Combination.of(Authority.Basis.SIGNATURE, seats);
  }
}
