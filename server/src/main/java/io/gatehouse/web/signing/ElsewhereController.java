package io.gatehouse.web.signing;

import io.gatehouse.acceptance.Invitations;
import io.gatehouse.acceptance.Invitations.Sent;
import io.gatehouse.acceptance.Signing;
import io.gatehouse.acceptance.Visit;
import io.gatehouse.identity.Browser;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Given;
import io.gatehouse.requirement.Intake;
import io.gatehouse.requirement.Intake.Answer;
import io.gatehouse.requirement.Situation;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails to somebody else whose turn it is, and new links for old ones. */
@Controller
@RequestMapping("/acceptance/{token}")
class ElsewhereController {
  private final Reception reception;
  private final Invitations invitations;
  private final Signing signing;
  private final LinkController link;
  private final Pages pages;

  ElsewhereController(
      Reception reception,
      Invitations invitations,
      Signing signing,
      LinkController link,
      Pages pages) {
    this.reception = reception;
    this.invitations = invitations;
    this.signing = signing;
    this.link = link;
    this.pages = pages;
  }

  /** Invites who must sign too, or forwards to who may. */
  @PostMapping("/send")
  @PermitAll
  ResponseEntity<String> send(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String email,
      LanguageWish wish,
      HttpServletRequest request) {
    return reception.enter(token, wish, request, sitting -> send(sitting, email.strip()));
  }

  private ResponseEntity<String> send(Sitting sitting, String email) {
    Browser browser = sitting.browser();
    if (browser == null) {
      return pages.see(sitting.url());
    }
    if (!address(sitting, email)) {
      return link.name(
          HttpStatus.UNPROCESSABLE_CONTENT, sitting, email, "signing.mail.not_an_email");
    }
    Sent sent = invitations.send(sitting.ask(), sitting.step(), browser, email);
    return switch (sent) {
      case ON_ITS_WAY -> pages.see(sitting.url() + "?sent=yes");
      case TOO_MANY ->
          link.name(HttpStatus.UNPROCESSABLE_CONTENT, sitting, email, "signing.mail.too_many");
      case NOT_NOW -> pages.see(sitting.url() + "?problem=" + Problem.OVERTAKEN.parameter());
    };
  }

  /** By the rules for mail addresses of the field catalogue. */
  private static boolean address(Sitting sitting, String email) {
    var program = sitting.ask().acceptance().program();
    Situation situation = new Situation(program.market(), program.strictness(), Facts.NONE);
    return !email.isEmpty()
        && Intake.readForm(
                situation, List.of(new Answer(Fields.CONTACT_EMAIL, 0, new Given.Text(email))))
            .faults()
            .isEmpty();
  }

  /**
   * Mails a new link, to the address of the old one alone; says the same whoever asks, and to where
   * not.
   */
  @PostMapping("/renewal")
  @PermitAll
  ResponseEntity<String> renew(
      @PathVariable String token, LanguageWish wish, HttpServletRequest request) {
    if (visit(token, wish) instanceof Visit.Expired expired) {
      invitations.renew(expired.ask());
      return pages.see(Sitting.url(token) + "/renewal");
    }
    return pages.see(Sitting.url(token));
  }

  @GetMapping("/renewal")
  @PermitAll
  ResponseEntity<String> renewed(
      @PathVariable String token, LanguageWish wish, HttpServletRequest request) {
    return visit(token, wish) instanceof Visit.Expired expired
        ? reception.closed(
            HttpStatus.OK,
            wish.or(expired.ask().acceptance().language()),
            Objects.requireNonNull(expired.partner()),
            "signing.closed.renewed",
            null)
        : pages.see(Sitting.url(token));
  }

  private Visit visit(String token, LanguageWish wish) {
    return signing.open(token, null, wish.chosen());
  }
}
