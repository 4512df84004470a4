package io.gatehouse.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may sign for a company: any one of the combinations is enough, and in a combination everybody
 * is needed.
 *
 * @param roster the officers who can take part
 * @param alternatives the combinations
 */
public record SigningRule(List<Officer> roster, List<Combination> alternatives) {

  public SigningRule {
    roster = List.copyOf(roster);
    alternatives = alternatives.stream().distinct().toList();
  }

  /** How far the people who have identified themselves get. */
  public sealed interface Progress {

    /** They may sign. */
    record Satisfied(Authority.Basis basis) implements Progress {}

    /**
     * Others are needed as well: the seats of any one option. No option is contained in another;
     * none at all means that the listed people cannot fill any combination.
     *
     * @param begun somebody who counts has identified themself already
     */
    record Needed(List<List<Seat>> options, List<Officer> roster, boolean begun)
        implements Progress {
      public Needed {
        options = List.copyOf(options);
        roster = List.copyOf(roster);
      }

      /** Who is still needed, such as "the chair alone, or two members of the board". */
      public String words(Locale language) {
        return SigningWords.in(language).describe(this);
      }
    }
  }

  /**
   * Tells whether these people may sign, or who else must. A person who is not surely one of the
   * roster does not count.
   */
  public Progress evaluate(Collection<Person> identified) {
    return progress(listed(identified));
  }

  private Set<Officer> listed(Collection<Person> people) {
    Set<Officer> listed = new LinkedHashSet<>();
    for (Person person : people) {
      if (Identification.of(person, roster) instanceof Identification.Listed one) {
        listed.add(one.officer());
      }
    }
    return listed;
  }

  /** Whether any combination can still be filled when these people do not sign. */
  public boolean possibleWithout(Collection<Person> people) {
    Set<Officer> left = new LinkedHashSet<>(roster);
    left.removeAll(listed(people));
    return alternatives.stream()
        .anyMatch(alternative -> Seating.missing(alternative, Set.of(), left).isPresent());
  }

  /** Whether these officers may sign, with nobody else. */
  public boolean satisfiedBy(Set<Officer> officers) {
    return progress(officers) instanceof Progress.Satisfied;
  }

  /** What this rule says of one officer of the roster. */
  public Authority authority(Officer officer) {
    if (!roster.contains(officer)) {
      return new Authority.None(true);
    }
    return switch (progress(Set.of(officer))) {
      case Progress.Satisfied alone -> new Authority.Alone(alone.basis());
      case Progress.Needed needed ->
          takesPart(officer) ? new Authority.Jointly(this) : new Authority.None(true);
    };
  }

  /** The whole rule in words, before anybody has identified themself. */
  public String words(Locale language) {
    return switch (progress(Set.of())) {
      case Progress.Needed needed -> needed.words(language);
      case Progress.Satisfied nobody -> throw new IllegalStateException("nobody is enough");
    };
  }

  /** This rule, or else the other. */
  public SigningRule or(SigningRule other) {
    Set<Officer> both = new LinkedHashSet<>(roster);
    both.addAll(other.roster);
    List<Combination> all = new ArrayList<>(alternatives);
    all.addAll(other.alternatives);
    return new SigningRule(List.copyOf(both), all);
  }

  private Progress progress(Set<Officer> present) {
    List<List<Seat>> options = new ArrayList<>();
    for (Combination alternative : alternatives) {
      Optional<List<Seat>> missing = Seating.missing(alternative, present, roster);
      if (missing.isPresent() && missing.get().isEmpty()) {
        return new Progress.Satisfied(alternative.basis());
      }
      missing.ifPresent(options::add);
    }
    boolean begun = present.stream().anyMatch(this::takesPart);
    return new Progress.Needed(Options.smallest(options), roster, begun);
  }

  private boolean takesPart(Officer officer) {
    return alternatives.stream()
        .anyMatch(
            alternative ->
                Seating.missing(alternative, Set.of(officer), roster)
                    .filter(missing -> missing.size() < alternative.seats().size())
                    .isPresent());
  }
}
