package io.gatehouse.acceptance;

import io.gatehouse.acceptance.Visit.Step;
import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking more people: those who must sign too, or the one who may; and new links for old ones. */
@Component
public class Invitations {
  /** Enough for a whole board, and too few to be of use for sending unwanted mail. */
  private static final int MOST = 12;

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Signing signing;
  private final InvitationStore store;
  private final AcceptanceStore acceptances;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  Invitations(
      Signing signing,
      InvitationStore store,
      AcceptanceStore acceptances,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.signing = signing;
    this.store = store;
    this.acceptances = acceptances;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** What became of it. */
  public enum Sent {
    ON_ITS_WAY,
    /** so many were asked already that nobody more is */
    TOO_MANY,
    /** whoever asks may not: what stands behind the link tells why */
    NOT_NOW
  }

  /**
   * Mails somebody a link of their own, in the name of whoever sits at the browser: one who signed
   * and needs others, or one who is not entitled or does not want to, and knows who is.
   *
   * @param step what the person at the browser can do
   */
  public Sent send(Ask ask, Step step, Browser browser, String email) {
    Optional<Identification> by = signing.who(ask, browser);
    Optional<Invitation.Kind> kind =
        switch (step) {
          case Step.Others others -> Optional.of(Invitation.Kind.INVITED);
          case Step.NotEntitled none -> Optional.of(Invitation.Kind.FORWARDED);
          case Step.Refused refused -> Optional.of(Invitation.Kind.FORWARDED);
          default -> Optional.empty();
        };
    return by.isEmpty() || kind.isEmpty()
        ? Sent.NOT_NOW
        : Objects.requireNonNull(
            transaction.execute(status -> send(ask, kind.get(), by.get(), email)));
  }

  private Sent send(Ask ask, Invitation.Kind kind, Identification by, String email) {
    Acceptance now =
        acceptances
            .lock(ask.acceptance().partnerId(), ask.acceptance().acceptanceId())
            .orElseThrow();
    List<Invitation> all = store.of(now.partnerId(), now.acceptanceId());
    if (!now.open()) {
      return Sent.NOT_NOW;
    }
    if (all.size() >= MOST) {
      return Sent.TOO_MANY;
    }
    store.invite(now, kind, email, kind.mail(now.paper()));
    audit.append(
        new AuditEntry(
            now.partnerId(),
            "signatory " + by.identificationId(),
            kind == Invitation.Kind.INVITED ? "acceptance.invite" : "acceptance.forward",
            now.acceptanceId(),
            null,
            null));
    return Sent.ON_ITS_WAY;
  }

  /** Mails a new link to the address that an expired one went to; to nobody else, whoever asks. */
  public void renew(Ask ask) {
    transaction.executeWithoutResult(
        status ->
            acceptances
                .lock(ask.acceptance().partnerId(), ask.acceptance().acceptanceId())
                .filter(Acceptance::open)
                .ifPresent(now -> renew(now, ask)));
  }

  private void renew(Acceptance now, Ask ask) {
    store
        .find(now.partnerId(), ask.link().linkId())
        .filter(old -> !store.askedLately(now, old.email(), PAUSE))
        .ifPresent(old -> store.invite(now, old.kind(), old.email(), old.kind().mail(now.paper())));
  }
}
