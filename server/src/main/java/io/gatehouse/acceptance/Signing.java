package io.gatehouse.acceptance;

import io.gatehouse.acceptance.Visit.Step;
import io.gatehouse.country.Language;
import io.gatehouse.identity.Browser;
import io.gatehouse.identity.Identity;
import io.gatehouse.identity.Login;
import io.gatehouse.identity.StrongAuthentication;
import io.gatehouse.identity.StrongAuthentication.Strength;
import io.gatehouse.link.Link;
import io.gatehouse.link.Links;
import io.gatehouse.link.Purpose;
import io.gatehouse.register.SigningRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signatories as they come by a link: who they are, and what they may do. Asks the register, so
 * nothing here is called within a transaction.
 */
@Component
public class Signing {
  private final Links links;
  private final Asks asks;
  private final IdentificationStore identifications;
  private final Entitlements entitlements;
  private final RegisterQuestions questions;
  private final ReviewStore reviews;
  private final Documents documents;
  private final StrongAuthentication authentication;
  private final Clock clock;

  Signing(
      Links links,
      Asks asks,
      IdentificationStore identifications,
      Entitlements entitlements,
      RegisterQuestions questions,
      ReviewStore reviews,
      Documents documents,
      StrongAuthentication authentication,
      Clock clock) {
    this.links = links;
    this.asks = asks;
    this.identifications = identifications;
    this.entitlements = entitlements;
    this.questions = questions;
    this.reviews = reviews;
    this.documents = documents;
    this.authentication = authentication;
    this.clock = clock;
  }

  /**
   * Looks behind a link, and changes nothing: programs that check mails open links too.
   *
   * @param browser in which somebody may have authenticated; null when it is new
   * @param chosen the language for what the register says; null: the customer's
   */
  public Visit open(String token, @Nullable Browser browser, @Nullable Language chosen) {
    Optional<Link> link = links.find(token, Purpose.ACCEPTANCE);
    return link.flatMap(asks::of)
        .map(ask -> visit(ask, browser, language(ask, chosen).locale()))
        .orElseGet(Visit.Unknown::new);
  }

  private static Language language(Ask ask, @Nullable Language chosen) {
    return chosen == null ? ask.acceptance().language() : chosen;
  }

  private Visit visit(Ask ask, @Nullable Browser browser, Locale language) {
    if (ask.link().revokedAt() != null) {
      return new Visit.Revoked(ask.brand());
    }
    if (!ask.acceptance().open()) {
      return new Visit.Settled(ask, signatory(ask, browser).orElse(null));
    }
    if (!ask.link().opens(clock.instant())) {
      return new Visit.Expired(ask);
    }
    return new Visit.Open(
        ask,
        who(ask, browser)
            .map(identification -> step(ask, identification, language))
            .orElseGet(Step.LogIn::new));
  }

  /** Whoever authenticated for this, in this browser, when it was accepted by them too. */
  private Optional<UUID> signatory(Ask ask, @Nullable Browser browser) {
    Acceptance acceptance = ask.acceptance();
    return who(ask, browser)
        .filter(who -> acceptance.state() == Acceptance.State.ACCEPTED)
        .filter(who -> strength(ask, who) != Strength.LEVEL_TOO_LOW)
        .filter(
            who ->
                among(
                    who,
                    identifications.signatories(acceptance.partnerId(), acceptance.acceptanceId())))
        .map(Identification::identificationId);
  }

  /** Whether somebody is one of some people, however often and wherever they authenticated. */
  static boolean among(Identification who, List<Identification> people) {
    return people.stream().anyMatch(other -> other.personHash().equals(who.personHash()));
  }

  /** Who authenticated last for this, in this browser. */
  Optional<Identification> who(Ask ask, @Nullable Browser browser) {
    return browser == null
        ? Optional.empty()
        : identifications.latest(ask.link().partnerId(), ask.link().linkId(), browser.hash());
  }

  private Step step(Ask ask, Identification who, Locale language) {
    if (strength(ask, who) == Strength.LEVEL_TOO_LOW) {
      return new Step.LogInBetter();
    }
    List<Identification> signed =
        identifications.signatories(ask.link().partnerId(), who.acceptanceId());
    if (among(who, signed) && ask.acceptance().state() == Acceptance.State.WAITING) {
      return new Step.Others(who.name(), missing(ask, who, signed, language));
    }
    if (among(who, identifications.refusers(ask.link().partnerId(), who.acceptanceId()))) {
      return new Step.Refused(who.name());
    }
    if (reviews.pending(ask.link().partnerId(), who.acceptanceId()).orElse(null)
        == Review.About.ANSWERS) {
      return new Step.AnswersInReview(who.name());
    }
    if (who.standing().mayAccept() && !documents.ready(ask)) {
      return new Step.Answer(who.name(), who.identificationId());
    }
    return switch (who.standing()) {
      case UNANSWERED -> new Step.Wait(who.name());
      case ALONE, APPROVED -> new Step.Accept(who.name(), null, true);
      case JOINTLY -> new Step.Accept(who.name(), together(ask, who, signed, language), false);
      case NONE -> new Step.NotEntitled(who.name(), rule(ask, who, language));
      case UNDETERMINED ->
          ask.acceptance().state() == Acceptance.State.IN_REVIEW
              ? new Step.InReview(who.name())
              : new Step.Explain(who.name());
    };
  }

  Strength strength(Ask ask, Identification who) {
    return authentication.strength(ask.country(), who.level(), who.authenticatedAt());
  }

  private @Nullable String together(
      Ask ask, Identification who, List<Identification> signed, Locale language) {
    List<Identification> all = new ArrayList<>(signed);
    all.add(who);
    String missing = missing(ask, who, all, language);
    return missing.isEmpty() ? null : missing;
  }

  private String missing(
      Ask ask, Identification who, List<Identification> signed, Locale language) {
    SigningRule rule = entitlements.of(ask.customer(), who.person()).rule();
    return rule != null
            && rule.evaluate(signed.stream().map(Identification::person).toList())
                instanceof SigningRule.Progress.Needed needed
        ? needed.words(language)
        : "";
  }

  private String rule(Ask ask, Identification who, Locale language) {
    SigningRule rule = entitlements.of(ask.customer(), who.person()).rule();
    return rule == null ? "" : rule.words(language);
  }

  /** Begins the authentication of whoever sits at a browser. */
  public StrongAuthentication.Start logIn(Ask ask, Browser browser) {
    return authentication.begin(
        ask.link().partnerId(), ask.link().linkId(), ask.country(), browser);
  }

  /**
   * Takes in whoever comes back authenticated, and asks the register about them.
   *
   * @param address of the browser in the network
   */
  public void arrive(Login.Done login, Browser browser, String address) {
    links
        .find(login.partnerId(), login.linkId())
        .flatMap(asks::of)
        .filter(ask -> ask.acceptance().open())
        .ifPresent(ask -> arrive(ask, login.identity(), browser, address));
  }

  private void arrive(Ask ask, Identity identity, Browser browser, String address) {
    Identification who =
        identifications.insert(
            new IdentificationStore.Place(
                ask.link().partnerId(),
                ask.acceptance().acceptanceId(),
                ask.link().linkId(),
                browser.hash(),
                address),
            identity);
    if (strength(ask, who) != Strength.LEVEL_TOO_LOW) {
      questions.ask(ask, who);
      documents.begin(ask);
    }
  }

  /** Where a link leads, within this server. */
  public String path(UUID partnerId, UUID linkId) {
    return links.path(partnerId, linkId, Purpose.ACCEPTANCE);
  }
}
