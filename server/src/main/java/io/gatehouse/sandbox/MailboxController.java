package io.gatehouse.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.platform.InSandbox;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mailbox for programs. */
@RestController
@InSandbox
@Tag(name = "sandbox")
class MailboxController {
  private final Optional<Mailbox> mailbox;

  MailboxController(Optional<Mailbox> mailbox) {
    this.mailbox = mailbox;
  }

  record MailBody(
      String id,
      String to,
      String subject,
      String text,
      String html,
      List<String> links,
      @JsonProperty("sent_at") Instant sentAt) {}

  /** The newest mails first, at most 200; with {@code to}, those to one address. */
  @GetMapping("/sandbox/mails")
  @PermitAll
  List<MailBody> mails(@RequestParam Optional<String> to) {
    return mailbox.stream()
        .flatMap(box -> box.newest(to).stream())
        .map(
            m ->
                new MailBody(
                    m.id().toString(),
                    m.to(),
                    m.subject(),
                    m.text(),
                    m.html(),
                    m.links(),
                    m.sentAt()))
        .toList();
  }
}
