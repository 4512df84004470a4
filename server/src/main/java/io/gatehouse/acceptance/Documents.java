package io.gatehouse.acceptance;

import io.gatehouse.agreement.AgreementDocument;
import io.gatehouse.agreement.Agreements;
import io.gatehouse.requirement.Facts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The papers themselves: what was accepted once, otherwise what is to be accepted today. */
@Component
class Documents {
  private final SignatureStore signatures;
  private final Agreements agreements;

  Documents(SignatureStore signatures, Agreements agreements) {
    this.signatures = signatures;
    this.agreements = agreements;
  }

  AgreementDocument of(Ask ask) {
    Acceptance acceptance = ask.acceptance();
    return signatures
        .document(acceptance.partnerId(), acceptance.acceptanceId())
        .orElseGet(
            () ->
                agreements.current(
                    acceptance.partnerId(),
                    acceptance.program().market(),
                    acceptance.language(),
                    values(ask)));
  }

  /** What a paper may say; nothing that is sealed. */
  private static Map<String, String> values(Ask ask) {
    Map<String, String> values = new HashMap<>(ask.customer().facts());
    values.values().removeIf(Facts::sealed);
    values.put(Agreements.PARTNER_NAME, ask.brand().name());
    return values;
  }

  byte[] pdf(AgreementDocument document) {
    return agreements.pdf(document);
  }
}
