package io.gatehouse.acceptance;

import io.gatehouse.acceptance.InvitationStore.Acceptor;
import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What companies must accept, as applications and partners see it. */
@Component
public class Acceptances {
  private final InvitationStore invitations;

  Acceptances(InvitationStore invitations) {
    this.invitations = invitations;
  }

  /**
   * A company that has given everything, and who is to accept for it.
   *
   * @param agreementAcceptor where the mail about the agreement goes; null: to the contact person
   * @param kycAcceptor the same for the questionnaire
   */
  public record Asked(
      UUID partnerId,
      Market market,
      String customerNumber,
      Language language,
      String contact,
      @Nullable String agreementAcceptor,
      @Nullable String kycAcceptor) {

    private Acceptor acceptor(Paper paper) {
      String named =
          switch (paper) {
            case AGREEMENT -> agreementAcceptor;
            case KYC -> kycAcceptor;
          };
      return new Acceptor(paper, named == null ? contact : named);
    }

    /** Keeps the addresses out of logs. */
    @Override
    public String toString() {
      return "Asked[" + customerNumber + "]";
    }
  }

  /**
   * Asks for everything that the market demands, a mail each, even when they go to the same
   * address. In the transaction that makes the customer.
   */
  public void begin(Asked asked) {
    invitations.begin(asked, Paper.of(asked.market()).stream().map(asked::acceptor).toList());
  }
}
