package io.gatehouse.acceptance;

import io.gatehouse.acceptance.Acceptance.State;
import io.gatehouse.acceptance.Review.About;
import io.gatehouse.acceptance.ReviewStore.Case;
import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.CustomerLife;
import io.gatehouse.file.StoredFile;
import io.gatehouse.file.StoredFiles;
import io.gatehouse.identity.Browser;
import io.gatehouse.partner.User;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the register does not decide: handed in by signatories, decided by staff. */
@Component
public class Reviews {
  private final Signing signing;
  private final ReviewStore store;
  private final AcceptanceStore acceptances;
  private final IdentificationStore identifications;
  private final InvitationStore invitations;
  private final CustomerLife customers;
  private final Completing completing;
  private final StoredFiles files;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reviews(
      Signing signing,
      ReviewStore store,
      AcceptanceStore acceptances,
      IdentificationStore identifications,
      InvitationStore invitations,
      CustomerLife customers,
      Completing completing,
      StoredFiles files,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.signing = signing;
    this.store = store;
    this.acceptances = acceptances;
    this.identifications = identifications;
    this.invitations = invitations;
    this.customers = customers;
    this.completing = completing;
    this.files = files;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A document that somebody hands in. */
  public record Handed(String name, long size, StoredFiles.Source content) {}

  /** What came of a decision. */
  public sealed interface Decided {
    record Done(Review review) implements Decided {}

    record NotFound() implements Decided {}

    /** It was decided before, or the paper is settled. */
    record NotOpen(Review review) implements Decided {}
  }

  /**
   * Asks staff to decide about the right of whoever sits at the browser.
   *
   * @return false when there is nothing to decide
   */
  public boolean explain(Ask ask, Browser browser, String explanation, List<Handed> documents) {
    Optional<Identification> who =
        signing.who(ask, browser).filter(one -> one.standing() == Standing.UNDETERMINED);
    return who.isPresent()
        && Objects.requireNonNull(
            transaction.execute(status -> explain(ask, who.get(), explanation, documents)));
  }

  private boolean explain(Ask ask, Identification who, String explanation, List<Handed> documents) {
    Acceptance acceptance = ask.acceptance();
    boolean moved =
        acceptances.move(
            acceptance, List.of(State.WAITING), State.IN_REVIEW, null, clock.instant());
    if (moved) {
      UUID reviewId = store.insert(who, acceptance.partnerId(), About.AUTHORITY, explanation);
      documents.forEach(
          document ->
              files.store(
                  acceptance.partnerId(),
                  StoredFile.Purpose.ACCEPTANCE_REVIEW,
                  reviewId,
                  document.name(),
                  document.size(),
                  document.content()));
      note(acceptance, "signatory " + who.identificationId(), "acceptance.explain", null);
    }
    return moved;
  }

  /** The reviews of a user's partner, newest first; see {@link #count} for how many there are. */
  public List<Review> page(User viewer, Review.@Nullable State state, long offset, int size) {
    return store.page(viewer.partnerId(), state, offset, size);
  }

  public long count(User viewer, Review.@Nullable State state) {
    return store.count(viewer.partnerId(), state);
  }

  public Optional<Review> find(User viewer, UUID reviewId) {
    return store.find(viewer.partnerId(), reviewId).map(Case::review);
  }

  /** Finds the person entitled, or the answers good. */
  public Decided approve(User staff, UUID reviewId, String notes) {
    return decide(staff, reviewId, Review.State.APPROVED, notes);
  }

  /** Finds the person not entitled; or the answers not good, which ends the application. */
  public Decided reject(User staff, UUID reviewId, String notes) {
    return decide(staff, reviewId, Review.State.REJECTED, notes);
  }

  private Decided decide(User staff, UUID reviewId, Review.State state, String notes) {
    Optional<Case> found = store.find(staff.partnerId(), reviewId);
    if (found.isEmpty()) {
      return new Decided.NotFound();
    }
    boolean decided =
        Objects.requireNonNull(
            transaction.execute(status -> decide(staff, found.get(), state, notes)));
    Review now = store.find(staff.partnerId(), reviewId).orElseThrow().review();
    if (decided && now.acceptance().state() == State.ACCEPTED) {
      completing.complete(now.acceptance(), staff.username());
    }
    return decided ? new Decided.Done(now) : new Decided.NotOpen(now);
  }

  private boolean decide(User staff, Case about, Review.State state, String notes) {
    Review review = about.review();
    Acceptance acceptance = review.acceptance();
    Acceptance now =
        acceptances.lock(acceptance.partnerId(), acceptance.acceptanceId()).orElseThrow();
    if (!now.open() || !store.decide(staff, review.reviewId(), state, notes)) {
      return false;
    }
    boolean approved = state == Review.State.APPROVED;
    note(now, staff.username(), approved ? "acceptance.approve" : "acceptance.reject", notes);
    switch (review.about()) {
      case AUTHORITY -> authority(now, about.who(), approved);
      case ANSWERS -> answers(now, staff, approved, notes);
    }
    return true;
  }

  private void authority(Acceptance acceptance, Identification who, boolean approved) {
    identifications.decide(
        acceptance.partnerId(), who, approved ? Standing.APPROVED : Standing.NONE);
    acceptances.move(acceptance, List.of(State.IN_REVIEW), State.WAITING, null, clock.instant());
    invitations.mailAgain(
        acceptance, who.linkId(), approved ? "go-on" : "not-entitled", Duration.ZERO);
  }

  private void answers(Acceptance acceptance, User staff, boolean approved, String notes) {
    acceptances.move(
        acceptance,
        List.of(State.IN_REVIEW),
        approved ? State.ACCEPTED : State.REFUSED,
        approved ? null : notes,
        clock.instant());
    if (approved) {
      completing.promise(acceptance);
    } else {
      customers.move(
          acceptance.partnerId(),
          acceptance.customerId(),
          Set.of(Customer.Status.AWAITING_ACCEPTANCE, Customer.Status.IN_REVIEW),
          Customer.Status.REJECTED,
          staff.username(),
          "answers not accepted");
    }
  }

  private void note(Acceptance acceptance, String actor, String action, @Nullable String after) {
    audit.append(
        new AuditEntry(
            acceptance.partnerId(), actor, action, acceptance.acceptanceId(), null, after));
  }
}
