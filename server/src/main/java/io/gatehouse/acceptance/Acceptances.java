package io.gatehouse.acceptance;

import io.gatehouse.acceptance.InvitationStore.Acceptor;
import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What companies must accept, as applications and partners see it. */
@Component
public class Acceptances {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final AcceptanceStore store;
  private final InvitationStore invitations;
  private final IdentificationStore identifications;
  private final Documents documents;

  Acceptances(
      AcceptanceStore store,
      InvitationStore invitations,
      IdentificationStore identifications,
      Documents documents) {
    this.store = store;
    this.invitations = invitations;
    this.identifications = identifications;
    this.documents = documents;
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

  /** The papers of a customer that are not accepted yet, and whose turn it is. */
  public List<Outstanding> outstanding(UUID partnerId, UUID customerId) {
    return store.ofCustomer(partnerId, customerId).stream()
        .filter(Acceptance::open)
        .map(this::outstanding)
        .toList();
  }

  private Outstanding outstanding(Acceptance acceptance) {
    return new Outstanding(
        acceptance.paper(),
        acceptance.state() == Acceptance.State.IN_REVIEW
            ? Outstanding.Turn.STAFF
            : identifications.turn(acceptance.partnerId(), acceptance.acceptanceId()),
        acceptance.changedAt(),
        documents.missing(acceptance));
  }

  /**
   * Mails everybody again who was asked, with new links where the old ones have ended; at most once
   * a minute. In the transaction that is open.
   *
   * @return how many mails; empty when nothing is outstanding
   */
  public Optional<Integer> sendAgain(UUID partnerId, UUID applicationId) {
    List<Acceptance> open =
        store.ofApplication(partnerId, applicationId).stream().filter(Acceptance::open).toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(open.stream().mapToInt(this::sendAgain).sum());
  }

  private int sendAgain(Acceptance acceptance) {
    List<Invitation> opening = invitations.opening(acceptance);
    if (opening.isEmpty()) {
      return invitations.of(acceptance.partnerId(), acceptance.acceptanceId()).stream()
          .findFirst()
          .map(first -> renew(acceptance, first))
          .orElse(0);
    }
    return (int)
        opening.stream()
            .filter(
                invitation ->
                    invitations.mailAgain(
                        acceptance,
                        invitation.linkId(),
                        invitation.kind().mail(acceptance.paper()),
                        PAUSE))
            .count();
  }

  private int renew(Acceptance acceptance, Invitation first) {
    invitations.invite(
        acceptance, first.kind(), first.email(), first.kind().mail(acceptance.paper()));
    return 1;
  }
}
