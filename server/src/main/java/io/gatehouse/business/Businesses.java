package io.gatehouse.business;

import io.gatehouse.business.BusinessLife.Answer;
import io.gatehouse.business.BusinessLife.Command;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.Customer.Status;
import io.gatehouse.customer.CustomerLife;
import io.gatehouse.partner.BusinessProgram;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Businesses that are there: looked at, stopped, let go on. A status that another call changed
 * meanwhile is looked at again, so that every answer is true of one moment.
 */
@Component
public class Businesses {
  private final BusinessStore store;
  private final CustomerLife life;

  Businesses(BusinessStore store, CustomerLife life) {
    this.store = store;
    this.life = life;
  }

  /** The business, if it may be seen: one that is stopped may not. */
  public BusinessOutcome get(BusinessProgram program, UUID customerId) {
    return may(program, customerId, Command.GET);
  }

  /** The business, if a command that leaves its status as it is may be given. */
  public BusinessOutcome may(BusinessProgram program, UUID customerId, Command command) {
    return switch (store.find(program, customerId)) {
      case BusinessOutcome.Done(Business business) -> {
        Answer answer = decide(business, command);
        yield answer instanceof Answer.Goes
            ? new BusinessOutcome.Done(business)
            : new BusinessOutcome.NotNow(answer);
      }
      case BusinessOutcome other -> other;
    };
  }

  /** Lets a suspended business go on; one that is active stays so. */
  public BusinessOutcome reactivate(BusinessProgram program, UUID customerId, String actor) {
    return move(program, customerId, Command.REACTIVATE, actor, "re-activated");
  }

  /** Stops a business until it is re-activated. */
  public BusinessOutcome suspend(BusinessProgram program, UUID customerId, String actor) {
    return move(program, customerId, Command.SUSPEND, actor, "suspended by the partner");
  }

  /** Stops a business for good. */
  public BusinessOutcome block(BusinessProgram program, UUID customerId, String actor) {
    return move(program, customerId, Command.BLOCK, actor, "blocked by the partner");
  }

  private BusinessOutcome move(
      BusinessProgram program, UUID customerId, Command command, String actor, String reason) {
    while (true) {
      Optional<BusinessOutcome> answer = tryMove(program, customerId, command, actor, reason);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
  }

  private Optional<BusinessOutcome> tryMove(
      BusinessProgram program, UUID customerId, Command command, String actor, String reason) {
    return switch (store.find(program, customerId)) {
      case BusinessOutcome.Done(Business business) ->
          switch (decide(business, command)) {
            case Answer.Moves(Status to) ->
                moved(business, to, actor, reason)
                    ? Optional.of(store.find(program, customerId))
                    : Optional.empty();
            case Answer.Already already when command == Command.REACTIVATE ->
                Optional.of(new BusinessOutcome.Done(business));
            case Answer other -> Optional.of(new BusinessOutcome.NotNow(other));
          };
      case BusinessOutcome other -> Optional.of(other);
    };
  }

  private boolean moved(Business business, Status to, String actor, String reason) {
    Customer customer = business.customer();
    return life.move(
        customer.partnerId(), customer.customerId(), Set.of(customer.status()), to, actor, reason);
  }

  private static Answer decide(Business business, Command command) {
    boolean flagged = business.risk().flagged() && !business.risk().exempt();
    return BusinessLife.decide(business.customer().status(), command, flagged);
  }

  /** Writes an address of a kind; the others stay. */
  public BusinessOutcome putAddress(
      BusinessProgram program,
      UUID customerId,
      String kind,
      Map<String, String> address,
      String actor) {
    return switch (may(program, customerId, Command.ADDRESS)) {
      case BusinessOutcome.Done(Business business) ->
          store.changeAddress(program, business, kind, address, actor)
              ? store.find(program, customerId)
              : putAddress(program, customerId, kind, address, actor);
      case BusinessOutcome other -> other;
    };
  }

  /** The address of a kind; empty when none was given. */
  public static Map<String, String> address(Business business, String kind) {
    return BusinessFacts.address(business.customer().facts(), kind);
  }
}
