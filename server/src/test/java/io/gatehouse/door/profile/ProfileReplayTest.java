package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same company again: while it is being onboarded, when it is a customer, after it expired. */
@ServerTest
class ProfileReplayTest {
  private static final String REFERENCE = "additional_information.profile_uuid";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  private ProfilePartner partner;

  @BeforeEach
  void logIn() {
    partner = ProfilePartner.of(port, "1000011");
  }

  @Test
  void theSameCompanyAgainGetsTheSameUuidAndAddress() {
    Profile profile = Profile.minimal();

    Answer first = partner.create(profile);
    Answer second = partner.create(profile);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  void theSameBusinessIdInAnotherSpellingIsTheSameCompany() {
    Profile profile = Profile.minimal();
    String spelled = profile.businessId().replace("-", "");

    Answer first = partner.create(profile);
    Answer second = partner.create(profile.with("customer_info.business_id", " " + spelled));

    assertThat(second.status()).as(second.body()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  void thePartnersOwnNameForACompanyFindsItToo() {
    String reference = UUID.randomUUID().toString();

    Answer first = partner.create(Profile.minimal().with(REFERENCE, reference));
    Answer second = partner.create(Profile.minimal().with(REFERENCE, reference));

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  void thePartnersOwnNameFindsACompanyThatWasGivenItLater() {
    String reference = UUID.randomUUID().toString();
    Profile profile = Profile.minimal();

    Answer first = partner.create(profile);
    partner.create(profile.with(REFERENCE, reference));
    Answer third = partner.create(Profile.minimal().with(REFERENCE, reference));

    assertThat(third.json()).isEqualTo(first.json());
  }

  @Test
  void aCompleteCallMakesACustomerOfItsOwnBusinessIdWhateverItIsCalled() {
    String reference = UUID.randomUUID().toString();
    partner.create(Profile.minimal().with(REFERENCE, reference));
    Profile complete = Profile.complete().with(REFERENCE, reference);

    assertThat(partner.create(complete).status()).isEqualTo(200);
    assertThat(
            jdbc.sql("select count(*) from customer where business_id = ?")
                .param(complete.businessId())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aNameThatAnotherOpenCompanyHasIsNotTakenOver() {
    String reference = UUID.randomUUID().toString();
    Profile one = Profile.minimal();
    Profile other = Profile.minimal();

    Answer first = partner.create(one.with(REFERENCE, reference));
    Answer second = partner.create(other);
    Answer again = partner.create(other.with(REFERENCE, reference));

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(second.json());
    assertThat(partner.create(Profile.minimal().with(REFERENCE, reference)).json())
        .isEqualTo(first.json());
  }

  @Test
  void whatIsNewlyGivenIsLaidOverWhatWasKnown() {
    Profile profile = Profile.minimal();

    partner.create(
        profile.with("customer_info.name", "First").with("customer_info.town_or_city", "Turku"));
    partner.create(profile.with("customer_info.name", "Second").with("contact_person.name", "Nea"));

    assertThat(
            jdbc.sql(
                    """
                    select concat_ws(', ', facts ->> 'company.name', facts ->> 'company.town_or_city',
                                     facts ->> 'contact.person.name')
                    from application where business_id = ?
                    """)
                .param(profile.businessId())
                .query(String.class)
                .list())
        .containsExactly("Second, Turku, Nea");
  }

  @Test
  void aSecondCallThatCompletesMakesTheCustomer() {
    Profile complete = Profile.complete();

    assertThat(partner.create(complete.without("users")).status()).isEqualTo(201);
    Answer second = partner.create(complete);

    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(partner.create(complete).status()).isEqualTo(400);
    assertThat(applications(complete)).isEqualTo(1);
  }

  @Test
  void twoHalvesMakeACustomerTogether() {
    Profile complete = Profile.complete();

    assertThat(partner.create(complete.without("users")).status()).isEqualTo(201);
    Answer second =
        partner.create(complete.without("customer_info.name").without("settlement_settings"));

    assertThat(second.status()).as(second.body()).isEqualTo(200);
  }

  @Test
  void aCompanyThatIsACustomerIsNotMadeOneAgain() {
    Profile complete = Profile.complete();
    assertThat(partner.create(complete).status()).isEqualTo(200);

    for (Profile again : new Profile[] {complete, complete.without("users")}) {
      Answer answer = partner.create(again);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).isEqualTo("{\"Code\":400,\"Message\":\"Customer already exists\"}");
    }
    assertThat(applications(complete)).isEqualTo(1);
  }

  @Test
  void anotherPartnersCompanyIsAnotherApplication() {
    Profile profile = Profile.completeSwedish().without("users");
    ProfilePartner swedish = ProfilePartner.of(port, "1000021");

    Answer first = swedish.create(profile);
    Answer second = partner.create(profile);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().path("uuid")).isNotEqualTo(first.json().path("uuid"));
  }

  @Test
  void theMailGoesOutAtMostOnceADay() {
    Profile profile = Profile.minimal();
    partner.create(profile);
    assertThat(promised(profile)).isEqualTo(1);

    clock.pass(Duration.ofHours(23));
    logIn();
    partner.create(profile);
    partner.create(profile);
    assertThat(promised(profile)).isEqualTo(1);

    clock.pass(Duration.ofHours(2));
    logIn();
    partner.create(profile);
    partner.create(profile);
    assertThat(promised(profile)).isEqualTo(2);
    await().until(() -> partner.mails(profile.email()).size() == 2);
    assertThat(partner.mails(profile.email()).get(0).path("links"))
        .isEqualTo(partner.mails(profile.email()).get(1).path("links"));
  }

  @Test
  void aCorrectedAddressGetsTheNextMail() {
    Profile profile = Profile.minimal();
    partner.create(profile);

    clock.pass(Duration.ofHours(25));
    logIn();
    String corrected = "corrected-" + profile.email();
    partner.create(profile.with("contact_person.email", corrected));

    assertThat(partner.mail(corrected).path("links").size()).isEqualTo(1);
  }

  @Test
  void anExpiredApplicationIsBegunAnew() {
    Profile profile = Profile.minimal();
    Answer first = partner.create(profile);

    clock.pass(Duration.ofDays(31));
    logIn();
    Answer second = partner.create(profile);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().path("uuid")).isNotEqualTo(first.json().path("uuid"));
  }

  @Test
  void anExpiredApplicationDoesNotStandInTheWayOfACustomer() {
    Profile profile = Profile.complete();
    partner.create(profile.without("users"));

    clock.pass(Duration.ofDays(31));
    logIn();
    Answer complete = partner.create(profile);

    assertThat(complete.status()).as(complete.body()).isEqualTo(200);
  }

  private long promised(Profile profile) {
    return jdbc.sql(
            """
            select count(*) from mail join application using (partner_id, application_id)
            where business_id = ?
            """)
        .param(profile.businessId())
        .query(Long.class)
        .single();
  }

  private long applications(Profile profile) {
    return jdbc.sql("select count(*) from application where business_id = ?")
        .param(profile.businessId())
        .query(Long.class)
        .single();
  }
}
