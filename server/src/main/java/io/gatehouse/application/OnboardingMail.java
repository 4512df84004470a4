package io.gatehouse.application;

import io.gatehouse.application.Application.State;
import io.gatehouse.link.Links;
import io.gatehouse.link.Purpose;
import io.gatehouse.message.Letter;
import io.gatehouse.message.LetterPage;
import io.gatehouse.message.MailWriter;
import io.gatehouse.message.PromisedMail;
import io.gatehouse.partner.Brand;
import io.gatehouse.partner.Partners;
import io.gatehouse.requirement.Fields;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail that brings the contact person the link to the wizard. */
@Component
class OnboardingMail implements MailWriter {
  private final ApplicationStore store;
  private final Links links;
  private final Partners partners;
  private final LetterPage page;
  private final Clock clock;

  OnboardingMail(
      ApplicationStore store, Links links, Partners partners, LetterPage page, Clock clock) {
    this.store = store;
    this.links = links;
    this.partners = partners;
    this.page = page;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "onboarding";
  }

  @Override
  public Optional<Letter> write(PromisedMail mail) {
    boolean opens =
        links
            .find(mail.partnerId(), mail.linkId())
            .filter(link -> link.opens(clock.instant()))
            .isPresent();
    return store
        .find(mail.partnerId(), mail.applicationId())
        .filter(application -> opens && application.state() == State.INCOMPLETE)
        .map(application -> letter(mail, application));
  }

  private Letter letter(PromisedMail mail, Application application) {
    Brand brand = partners.brand(mail.partnerId());
    return page.letter(
        mail.language(),
        brand,
        application.facts().get(Fields.CONTACT_EMAIL, ""),
        "onboarding",
        List.of(brand.name(), company(application), application.expiresAt()),
        links.url(mail.partnerId(), mail.linkId(), Purpose.ONBOARDING));
  }

  private static String company(Application application) {
    return application.facts().get(Fields.NAME, "");
  }
}
