package io.gatehouse.customer;

import io.gatehouse.customer.ActivationGate.Verdict;
import io.gatehouse.customer.Customer.Status;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a customer active once everything is accepted, unless a gate holds it. May be called again
 * by whoever cleared what held it, and at any time after a crash: only one call makes it active.
 */
@Component
public class Activation {
  private static final Set<Status> WAITING = Set.of(Status.AWAITING_ACCEPTANCE, Status.IN_REVIEW);

  private final CustomerDirectory directory;
  private final CustomerLife life;
  private final List<ActivationGate> gates;
  private final List<WhenActive> whenActive;
  private final TransactionTemplate transaction;

  Activation(
      CustomerDirectory directory,
      CustomerLife life,
      List<ActivationGate> gates,
      List<WhenActive> whenActive,
      TransactionTemplate transaction) {
    this.directory = directory;
    this.life = life;
    this.gates = List.copyOf(gates);
    this.whenActive = List.copyOf(whenActive);
    this.transaction = transaction;
  }

  /** What became of the wish. */
  public sealed interface Result {
    /** It is active now. */
    record Active(Customer customer) implements Result {}

    /** It is in review. */
    record Held(List<String> reasons) implements Result {
      public Held {
        reasons = List.copyOf(reasons);
      }
    }

    /** There is no such customer, or it does not wait for this. */
    record NotWaiting() implements Result {}
  }

  /** Asks every gate, then decides. Not to be called within a transaction: gates may take long. */
  public Result activate(UUID partnerId, UUID customerId, String actor) {
    return directory
        .find(partnerId, customerId, null)
        .filter(customer -> WAITING.contains(customer.status()))
        .map(customer -> decide(customer, actor))
        .orElseGet(Result.NotWaiting::new);
  }

  private Result decide(Customer customer, String actor) {
    List<String> reasons =
        gates.stream()
            .map(gate -> gate.check(customer))
            .filter(Verdict.Held.class::isInstance)
            .map(verdict -> ((Verdict.Held) verdict).reason())
            .toList();
    return reasons.isEmpty() ? open(customer, actor) : hold(customer, actor, reasons);
  }

  private Result open(Customer customer, String actor) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              if (!move(customer, WAITING, Status.ACTIVE, actor, "all is accepted and clear")) {
                return new Result.NotWaiting();
              }
              Customer active = customer.with(Status.ACTIVE);
              whenActive.forEach(listener -> listener.active(active));
              return new Result.Active(active);
            }));
  }

  private Result hold(Customer customer, String actor, List<String> reasons) {
    move(
        customer,
        Set.of(Status.AWAITING_ACCEPTANCE),
        Status.IN_REVIEW,
        actor,
        String.join("; ", reasons));
    return new Result.Held(reasons);
  }

  private boolean move(
      Customer customer, Set<Status> from, Status to, String actor, String reason) {
    return life.move(customer.partnerId(), customer.customerId(), from, to, actor, reason);
  }
}
