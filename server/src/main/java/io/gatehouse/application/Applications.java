package io.gatehouse.application;

import io.gatehouse.acceptance.Acceptances;
import io.gatehouse.application.Application.State;
import io.gatehouse.application.ApplicationStore.Invitation;
import io.gatehouse.link.Link;
import io.gatehouse.link.Links;
import io.gatehouse.link.Purpose;
import io.gatehouse.partner.Program;
import io.gatehouse.platform.Ids;
import io.gatehouse.platform.Settings;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fault;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Intake;
import io.gatehouse.requirement.Intake.Answer;
import io.gatehouse.requirement.Requirement;
import io.gatehouse.requirement.Situation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Applications as partners see them: handed in, looked at, their links sent again or ended. */
@Component
public class Applications {
  private final ApplicationStore store;
  private final Links links;
  private final RepeatedMail repeatedMail;
  private final Completion completion;
  private final Acceptances acceptances;
  private final SealedFacts sealed;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;
  private final Settings.Application settings;

  Applications(
      ApplicationStore store,
      Links links,
      RepeatedMail repeatedMail,
      Completion completion,
      Acceptances acceptances,
      SealedFacts sealed,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock,
      Settings settings) {
    this.store = store;
    this.links = links;
    this.repeatedMail = repeatedMail;
    this.completion = completion;
    this.acceptances = acceptances;
    this.sealed = sealed;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
    this.settings = settings.application();
  }

  /**
   * What a partner hands in.
   *
   * @param faults what could not even be read as answers
   * @param allowIncomplete whether something may be missing, to be asked of the contact person
   */
  public record Submission(
      Program program, List<Answer> answers, List<Fault> faults, boolean allowIncomplete) {
    public Submission {
      answers = List.copyOf(answers);
      faults = List.copyOf(faults);
    }
  }

  /** Takes an application in: as a customer when it is complete, else to be completed by link. */
  public Outcome submit(Submission submission) {
    Situation empty =
        new Situation(submission.program().market(), submission.program().strictness(), Facts.NONE);
    Intake.Result read = Intake.read(empty, submission.answers());
    List<Fault> faults = new ArrayList<>(submission.faults());
    faults.addAll(read.faults());
    faults.addAll(missingToStart(read, faults));
    if (!faults.isEmpty()) {
      return new Outcome.Invalid(faults);
    }
    Application application = fresh(empty.with(read.facts()), submission.program());
    List<Requirement> outstanding = application.outstanding();
    if (outstanding.isEmpty()) {
      return transaction.execute(status -> complete(application));
    }
    return submission.allowIncomplete()
        ? keep(application)
        : new Outcome.Invalid(
            outstanding.stream()
                .map(r -> new Fault(r.path(), Fault.Code.REQUIRED, List.of()))
                .toList());
  }

  private static List<Fault> missingToStart(Intake.Result read, List<Fault> faults) {
    return Stream.of(Fields.BUSINESS_ID, Fields.CONTACT_EMAIL)
        .filter(field -> read.facts().get(field) == null)
        .filter(field -> faults.stream().noneMatch(fault -> fault.path().equals(field.path())))
        .map(field -> new Fault(field.path(), Fault.Code.REQUIRED, List.of()))
        .toList();
  }

  private Application fresh(Situation situation, Program program) {
    return new Application(
        ids.next(),
        program,
        State.INCOMPLETE,
        sealed.businessKey(program.partnerId(), situation),
        situation.facts(),
        1,
        clock.instant(),
        clock.instant().plus(settings.linkLife()),
        null);
  }

  /** The usual way is one statement; only a company that is known already takes a second look. */
  private Outcome keep(Application application) {
    UUID linkId = ids.next();
    Invitation invitation =
        new Invitation(linkId, links.secretHash(linkId, Purpose.ONBOARDING), ids.next());
    if (store.insert(application, invitation, clock.instant())) {
      return incomplete(application, linkId);
    }
    return transaction.execute(status -> merge(application).orElseGet(() -> keepAnew(application)));
  }

  private Outcome incomplete(Application application, UUID linkId) {
    return new Outcome.Incomplete(
        application.applicationId(),
        links.url(application.partnerId(), linkId, Purpose.ONBOARDING));
  }

