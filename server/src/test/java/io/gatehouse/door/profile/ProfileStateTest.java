package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Where a profile stands, and whose turn it is; and how those whose turn it is are told again. */
@ServerTest
class ProfileStateTest {
  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  private ProfilePartner partner;

  @BeforeEach
  void begin() {
    partner = ProfilePartner.of(port, "1000011");
  }

  @Test
  void anIncompleteProfileTellsWhatIsMissingByTheContractsPaths() {
    String uuid = partner.create(Profile.minimal()).json().path("uuid").asString();

    JsonNode state = state(uuid);

    assertThat(state.path("state").asString()).isEqualTo("INCOMPLETE");
    assertThat(requirements(state)).contains("customer_info.name", "users[0].email");
    assertThat(state.path("outstanding").get(0).path("whose_turn").asString())
        .isEqualTo("contact_person");
  }

  @Test
  void aCompleteProfileIsFoundByItsNumberAndWaitsForBothAcceptances() {
    JsonNode state = state(created(Profile.complete()));

    assertThat(state.path("state").asString()).isEqualTo("AWAITING_AGREEMENT");
    assertThat(requirements(state)).containsExactly("agreement.acceptance", "kyc.acceptance");
    assertThat(state.path("outstanding").get(0).path("whose_turn").asString())
        .isEqualTo("acceptor");
    assertThat(state.path("since").asString()).isNotEmpty();
  }

  @Test
  void otherPartnersProfilesAreNotFound() {
    String number = created(Profile.complete());

    Answer others = ProfilePartner.of(port, "1000021").call("GET", "/rest/profile/" + number);

    assertThat(others.status()).isEqualTo(404);
    assertThat(partner.call("GET", "/rest/profile/nonsense").status()).isEqualTo(404);
  }

  @Test
  void eachAcceptorIsMailedAndBothEvenAtOneAddress() {
    Profile profile = Profile.complete();
    created(
        profile
            .with("agreement_acceptor.email", "boss-" + profile.email())
            .with("money_laundering_acceptor.email", "boss-" + profile.email()));

    await().until(() -> partner.mails("boss-" + profile.email()).size() == 2);
    assertThat(partner.mails(profile.email())).isEmpty();
  }

  @Test
  void acceptorsAreMailedAgainWhenThePartnerWishesButOnceAMinute() {
    Profile profile = Profile.complete();
    String link = "/rest/profile/" + created(profile) + "/link";
    await().until(() -> partner.mails(profile.email()).size() == 2);
    clock.pass(Duration.ofMinutes(2));

    assertThat(partner.call("POST", link).json().path("mails").asInt()).isEqualTo(2);
    assertThat(partner.call("POST", link).json().path("mails").asInt()).isZero();
    await().until(() -> partner.mails(profile.email()).size() == 4);
  }

  @Test
  void endedLinksAreReplacedByOthers() {
    Profile profile = Profile.complete();
    String link = "/rest/profile/" + created(profile) + "/link";
    await().until(() -> partner.mails(profile.email()).size() == 2);
    List<String> old = links(profile);

    assertThat(partner.call("DELETE", link).status()).isEqualTo(204);
    assertThat(partner.call("POST", link).json().path("mails").asInt()).isEqualTo(2);

    await().until(() -> partner.mails(profile.email()).size() == 4);
    assertThat(links(profile).subList(0, 2)).doesNotContainAnyElementsOf(old);
  }

  @Test
  void whoDoesNothingIsRemindedAtTheIntervals() {
    Profile profile = Profile.complete();
    created(profile);
    await().until(() -> partner.mails(profile.email()).size() == 2);

    clock.pass(Duration.ofDays(3).plusMinutes(11));
    await().atMost(Duration.ofSeconds(30)).until(() -> partner.mails(profile.email()).size() == 4);
    clock.pass(Duration.ofDays(7).plusMinutes(11));
    await().atMost(Duration.ofSeconds(30)).until(() -> partner.mails(profile.email()).size() == 6);
  }

  private String created(Profile profile) {
    return partner.create(profile).json().path("customerId").asString();
  }

  private JsonNode state(String id) {
    return partner.call("GET", "/rest/profile/" + id).json();
  }

  private List<String> links(Profile profile) {
    return partner.mails(profile.email()).stream()
        .map(mail -> mail.path("links").get(0).asString())
        .toList();
  }

  private static List<String> requirements(JsonNode state) {
    return state
        .path("outstanding")
        .valueStream()
        .map(needed -> needed.path("requirement").asString())
        .toList();
  }
}
