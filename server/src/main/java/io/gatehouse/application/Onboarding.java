package io.gatehouse.application;

import io.gatehouse.application.Application.State;
import io.gatehouse.link.Link;
import io.gatehouse.link.Links;
import io.gatehouse.link.Purpose;
import io.gatehouse.partner.Brand;
import io.gatehouse.partner.Partners;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fault;
import io.gatehouse.requirement.Intake;
import io.gatehouse.requirement.Intake.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applications as people see them who come by a link: opened, filled in step by step, handed in.
 */
@Component
public class Onboarding {
  private final ApplicationStore store;
  private final Links links;
  private final Completion completion;
  private final Applications applications;
  private final Partners partners;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Onboarding(
      ApplicationStore store,
      Links links,
      Completion completion,
      Applications applications,
      Partners partners,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.links = links;
    this.completion = completion;
    this.applications = applications;
    this.partners = partners;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What became of answers that somebody left in a form. */
  public sealed interface Saved {
    /** They are kept. */
    record Kept(Application application) implements Saved {}

    /** Some are wrong; the others are kept. */
    record Faulty(Application application, List<Fault> faults) implements Saved {}

    /** Somebody else has answered the same meanwhile, otherwise; nothing of this is kept. */
    record Overtaken(Application application) implements Saved {}
  }

  /** What became of an application that somebody handed in. */
  public sealed interface HandedIn {
    /** There is a customer. */
    record Done(String customerNumber) implements HandedIn {}

    /** Something is still missing. */
    record Missing(Application application) implements HandedIn {}

    /** Something has changed since it was shown; whoever hands in must see it first. */
    record Overtaken(Application application) implements HandedIn {}

    /** The company has become a customer on another way. */
    record AlreadyCustomer() implements HandedIn {}
  }

  /** Looks behind a link, and changes nothing: programs that check mails open links too. */
  public Visit open(String token) {
    return links.find(token, Purpose.ONBOARDING).map(this::visit).orElseGet(Visit.Unknown::new);
  }

  private Visit visit(Link link) {
    Application application = store.find(link.partnerId(), link.applicationId()).orElseThrow();
    Brand brand = partners.brand(link.partnerId());
    Instant now = clock.instant();
    if (link.revokedAt() != null) {
      return new Visit.Revoked(brand);
    }
    if (application.state() == State.CREATED) {
      return new Visit.Finished(application, brand);
    }
    boolean open = application.state() == State.INCOMPLETE && now.isBefore(application.expiresAt());
    return open && link.opens(now)
        ? new Visit.Open(application, brand)
        : new Visit.Expired(link.partnerId(), application.applicationId(), brand, open);
  }

  /**
   * Keeps answers. What somebody else has changed since the form was shown is never overwritten; an
   * answer that is as it was shown is no change, and stands in nobody's way.
   *
   * @param shown the values that the form showed of the fields that it asks
   */
  public Saved save(Application application, List<Answer> answers, Facts shown) {
    Intake.Result read = Intake.readForm(application.situation(), answers);
    Set<String> paths = answers.stream().map(Answer::path).collect(Collectors.toSet());
    return transaction.execute(status -> save(application, read, paths, shown));
  }

  private Saved save(Application seen, Intake.Result read, Set<String> paths, Facts shown) {
    Application now = store.lock(seen.partnerId(), seen.applicationId()).orElseThrow();
    Facts wanted = read.facts();
    Set<String> changed =
        paths.stream().filter(path -> !wanted.same(shown, path)).collect(Collectors.toSet());
    boolean overtaken =
        now.state() != State.INCOMPLETE
            || changed.stream()
                .anyMatch(
                    path -> !now.facts().same(shown, path) && !now.facts().same(wanted, path));
    if (overtaken) {
      return new Saved.Overtaken(now);
    }
    Application kept = now.with(wanted.only(changed));
    if (!kept.facts().equals(now.facts())) {
      store.update(kept, clock.instant());
    }
    Application stored = store.find(seen.partnerId(), seen.applicationId()).orElseThrow();
    return read.faults().isEmpty()
        ? new Saved.Kept(stored)
        : new Saved.Faulty(stored, read.faults());
  }

  /**
   * Hands in what was filled in. Twice is the same as once.
   *
   * @param version of the application as it was shown to whoever hands it in
   */
  public HandedIn handIn(Application application, int version) {
    return transaction.execute(
        status -> {
          Application now =
              store.lock(application.partnerId(), application.applicationId()).orElseThrow();
          if (now.customerNumber() != null) {
            return new HandedIn.Done(now.customerNumber());
          }
          if (now.version() != version) {
            return new HandedIn.Overtaken(now);
          }
          return now.outstanding().isEmpty()
              ? completion
                  .finish(now)
                  .<HandedIn>map(HandedIn.Done::new)
                  .orElseGet(HandedIn.AlreadyCustomer::new)
              : new HandedIn.Missing(now);
        });
  }

  /**
   * Mails a new link to the contact person of an application whose link ran out; to nobody else,
   * whoever asks.
   */
  public void renew(Visit.Expired expired) {
    if (expired.renewable()) {
      applications.sendLinkAgain(expired.partnerId(), expired.applicationId());
    }
  }
}
