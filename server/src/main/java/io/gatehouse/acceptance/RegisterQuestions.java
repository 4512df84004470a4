package io.gatehouse.acceptance;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions to a register about people who authenticated; asked again until it answers. */
@Component
class RegisterQuestions {
  private final Entitlements entitlements;
  private final IdentificationStore identifications;
  private final TransactionTemplate transaction;

  RegisterQuestions(
      Entitlements entitlements,
      IdentificationStore identifications,
      TransactionTemplate transaction) {
    this.entitlements = entitlements;
    this.identifications = identifications;
    this.transaction = transaction;
  }

  void ask(Ask ask, Identification who) {
    Entitlement entitlement = entitlements.of(ask.customer(), who.person());
    transaction.executeWithoutResult(
        status ->
            identifications.stand(ask.link().partnerId(), who.identificationId(), entitlement));
  }
}
