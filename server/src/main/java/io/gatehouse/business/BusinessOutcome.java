package io.gatehouse.business;

import io.gatehouse.business.BusinessLife.Answer;

/** What came of a command. */
public sealed interface BusinessOutcome {

  record Done(Business business) implements BusinessOutcome {}

  /** No such business in this program. */
  record NotFound() implements BusinessOutcome {}

  /** There is one of the partner's, but in another program, or it is no business. */
  record NoAccess() implements BusinessOutcome {}

  record EmailTaken() implements BusinessOutcome {}

  record MobileTaken() implements BusinessOutcome {}

  /** As many have this tax id as may. */
  record TaxIdUsedUp() implements BusinessOutcome {}

  /** Its status does not allow it. */
  record NotNow(Answer why) implements BusinessOutcome {}

  /** A value stands on the program's blacklist; nothing was stored. */
  record Blacklisted() implements BusinessOutcome {}

  /** A value stands on the policy's blacklist; nothing was stored. */
  record AttributeBlacklisted(String attribute) implements BusinessOutcome {}

  /** Its score is beyond what is tolerated; it stands as blocked now. */
  record BlockedByRisk(Business business) implements BusinessOutcome {}

  record RiskFailed() implements BusinessOutcome {}

  record RiskMisconfigured() implements BusinessOutcome {}
}
