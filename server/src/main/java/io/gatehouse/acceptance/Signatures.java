package io.gatehouse.acceptance;

import io.gatehouse.acceptance.Acceptance.State;
import io.gatehouse.agreement.AgreementDocument;
import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.Browser;
import io.gatehouse.identity.StrongAuthentication.Strength;
import io.gatehouse.register.SigningRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accepting. The right of the signatory is asked of the register once more, and how surely and
 * recently they authenticated is checked, at that moment.
 */
@Component
public class Signatures {
  private static final int ATTEMPTS = 10;
  private static final List<State> OPEN = List.of(State.WAITING, State.IN_REVIEW);

  private final Signing signing;
  private final Documents documents;
  private final Entitlements entitlements;
  private final AcceptanceStore acceptances;
  private final IdentificationStore identifications;
  private final SignatureStore signatures;
  private final ReviewStore reviews;
  private final Completing completing;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Signatures(
      Signing signing,
      Documents documents,
      Entitlements entitlements,
      AcceptanceStore acceptances,
      IdentificationStore identifications,
      SignatureStore signatures,
      ReviewStore reviews,
      Completing completing,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.signing = signing;
    this.documents = documents;
    this.entitlements = entitlements;
    this.acceptances = acceptances;
    this.identifications = identifications;
    this.signatures = signatures;
    this.reviews = reviews;
    this.completing = completing;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What became of the wish to accept or refuse. */
  public sealed interface Signed {
    /** It is kept; the paper may still wait for others. */
    record Kept() implements Signed {}

    /** Whoever it is must authenticate again, more surely or anew. */
    record LogInAgain() implements Signed {}

    /** The paper is no longer the one that was shown. */
    record OtherPaper() implements Signed {}

    /** Not now: what stands behind the link tells why. */
    record NotNow() implements Signed {}
  }

  /** The paper that an ask is about, as it is to be accepted. */
  public AgreementDocument document(Ask ask) {
    return documents.of(ask);
  }

  /** The same as a PDF; once somebody has accepted it, the very bytes that were kept. */
  public byte[] pdf(Ask ask) {
    return documents.pdf(ask);
  }

  /**
   * Accepts what was shown.
   *
   * @param sha256 of the paper that was shown
   * @param address of the browser in the network
   */
  public Signed accept(Ask ask, Browser browser, String sha256, String address) {
    Optional<Identification> who = signing.who(ask, browser);
    if (who.isEmpty() || !who.get().standing().mayAccept() || !documents.ready(ask)) {
      return new Signed.NotNow();
    }
    if (signing.strength(ask, who.get()) != Strength.ENOUGH) {
      return new Signed.LogInAgain();
    }
    AgreementDocument document = documents.of(ask);
    if (!document.sha256().equals(sha256)) {
      return new Signed.OtherPaper();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Signed> signed = sign(ask, who.get(), document, address);
      if (signed.isPresent()) {
        return signed.get();
      }
    }
    return new Signed.NotNow();
  }

  /** Empty when somebody else has signed meanwhile, so that it must be looked at again. */
  private Optional<Signed> sign(
      Ask ask, Identification who, AgreementDocument document, String address) {
    UUID partnerId = ask.acceptance().partnerId();
    List<Identification> before =
        identifications.signatories(partnerId, ask.acceptance().acceptanceId());
    Optional<Boolean> enough = enough(ask, who, before);
    if (enough.isEmpty()) {
      return Optional.of(new Signed.NotNow());
    }
    byte[] pdf = documents.pdf(document);
    Attempt attempt = new Attempt(ask, who, document, address, before.size(), enough.get());
    Optional<Signed> signed =
        Objects.requireNonNull(transaction.execute(status -> keep(attempt, pdf)));
    if (signed.isPresent() && enough.get()) {
      completing.complete(ask.acceptance(), "signatory");
    }
    return signed;
  }

  /**
   * A signature to be kept.
   *
   * @param before how many had signed when it was looked at
   * @param enough whether the paper is accepted with it
   */
  private record Attempt(
      Ask ask,
      Identification who,
      AgreementDocument document,
      String address,
      int before,
      boolean enough) {}

  /**
   * Whether the paper is accepted once this person signs beside those who have; empty when the
   * register says that the person may not, or says nothing.
   */
  private Optional<Boolean> enough(Ask ask, Identification who, List<Identification> before) {
    if (who.standing() == Standing.APPROVED) {
      return Optional.of(true);
    }
    Entitlement now = entitlements.of(ask.customer(), who.person());
    if (now.standing() != who.standing()) {
      identifications.stand(ask.acceptance().partnerId(), who.identificationId(), now);
    }
    return switch (now.standing()) {
      case ALONE -> Optional.of(true);
      case JOINTLY -> Optional.of(together(now.rule(), who, before));
      case NONE, UNDETERMINED, UNANSWERED, APPROVED -> Optional.empty();
    };
  }

  private static boolean together(
      @Nullable SigningRule rule, Identification who, List<Identification> before) {
    List<Identification> all = new ArrayList<>(before);
    all.add(who);
    return rule != null
        && rule.evaluate(all.stream().map(Identification::person).toList())
            instanceof SigningRule.Progress.Satisfied;
  }

  private Optional<Signed> keep(Attempt attempt, byte[] pdf) {
    UUID partnerId = attempt.ask().acceptance().partnerId();
    UUID acceptanceId = attempt.ask().acceptance().acceptanceId();
    Acceptance now = acceptances.lock(partnerId, acceptanceId).orElseThrow();
    if (!now.open()) {
      return Optional.of(new Signed.NotNow());
    }
    if (Signing.among(attempt.who(), identifications.refusers(partnerId, acceptanceId))) {
      return Optional.of(new Signed.NotNow());
    }
    if (identifications.signatories(partnerId, acceptanceId).size() != attempt.before()) {
      return Optional.empty();
    }
    AgreementDocument document = attempt.document();
    signatures.keep(partnerId, acceptanceId, document, pdf);
    signatures.sign(partnerId, attempt.who(), document, attempt.address());
    note(now, attempt.who(), "acceptance.sign", "{\"sha256\":\"" + document.sha256() + "\"}");
    if (attempt.enough()) {
      settle(attempt, now);
    }
    return Optional.of(new Signed.Kept());
  }

  /** Accepted; unless answers must be looked at, which is for staff then. */
  private void settle(Attempt attempt, Acceptance now) {
    if (documents.needsReview(attempt.ask())) {
      acceptances.move(now, OPEN, State.IN_REVIEW, null, clock.instant());
      reviews.insert(attempt.who(), now.partnerId(), Review.About.ANSWERS, "");
    } else {
      acceptances.move(now, OPEN, State.ACCEPTED, null, clock.instant());
      completing.promise(now);
    }
  }

  private void note(
      Acceptance acceptance, Identification who, String action, @Nullable String after) {
    audit.append(
        new AuditEntry(
            acceptance.partnerId(),
            "signatory " + who.identificationId(),
            action,
            acceptance.acceptanceId(),
            null,
            after));
  }
}
