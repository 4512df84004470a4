package io.gatehouse.acceptance;

import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.link.Link;
import io.gatehouse.partner.Partners;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what a link asks. */
@Component
class Asks {
  private final AcceptanceStore acceptances;
  private final InvitationStore invitations;
  private final CustomerDirectory customers;
  private final Partners partners;

  Asks(
      AcceptanceStore acceptances,
      InvitationStore invitations,
      CustomerDirectory customers,
      Partners partners) {
    this.acceptances = acceptances;
    this.invitations = invitations;
    this.customers = customers;
    this.partners = partners;
  }

  Optional<Ask> of(Link link) {
    return invitations
        .find(link.partnerId(), link.linkId())
        .flatMap(invitation -> acceptances.find(link.partnerId(), invitation.acceptanceId()))
        .flatMap(
            acceptance ->
                customers
                    .find(link.partnerId(), acceptance.customerId(), null)
                    .map(
                        customer ->
                            new Ask(link, acceptance, customer, partners.brand(link.partnerId()))));
  }
}
