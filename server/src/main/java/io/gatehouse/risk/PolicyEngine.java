package io.gatehouse.risk;

import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.risk.RiskFacts.Match;
import io.gatehouse.screening.ListVersion;
import io.gatehouse.screening.ScreeningResult;
import io.gatehouse.screening.entry.Subject;
import io.gatehouse.watchlist.WatchListSearch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine of the house: looks at the watch lists where the policy asks, then applies it. */
@Component
public class PolicyEngine implements RiskEngine {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyEngine.class);

  private final WatchListSearch watchLists;

  PolicyEngine(WatchListSearch watchLists) {
    this.watchLists = watchLists;
  }

  /**
   * Assesses. A policy that asks for watch lists where screening is switched off cannot be applied.
   *
   * @throws io.gatehouse.watchlist.ListsNotLoaded when the lists cannot be searched: not to know is
   *     not to be clear
   */
  @Override
  public RiskOutcome assess(Policy policy, RiskFacts facts) {
    Optional<String> blacklisted = policy.blacklisted(facts);
    if (blacklisted.isPresent()) {
      return new RiskOutcome.AttributeBlacklisted(blacklisted.get());
    }
    if (policy.asksWatchLists() && !watchLists.on()) {
      LOG.warn("A policy has a watch_list rule, but gatehouse.watch-list.lists is 'none'");
      return new RiskOutcome.Misconfigured();
    }
    RiskFacts known = policy.asksWatchLists() ? looked(facts) : facts;
    return new RiskOutcome.Assessed(policy.assess(known), known);
  }

  private RiskFacts looked(RiskFacts facts) {
    String[] country =
        Countries.of(facts.country()).map(Country::alpha2).stream().toArray(String[]::new);
    ScreeningResult found = watchLists.search(Subject.organisation(facts.name()).from(country));
    List<Match> matches =
        found.hits().stream()
            .map(
                hit ->
                    new Match(
                        version(hit.version()),
                        hit.entry().id(),
                        hit.name().text(),
                        hit.assessment().similarity()))
            .sorted(Comparator.comparingDouble(Match::similarity).reversed())
            .toList();
    return facts.with(found.lists().stream().map(PolicyEngine::version).toList(), matches);
  }

  /** A list and its state: enough of the checksum to tell it from any other. */
  private static String version(ListVersion version) {
    return version.list() + " " + version.checksum().substring(0, 12);
  }
}
