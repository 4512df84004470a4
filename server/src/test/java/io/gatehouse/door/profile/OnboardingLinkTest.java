package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The link in the mail, as its partner handles it: sent again, ended, made anew. */
@ServerTest
class OnboardingLinkTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  private ProfilePartner partner;
  private Profile profile;
  private Answer created;

  @BeforeEach
  void begin() {
    partner = ProfilePartner.of(port, "1000011");
    profile = Profile.minimal();
    created = partner.create(profile);
  }

  @Test
  void aLinkIsMailedAgainUnchanged() {
    partner.mail(profile.email());
    clock.pass(Duration.ofMinutes(2));

    Answer again = partner.call("POST", link());

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("wizard_url").stringValue()).isEqualTo(url());
    await().until(() -> partner.mails(profile.email()).size() == 2);
  }

  @Test
  void impatienceSendsOneMailAMinute() {
    partner.mail(profile.email());
    clock.pass(Duration.ofMinutes(2));

    partner.call("POST", link());
    partner.call("POST", link());

    assertThat(
            jdbc.sql("select count(*) from mail where application_id = cast(? as uuid)")
                .param(created.json().path("uuid").stringValue())
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void anEndedLinkOpensNothingAndTheNextOneIsAnother() {
    assertThat(new Http(port).get(url()).status()).isEqualTo(200);

    assertThat(partner.call("DELETE", link()).status()).isEqualTo(204);

    assertThat(new Http(port).get(url()).status()).isEqualTo(410);
    String next = partner.call("POST", link()).json().path("wizard_url").stringValue();
    assertThat(next).isNotEqualTo(url());
    assertThat(new Http(port).get(next).status()).isEqualTo(200);
    assertThat(new Http(port).get(url()).status()).isEqualTo(410);
  }

  @Test
  void theDatabaseHoldsNoSecretOfALink() {
    String secret = url().substring(url().lastIndexOf('/') + 1);

    assertThat(
            jdbc.sql(
                    """
                    select count(*) from link l
                    where cast(l as text) like '%' || encode(decode(translate(?, '-_', '+/'), 'base64'), 'hex') || '%'
                       or cast(l as text) like '%' || ? || '%'
                    """)
                .param(secret)
                .param(secret)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aLinkRunsOutAfterThirtyDays() {
    clock.pass(Duration.ofDays(29));
    assertThat(new Http(port).get(url()).status()).isEqualTo(200);

    clock.pass(Duration.ofDays(2));
    assertThat(new Http(port).get(url()).status()).isEqualTo(410);
    partner = ProfilePartner.of(port, "1000011");
    assertThat(partner.call("POST", link()).status()).isEqualTo(404);
  }

  @Test
  void whatIsACustomerHasNoWizardAnyMoreAndItsAcceptorsAreMailed() {
    Profile complete = Profile.complete();
    String uuid = partner.create(complete.without("users")).json().path("uuid").stringValue();
    partner.create(complete);
    clock.pass(Duration.ofMinutes(2));

    Answer again = partner.call("POST", "/rest/profile/" + uuid + "/link");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo("{\"mails\":2}");
  }

  @Test
  void anotherPartnersApplicationIsNotThere() {
    ProfilePartner other = ProfilePartner.of(port, "1000021");

    for (String method : new String[] {"POST", "DELETE"}) {
      Answer answer = other.call(method, link());
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo("{\"Code\":404,\"Message\":\"Not found\"}");
    }
    assertThat(new Http(port).get(url()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"00000000-0000-7000-8000-000000000000", "nonsense", "1-1-1-1-1", "%00", "..%2f"})
  void whatWasNeverAnApplicationIsNotThere(String uuid) {
    for (String method : new String[] {"POST", "DELETE"}) {
      assertThat(partner.call(method, "/rest/profile/" + uuid + "/link").status()).isIn(400, 404);
    }
  }

  @Test
  void withoutATokenNothingIsSaid() {
    Answer answer = new Http(port).call("POST", link());

    assertThat(answer.status()).isEqualTo(401);
  }

  private String url() {
    return created.json().path("wizard_url").stringValue();
  }

  private String link() {
    return "/rest/profile/" + created.json().path("uuid").stringValue() + "/link";
  }
}
