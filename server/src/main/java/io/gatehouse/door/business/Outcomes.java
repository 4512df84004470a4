package io.gatehouse.door.business;

import io.gatehouse.business.Business;
import io.gatehouse.business.BusinessLife.Answer;
import io.gatehouse.business.BusinessOutcome;
import java.util.Map;

/** What came of commands, in the contract's words. */
final class Outcomes {

  private Outcomes() {}

  /**
   * The business, or the refusal that the contract has for what came instead.
   *
   * @param blacklisted the contract has one for creating and one for changing
   * @param noAccess what is told of a business of another program
   */
  static Business business(
      BusinessOutcome outcome, BusinessError blacklisted, BusinessError noAccess) {
    return switch (outcome) {
      case BusinessOutcome.Done(Business business) -> business;
      case BusinessOutcome.NotFound() -> throw BusinessError.NOT_FOUND.refused();
      case BusinessOutcome.NoAccess() -> throw noAccess.refused();
      case BusinessOutcome.EmailTaken() -> throw BusinessError.EMAIL_TAKEN.refused();
      case BusinessOutcome.MobileTaken() -> throw BusinessError.MOBILE_TAKEN.refused();
      case BusinessOutcome.TaxIdUsedUp() -> throw BusinessError.TAX_ID_USED_UP.refused();
      case BusinessOutcome.NotNow(Answer why) -> throw notNow(why).refused();
      case BusinessOutcome.Blacklisted() -> throw blacklisted.refused();
      case BusinessOutcome.AttributeBlacklisted(String attribute) ->
          throw new Refused(
              BusinessError.ATTRIBUTE_BLACKLISTED, Map.of("entity}.{attribute", attribute));
      case BusinessOutcome.BlockedByRisk(Business business) ->
          throw BusinessError.RISK_BLOCKED.refused();
      case BusinessOutcome.RiskFailed() -> throw BusinessError.RISK_FAILED.refused();
      case BusinessOutcome.RiskMisconfigured() -> throw BusinessError.RISK_CONFIG.refused();
    };
  }

  private static BusinessError notNow(Answer why) {
    return switch (why) {
      case Answer.Flagged() -> BusinessError.FLAGGED;
      case Answer.Blocked() -> BusinessError.BLOCKED;
      case Answer.Inactive() -> BusinessError.INACTIVE;
      case Answer.Already() -> BusinessError.ALREADY_SUSPENDED;
      case Answer.Goes may -> throw new IllegalStateException("it may: " + may);
      case Answer.Moves may -> throw new IllegalStateException("it may: " + may);
    };
  }
}
