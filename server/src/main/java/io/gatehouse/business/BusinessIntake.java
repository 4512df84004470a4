package io.gatehouse.business;

import io.gatehouse.business.BusinessLife.Command;
import io.gatehouse.business.BusinessStore.Assessed;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.Customer.Status;
import io.gatehouse.customer.CustomerLife;
import io.gatehouse.customer.UniqueCustomers.Change;
import io.gatehouse.customer.UniqueCustomers.Taken;
import io.gatehouse.partner.BusinessProgram;
import io.gatehouse.platform.Ids;
import io.gatehouse.risk.RiskAssessments;
import io.gatehouse.risk.RiskCases;
import io.gatehouse.risk.RiskOutcome;
import io.gatehouse.risk.RiskStatus;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Takes businesses in, and changes them. Risk is assessed outside any transaction, then all is
 * written at once, and the unique indexes have the last word on what others have already.
 */
@Component
public class BusinessIntake {
  private final BusinessStore store;
  private final Businesses businesses;
  private final RiskAssessments risk;
  private final CustomerLife life;
  private final Ids ids;
  private final Clock clock;

  BusinessIntake(
      BusinessStore store,
      Businesses businesses,
      RiskAssessments risk,
      CustomerLife life,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.businesses = businesses;
    this.risk = risk;
    this.life = life;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Takes a business in. Beyond the threshold of risk it is kept, as blocked. What others have
   * already is told before what risk found; but as most have nothing in common with others, and the
   * indexes tell those that do, it is looked at first only where risk will not let the business in.
   */
  public BusinessOutcome create(BusinessProgram program, BusinessDetails details, String actor) {
    UUID customerId = ids.next();
    RiskOutcome found = assess(program, details);
    return letsIn(found)
        ? create(program, customerId, details, found, actor)
        : taken(program, details, customerId)
            .orElseGet(() -> create(program, customerId, details, found, actor));
  }

  private static boolean letsIn(RiskOutcome found) {
    return found instanceof RiskOutcome.Assessed(var assessment, var facts)
        && assessment.status() != RiskStatus.BLOCKED;
  }

  private BusinessOutcome create(
      BusinessProgram program,
      UUID customerId,
      BusinessDetails details,
      RiskOutcome found,
      String actor) {
    return whenAssessed(found, assessed -> create(program, customerId, details, assessed, actor));
  }

  private BusinessOutcome create(
      BusinessProgram program,
      UUID customerId,
      BusinessDetails details,
      Assessed assessed,
      String actor) {
    boolean blocked = assessed.assessment().status() == RiskStatus.BLOCKED;
    Status status = blocked ? Status.BLOCKED : Status.ACTIVE;
    while (true) {
      Optional<Business> made = store.create(program, customerId, details, status, assessed, actor);
      if (made.isPresent()) {
        return blocked
            ? new BusinessOutcome.BlockedByRisk(made.get())
            : new BusinessOutcome.Done(made.get());
      }
      Optional<BusinessOutcome> taken = taken(program, details, customerId);
      if (taken.isPresent()) {
        return taken.get();
      }
      // Whoever had it is gone at this moment: it is free.
    }
  }

  private BusinessOutcome blockedByRisk(BusinessProgram program, UUID customerId) {
    return store.find(program, customerId) instanceof BusinessOutcome.Done(Business business)
        ? new BusinessOutcome.BlockedByRisk(business)
        : new BusinessOutcome.NotFound();
  }

  private Optional<BusinessOutcome> taken(
      BusinessProgram program, BusinessDetails details, UUID customerId) {
    Taken taken = store.taken(program, details, customerId);
    if (taken.email()) {
      return Optional.of(new BusinessOutcome.EmailTaken());
    }
    if (taken.mobile()) {
      return Optional.of(new BusinessOutcome.MobileTaken());
    }
    return taken.taxId() ? Optional.of(new BusinessOutcome.TaxIdUsedUp()) : Optional.empty();
  }

  private RiskOutcome assess(BusinessProgram program, BusinessDetails details) {
    return risk.assess(program, BusinessRisk.facts(program.rules(), details, clock));
  }

  private static BusinessOutcome whenAssessed(
      RiskOutcome found, Function<Assessed, BusinessOutcome> goOn) {
    return switch (found) {
      case RiskOutcome.Assessed(var assessment, var facts) ->
          goOn.apply(new Assessed(assessment, facts));
      case RiskOutcome.Blacklisted() -> new BusinessOutcome.Blacklisted();
      case RiskOutcome.AttributeBlacklisted(String attribute) ->
          new BusinessOutcome.AttributeBlacklisted(attribute);
      case RiskOutcome.Failed() -> new BusinessOutcome.RiskFailed();
      case RiskOutcome.Misconfigured() -> new BusinessOutcome.RiskMisconfigured();
    };
  }

  /**
   * Changes a business. Another name or tax id ends an exemption.
   *
   * @param change makes the new details of the present ones
   */
  public BusinessOutcome update(
      BusinessProgram program,
      UUID customerId,
      Function<BusinessDetails, BusinessDetails> change,
      String actor) {
    return switch (businesses.may(program, customerId, Command.UPDATE)) {
      case BusinessOutcome.Done(Business before) -> {
        BusinessDetails after = change.apply(before.details());
        Optional<BusinessOutcome> taken = taken(program, after, customerId);
        yield taken.isPresent()
            ? taken.get()
            : whenAssessed(
                assess(program, after),
                assessed -> update(program, before, after, assessed, actor, change));
      }
      case BusinessOutcome other -> other;
    };
  }

  private BusinessOutcome update(
      BusinessProgram program,
      Business before,
      BusinessDetails after,
      Assessed assessed,
      String actor,
      Function<BusinessDetails, BusinessDetails> change) {
    Customer customer = before.customer();
    UUID customerId = customer.customerId();
    if (assessed.assessment().status() == RiskStatus.BLOCKED && !stillExempt(before, after)) {
      store.keep(program, customerId, assessed);
      life.move(
          customer.partnerId(),
          customerId,
          Set.of(Status.ACTIVE),
          Status.BLOCKED,
          RiskCases.ENGINE,
          "beyond the threshold of risk");
      return blockedByRisk(program, customerId);
    }
    Change changed =
        store.change(program, before, after, assessed, !stillExempt(before, after), actor);
    return changed == Change.DONE
        ? store.find(program, customerId)
        : update(program, customerId, change, actor);
  }

  private static boolean stillExempt(Business before, BusinessDetails after) {
    return before.risk().exempt()
        && before.details().name().equals(after.name())
        && Objects.equals(before.details().taxId(), after.taxId());
  }
}
