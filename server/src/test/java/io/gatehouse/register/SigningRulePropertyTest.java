package io.gatehouse.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.register.Authority.Basis;
import io.gatehouse.register.Role.Kind;
import io.gatehouse.register.SigningRule.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing rules against a model that tries every way to seat people. */
class SigningRulePropertyTest {
  private static final int ROUNDS = 1_500;
  private static final List<Kind> KINDS =
      List.of(
          Kind.CHAIR, Kind.DEPUTY_CHAIR, Kind.BOARD_MEMBER, Kind.MANAGING_DIRECTOR, Kind.PROCURIST);

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_121, -7})
  void agreesWithTryingEveryWay(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      SigningRule rule = rule(random);
      Set<Officer> present = some(rule.roster(), random);
      Progress progress = rule.evaluate(people(present));
      int fewest =
          rule.alternatives().stream()
              .mapToInt(c -> fewestOthers(c.seats(), present, rule.roster()))
              .min()
              .orElse(99);
      switch (progress) {
        case Progress.Satisfied satisfied -> assertThat(fewest).isZero();
        case Progress.Needed needed -> {
          assertThat(fewest).isPositive();
          assertThat(needed.options().stream().mapToInt(List::size).min().orElse(99))
              .isEqualTo(fewest);
          assertThat(needed.words(Locale.ENGLISH)).isNotBlank();
          needed.options().forEach(option -> assertEnough(rule, present, option));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 42})
  void morePeopleNeverHurt(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      SigningRule rule = rule(random);
      Set<Officer> few = some(rule.roster(), random);
      Set<Officer> more = new HashSet<>(few);
      more.addAll(some(rule.roster(), random));
      if (rule.satisfiedBy(few)) {
        assertThat(rule.satisfiedBy(more)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 99})
  void authorityIsWhatOnePersonChanges(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      SigningRule rule = rule(random);
      Officer officer = rule.roster().get(random.nextInt(rule.roster().size()));
      switch (rule.authority(officer)) {
        case Authority.Alone alone -> assertThat(rule.satisfiedBy(Set.of(officer))).isTrue();
        case Authority.Jointly jointly ->
            assertThat(helps(officer, rule)).as("takes part in a combination").isTrue();
        case Authority.None none -> assertThat(helps(officer, rule)).isFalse();
        case Authority.Undetermined undetermined -> throw new AssertionError(undetermined);
      }
    }
  }

  /** Whether some combination that can be filled at all needs fewer others with this one. */
  private static boolean helps(Officer officer, SigningRule rule) {
    return rule.alternatives().stream()
        .anyMatch(
            c -> {
              int without = fewestOthers(c.seats(), Set.of(), rule.roster());
              return without < 99
                  && fewestOthers(c.seats(), Set.of(officer), rule.roster()) < without;
            });
  }

  /** Fills the seats of an option with anybody who fits, in some way: then it is enough. */
  private static void assertEnough(SigningRule rule, Set<Officer> present, List<Seat> option) {
    List<Officer> absent =
        rule.roster().stream().filter(officer -> !present.contains(officer)).toList();
    assertThat(seatings(option, absent))
        .anySatisfy(
            others -> {
              Set<Officer> all = new HashSet<>(present);
              all.addAll(others);
              assertThat(rule.satisfiedBy(all)).isTrue();
            });
  }

  private static List<List<Officer>> seatings(List<Seat> seats, Collection<Officer> people) {
    if (seats.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Officer>> ways = new ArrayList<>();
    for (Officer officer : people) {
      if (seats.getFirst().fits(officer)) {
        List<Officer> rest = new ArrayList<>(people);
        rest.remove(officer);
        for (List<Officer> way : seatings(seats.subList(1, seats.size()), rest)) {
          List<Officer> whole = new ArrayList<>(List.of(officer));
          whole.addAll(way);
          ways.add(whole);
        }
      }
    }
    return ways;
  }

  private static int fewestOthers(
      List<Seat> seats, Set<Officer> present, Collection<Officer> roster) {
    return seatings(seats, roster).stream()
        .mapToInt(way -> (int) way.stream().filter(o -> !present.contains(o)).count())
        .min()
        .orElse(99);
  }

  private static SigningRule rule(Random random) {
    List<Officer> roster =
        IntStream.rangeClosed(1, 2 + random.nextInt(4)).mapToObj(i -> officer(i, random)).toList();
    List<Combination> alternatives =
        IntStream.rangeClosed(1, 1 + random.nextInt(3))
            .mapToObj(i -> new Combination(Basis.SIGNATURE, seats(roster, random)))
            .toList();
    return new SigningRule(roster, alternatives);
  }

  private static Officer officer(int number, Random random) {
    List<Role> roles =
        IntStream.rangeClosed(0, random.nextInt(2))
            .mapToObj(i -> KINDS.get(random.nextInt(KINDS.size())))
            .map(kind -> new Role(kind.name(), "", kind))
            .toList();
    return new Officer("Person " + number, null, LocalDate.of(1970, 1, number), true, roles);
  }

  private static List<Seat> seats(List<Officer> roster, Random random) {
    return IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(
            i ->
                random.nextBoolean()
                    ? new Seat.Named(roster.get(random.nextInt(roster.size())), Kind.BOARD_MEMBER)
                    : Seat.Holder.of(KINDS.get(random.nextInt(KINDS.size()))))
        .map(Seat.class::cast)
        .toList();
  }

  private static Set<Officer> some(List<Officer> roster, Random random) {
    Set<Officer> some = new HashSet<>();
    roster.stream().filter(officer -> random.nextInt(3) == 0).forEach(some::add);
    return some;
  }

  private static List<Person> people(Set<Officer> officers) {
    return officers.stream()
        .map(officer -> new Person(null, officer.name(), null, officer.birthDate()))
        .toList();
  }
}
