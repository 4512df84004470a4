package io.gatehouse.sandbox;

import io.gatehouse.partner.AccessKeys;
import io.gatehouse.partner.Partners.Issued;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.platform.InSandbox;
import io.gatehouse.platform.PublicAddress;
import io.gatehouse.web.Layout;
import io.gatehouse.web.Pages;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a sandbox is, and where to go from here. */
@Controller
@InSandbox
@Hidden
class FrontPageController {
  private static final String TITLE = "Gatehouse sandbox";

  private final Pages pages;
  private final PublicAddress address;

  FrontPageController(Pages pages, PublicAddress address) {
    this.pages = pages;
    this.address = address;
  }

  /**
   * A way in.
   *
   * @param nameHead what the door calls the name of a caller
   * @param secretHead what it calls the secret
   * @param next what to do with the call
   * @param call to paste
   */
  record Door(
      String name,
      String text,
      List<Credential> credentials,
      String nameHead,
      String secretHead,
      String next,
      String call) {}

  /** A published credential. */
  record Credential(String name, String secret, String what) {}

  record FrontPage(Layout layout, String title, List<Door> doors) {}

  @GetMapping("/")
  @PermitAll
  ResponseEntity<String> front() {
    FrontPage page =
        new FrontPage(pages.english(TITLE), TITLE, List.of(profile(), verification(), business()));
    return pages.page(HttpStatus.OK, "sandbox/front.jte", page);
  }

  private Door profile() {
    return new Door(
        "Profile door",
        "Hand in a company with two fields. What is missing is asked of the contact person by mail.",
        List.of(
            credential(PublishedCredentials.FINLAND, "market Finland"),
            credential(PublishedCredentials.SWEDEN, "market Sweden"),
            credential(PublishedCredentials.NORWAY, "market Norway"),
            credential(PublishedCredentials.NO_CONTRACT, "contract not active: 403")),
        "cid",
        "apicode",
        "Paste this into a terminal; the mail with the link comes to the mailbox.",
        Examples.createProfile(address.of("")));
  }

  private Door verification() {
    return new Door(
        "Verification door",
        "Check a company and a person against the official register, answer its checklist, and make the customer.",
        List.of(
            new Credential("staff", PublishedCredentials.STAFF, "sees and decides everything"),
            new Credential("support", PublishedCredentials.SUPPORT, "sees everything"),
            new Credential("alice", PublishedCredentials.ALICE, "sees her own"),
            new Credential("bob", PublishedCredentials.BOB, "sees his own")),
        "user",
        "token",
        "The answer names the verification; then call checklist, submit_answers, run_validation and create_customer on it.",
        Examples.startVerification(address.of("")));
  }

  private Door business() {
    return new Door(
        "Business door",
        "Take a business in by the rules of a program: sg, ph or fi.",
        List.of(
            credential(PublishedCredentials.BUSINESS, "has the three programs"),
            credential(PublishedCredentials.BUSINESS_ELSEWHERE, "only from elsewhere: 403"),
            credential(PublishedCredentials.BUSINESS_OTHER, "has none of them: 403")),
        "name",
        "secret",
        "The answer is the business; each error has a link to its explanation.",
        Examples.createBusiness(address.of("")));
  }

  private static Credential credential(AccessKeys.Issued issued, String what) {
    return new Credential(issued.username(), issued.secret(), what);
  }

  private static Credential credential(Issued issued, String what) {
    return new Credential(issued.cid(), issued.apicode(), what);
  }
}
