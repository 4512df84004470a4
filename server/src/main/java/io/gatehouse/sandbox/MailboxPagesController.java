package io.gatehouse.sandbox;

import io.gatehouse.platform.InSandbox;
import io.gatehouse.sandbox.Mailbox.Mail;
import io.gatehouse.web.Layout;
import io.gatehouse.web.Pages;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The mailbox for people. */
@Controller
@InSandbox
@Hidden
class MailboxPagesController {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private final Optional<Mailbox> mailbox;
  private final Pages pages;

  MailboxPagesController(Optional<Mailbox> mailbox, Pages pages) {
    this.mailbox = mailbox;
    this.pages = pages;
  }

  /** All mails; with {@code mailbox} false, they go out by SMTP and none is here. */
  record MailboxPage(Layout layout, String title, boolean mailbox, List<Mail> mails) {
    String shown(Instant at) {
      return SHOWN.format(at);
    }
  }

  record MailPage(Layout layout, Mail mail, String sent) {}

  @GetMapping("/sandbox/mailbox")
  @PermitAll
  ResponseEntity<String> all() {
    List<Mail> mails = mailbox.map(box -> box.newest(Optional.empty())).orElseGet(List::of);
    String title = "Mailbox";
    return pages.page(
        HttpStatus.OK,
        "sandbox/mailbox.jte",
        new MailboxPage(pages.english(title), title, mailbox.isPresent(), mails));
  }

  @GetMapping("/sandbox/mailbox/{id}")
  @PermitAll
  ResponseEntity<String> one(@PathVariable UUID id) {
    return find(id)
        .map(mail -> new MailPage(pages.english(mail.subject()), mail, SHOWN.format(mail.sentAt())))
        .map(page -> pages.page(HttpStatus.OK, "sandbox/mail.jte", page))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** The mail's own HTML, as a mail program shows it: it may style itself and nothing else. */
  @GetMapping("/sandbox/mailbox/{id}/html")
  @PermitAll
  ResponseEntity<String> html(@PathVariable UUID id) {
    return find(id)
        .map(
            mail ->
                ResponseEntity.ok()
                    .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; frame-ancestors 'self'")
                    .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                    .body(mail.html()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Optional<Mail> find(UUID id) {
    return mailbox.flatMap(box -> box.find(id));
  }
}
