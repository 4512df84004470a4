package io.gatehouse.sandbox;

import io.gatehouse.partner.Partners.Issued;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.platform.InSandbox;
import io.gatehouse.platform.PublicAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a newcomer reads when the sandbox is up: where it is, how to log in, and one call that works
 * as pasted.
 */
@Component
@InSandbox
class Announcement {
  private final PublicAddress address;

  Announcement(PublicAddress address) {
    this.address = address;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    System.out.println(text());
  }

  private String text() {
    Issued credential = PublishedCredentials.FINLAND;
    return """

    Gatehouse sandbox: %1$s

      start here    %1$s/
      mailbox       %1$s/sandbox/mailbox
      API           %1$s/docs
      credentials   cid %2$s, apicode %3$s

    Begin with two fields; the mail with the link comes to the mailbox:

    %4$s
    """
        .formatted(
            address.of(""),
            credential.cid(),
            credential.apicode(),
            Examples.createProfile(address.of("")));
  }
}
