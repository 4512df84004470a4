package io.gatehouse.web.signing;

import com.microsoft.playwright.Page;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A company that a partner handed in complete, and the mails that were sent about it. */
final class Asked {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ProfilePartner partner;
  private final String email;
  private final String customerNumber;

  private Asked(ProfilePartner partner, String email, String customerNumber) {
    this.partner = partner;
    this.email = email;
    this.customerNumber = customerNumber;
  }

  /** A company of a simulated register, in the program of the market Finland. */
  static Asked finland(int port, String country, String businessId) {
    return of(ProfilePartner.of(port, "1000011"), company(country, businessId));
  }

  /** The same, in the program of the market Norway, which has no questionnaire. */
  static Asked norway(int port, String country, String businessId) {
    return of(ProfilePartner.of(port, "1000031"), company(country, businessId));
  }

  static Profile company(String country, String businessId) {
    return Profile.complete()
        .with("customer_info.business_id", businessId)
        .with("customer_info.country", country)
        .with("customer_info.customer_company_type", 8)
        .with("customer_info.liable_to_pay_vat", 2)
        .with("customer_info.postal_code", "0150")
        .with("customer_info.language", "eng")
        .without("customer_info.vat_number");
  }

  static Asked of(ProfilePartner partner, Profile profile) {
    String email = "signatory-" + NUMBER.incrementAndGet() + "@example.com";
    JsonNode answer = partner.create(profile.with("contact_person.email", email)).json();
    return new Asked(partner, email, answer.path("customerId").asString());
  }

  String customerNumber() {
    return customerNumber;
  }

  String email() {
    return email;
  }

  ProfilePartner partner() {
    return partner;
  }

  /** The link to the agreement. */
  String agreement() {
    return link("agreement");
  }

  /** The link to the questionnaire. */
  String questionnaire() {
    return link("questions");
  }

  /** The link in the newest mail to somebody else. */
  String linkTo(String other) {
    return partner.mail(other).path("links").get(0).asString();
  }

  private String link(String about) {
    return mailAbout(about).path("links").get(0).asString();
  }

  /** The newest mail whose subject says this, as soon as there is one. */
  JsonNode mailAbout(String about) {
    return mail(mail -> mail.path("subject").asString().contains(about));
  }

  /** The link of a mail that brought another one. */
  String newestLinkOtherThan(String old) {
    return mail(mail -> !mail.path("links").get(0).asString().equals(old))
        .path("links")
        .get(0)
        .asString();
  }

  private JsonNode mail(Predicate<JsonNode> wanted) {
    int known = 0;
    while (true) {
      partner.mailAfter(email, known);
      List<JsonNode> mails = partner.mails(email);
      known = mails.size();
      Optional<JsonNode> found = mails.stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  /** A company of which one thing is missing, which its contact person gives in the wizard. */
  static Asked byWizard(int port, Page page, String country, String businessId) {
    ProfilePartner partner = ProfilePartner.of(port, "1000011");
    String email = "signatory-" + NUMBER.incrementAndGet() + "@example.com";
    partner.create(
        company(country, businessId)
            .with("contact_person.email", email)
            .without("contact_person.name"));
    page.navigate(partner.mail(email).path("links").get(0).asString());
    page.locator("a.main-action").click();
    page.locator("[name='contact.person.name']:not([type=hidden])").fill("Kaisa Kokeilija");
    page.locator("button.main-action").click();
    page.waitForURL("**/summary");
    page.locator("button.main-action").click();
    page.locator(".number").waitFor();
    return new Asked(partner, email, page.locator(".number").innerText());
  }
}
