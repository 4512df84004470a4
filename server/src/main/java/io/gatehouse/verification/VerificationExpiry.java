package io.gatehouse.verification;

import io.gatehouse.verification.Verification.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends what nobody finished in time. */
@Component
public class VerificationExpiry {
  /** The name of the job, which is the actor in the audit trail. */
  static final String JOB = "expire-verifications";

  private static final int BATCH = 500;

  private final VerificationStore store;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  VerificationExpiry(
      VerificationStore store, Journal journal, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Marks every verification whose time is over, some in each transaction, so that none is long.
   */
  public void run() {
    Instant now = clock.instant();
    int ended;
    do {
      ended = Objects.requireNonNull(transaction.execute(status -> some(now)));
    } while (ended == BATCH);
  }

  /** What somebody else holds is left to the next run. */
  private int some(Instant now) {
    List<Verification> over = store.lockOver(now, BATCH);
    store.expire(over);
    over.forEach(
        before ->
            journal.expired(
                JOB,
                before,
                before.with(
                    before.result().decided(Status.EXPIRED, Trouble.EXPIRED), before.expiresAt())));
    return over.size();
  }
}