  /** What stood in the way has expired or ended between the two looks. */
  private Outcome keepAnew(Application application) {
    UUID linkId = ids.next();
    Invitation invitation =
        new Invitation(linkId, links.secretHash(linkId, Purpose.ONBOARDING), ids.next());
    return store.insert(application, invitation, clock.instant())
        ? incomplete(application, linkId)
        : new Outcome.AlreadyCustomer();
  }

  /**
   * Lays what was given over the open application of the same company, and sends its link again,
   * not too often.
   */
  private Optional<Outcome> merge(Application application) {
    Instant now = clock.instant();
    Optional<Application> found = store.lockOpen(application);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Application open = found.get();
    if (!now.isBefore(open.expiresAt())) {
      store.expire(now);
      return Optional.empty();
    }
    Application merged = open.with(application.facts());
    if (merged.outstanding().isEmpty()) {
      return Optional.of(
          completion
              .finish(merged)
              .<Outcome>map(Outcome.Created::new)
              .orElseGet(Outcome.AlreadyCustomer::new));
    }
    if (!merged.facts().equals(open.facts())) {
      store.update(merged, now);
    }
    UUID linkId = linkFor(merged, now);
    repeatedMail.promise(
        merged.partnerId(), merged.applicationId(), linkId, ids.next(), now, settings.mailPause());
    return Optional.of(incomplete(merged, linkId));
  }

  private UUID linkFor(Application application, Instant now) {
    return links
        .newest(application.partnerId(), application.applicationId(), Purpose.ONBOARDING, now)
        .map(Link::linkId)
        .orElseGet(() -> newLink(application, now));
  }

  private UUID newLink(Application application, Instant now) {
    UUID linkId = ids.next();
    links.issue(
        new Link(
            application.partnerId(),
            linkId,
            application.applicationId(),
            application.expiresAt(),
            null),
        Purpose.ONBOARDING,
        now);
    return linkId;
  }

  private Outcome complete(Application application) {
    return create(application)
        .or(() -> merge(application))
        .or(() -> create(application))
        .orElseGet(Outcome.AlreadyCustomer::new);
  }

  private Optional<Outcome> create(Application application) {
    return completion.create(application).map(Outcome.Created::new);
  }

  /**
   * An application of the partner.
   *
   * @param id the one that the partner was given: the application's, or the customer's number
   */
  public Optional<Application> find(UUID partnerId, String id) {
    if (id.matches("\\d{1,18}")) {
      return store.findByCustomer(partnerId, id);
    }
    try {
      return store.find(partnerId, UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** An application of the partner, by the id that the partner was given. */
  public Optional<Application> find(UUID partnerId, UUID applicationId) {
    return store.find(partnerId, applicationId);
  }

  /**
   * Mails the link again, with a new one where the old was ended.
   *
   * @return to whom; empty when there is no such application, or nothing is outstanding any more
   */
  public Optional<LinkSent> sendLinkAgain(UUID partnerId, UUID applicationId) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> store.find(partnerId, applicationId).flatMap(this::sendAgain)));
  }

  private Optional<LinkSent> sendAgain(Application application) {
    return switch (application.state()) {
      case INCOMPLETE ->
          clock.instant().isBefore(application.expiresAt())
              ? Optional.of(new LinkSent.Wizard(mailAgain(application)))
              : Optional.empty();
      case EXPIRED -> Optional.empty();
      case CREATED ->
          acceptances
              .sendAgain(application.partnerId(), application.applicationId())
              .map(LinkSent.ToAcceptors::new);
    };
  }

  private String mailAgain(Application application) {
    Instant now = clock.instant();
    UUID linkId = linkFor(application, now);
    repeatedMail.promise(
        application.partnerId(),
        application.applicationId(),
        linkId,
        ids.next(),
        now,
        Duration.ofMinutes(1));
    return links.url(application.partnerId(), linkId, Purpose.ONBOARDING);
  }

  /** Ends every link to the application; whoever opens one is told so. */
  public boolean revokeLinks(UUID partnerId, UUID applicationId) {
    return store.find(partnerId, applicationId).isPresent()
        && links.revokeAll(partnerId, applicationId, clock.instant()) > 0;
  }
}
