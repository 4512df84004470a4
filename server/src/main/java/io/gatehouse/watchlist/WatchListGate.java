package io.gatehouse.watchlist;

import io.gatehouse.customer.ActivationGate;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.Customer.Status;
import io.gatehouse.customer.CustomerLife;
import io.gatehouse.watchlist.Screening.Findings;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * No customer becomes active while one of its names may be somebody on a watch list, nor while the
 * lists cannot be searched. One that a person found to be listed is turned down.
 */
@Component
class WatchListGate implements ActivationGate {
  private final WatchListSearch search;
  private final Screening screening;
  private final CustomerCases cases;
  private final CustomerLife life;
  private final ActivationQueue queue;

  WatchListGate(
      WatchListSearch search,
      Screening screening,
      CustomerCases cases,
      CustomerLife life,
      ActivationQueue queue) {
    this.search = search;
    this.screening = screening;
    this.cases = cases;
    this.life = life;
    this.queue = queue;
  }

  @Override
  public Verdict check(Customer customer) {
    Optional<ScreeningCase> found =
        search.on() ? cases.find(customer.partnerId(), customer.customerId()) : Optional.empty();
    return found.map(screened -> check(customer, screened)).orElseGet(Verdict.Clear::new);
  }

  private Verdict check(Customer customer, ScreeningCase screened) {
    try {
      Findings findings = screening.check(screened);
      if (findings.same() > 0) {
        life.move(
            customer.partnerId(),
            customer.customerId(),
            Set.of(Status.AWAITING_ACCEPTANCE, Status.IN_REVIEW),
            Status.REJECTED,
            "screening",
            "a name was judged to be one on a watch list");
        return new Verdict.Held("a name was judged to be one on a watch list");
      }
      return findings.open() == 0
          ? new Verdict.Clear()
          : new Verdict.Held(findings.open() + " possible matches on watch lists are not judged");
    } catch (ListsNotLoaded e) {
      queue.activateLater(customer.partnerId(), customer.customerId());
      return new Verdict.Held("the watch lists are not loaded");
    }
  }
}
