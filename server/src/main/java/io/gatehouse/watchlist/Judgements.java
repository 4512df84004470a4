package io.gatehouse.watchlist;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.customer.Customer.Status;
import io.gatehouse.customer.CustomerLife;
import io.gatehouse.partner.User;
import io.gatehouse.watchlist.Alert.Judgement;
import io.gatehouse.watchlist.Alert.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Alerts, and what people decide on them. */
@Component
public class Judgements {
  private final AlertStore alerts;
  private final AuditTrail audit;
  private final CustomerLife life;
  private final ActivationQueue queue;
  private final JsonMapper json;
  private final Clock clock;

  Judgements(
      AlertStore alerts,
      AuditTrail audit,
      CustomerLife life,
      ActivationQueue queue,
      JsonMapper json,
      Clock clock) {
    this.alerts = alerts;
    this.audit = audit;
    this.life = life;
    this.queue = queue;
    this.json = json;
    this.clock = clock;
  }

  /** What came of a decision. */
  public sealed interface Outcome {
    /** It is written. */
    record Judged(Alert alert) implements Outcome {}

    /** There is no such alert. */
    record NotFound() implements Outcome {}

    /** Somebody decided already, and that decision stays. */
    record Final(Alert alert) implements Outcome {}
  }

  public Optional<Alert> find(UUID partnerId, UUID alertId) {
    return alerts.find(partnerId, alertId);
  }

  /**
   * Alerts of a partner, the newest first.
   *
   * @param open only those that wait for a judgement, or only others; null: all
   * @param customerId only those of a customer; null: all
   * @param after the last alert of the page before; null: the first page
   */
  public List<Alert> page(
      UUID partnerId,
      @Nullable Boolean open,
      @Nullable UUID customerId,
      @Nullable UUID after,
      int size) {
    return alerts.page(partnerId, open, customerId, after, size);
  }

  /**
   * Decides on an alert. "Not the same" may be taken back by "the same", not the other way: the
   * customer has been turned down or blocked then. A customer whose last alert is judged goes on.
   */
  @Transactional
  public Outcome judge(User by, UUID alertId, Verdict verdict, String reason) {
    Optional<Alert> found = alerts.find(by.partnerId(), alertId);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    Alert alert = found.get();
    Judgement judgement = new Judgement(verdict, reason, by.username(), clock.instant());
    if (isFinal(alert.judgement(), verdict) || !alerts.judge(alert, judgement)) {
      return new Outcome.Final(alerts.find(by.partnerId(), alertId).orElseThrow());
    }
    audit.append(
        new AuditEntry(
            by.partnerId(),
            by.username(),
            "screening_alert.judge",
            alertId,
            state(alert.judgement()),
            state(judgement)));
    follow(alert, verdict, by);
    return new Outcome.Judged(alerts.find(by.partnerId(), alertId).orElseThrow());
  }

  private static boolean isFinal(@Nullable Judgement before, Verdict verdict) {
    return before != null
        && !(before.verdict() == Verdict.NOT_THE_SAME && verdict == Verdict.THE_SAME);
  }

  private @Nullable String state(@Nullable Judgement judgement) {
    return judgement == null ? null : json.writeValueAsString(judgement);
  }

  private void follow(Alert alert, Verdict verdict, User by) {
    UUID customerId = alert.customerId();
    if (customerId == null) {
      return;
    }
    if (verdict == Verdict.THE_SAME) {
      stop(alert.partnerId(), customerId, by.username());
    } else if (alerts.open(alert.partnerId(), alert.caseId()) == 0) {
      queue.activate(alert.partnerId(), customerId);
    }
  }

  /** Who is not active yet never becomes it; who is, is stopped for good. */
  private void stop(UUID partnerId, UUID customerId, String by) {
    String reason = "a name was judged to be one on a watch list";
    boolean turnedDown =
        life.move(
            partnerId,
            customerId,
            Set.of(Status.AWAITING_ACCEPTANCE, Status.IN_REVIEW),
            Status.REJECTED,
            by,
            reason);
    if (!turnedDown) {
      life.move(
          partnerId,
          customerId,
          Set.of(Status.ACTIVE, Status.SUSPENDED),
          Status.BLOCKED,
          by,
          reason);
    }
  }
}
