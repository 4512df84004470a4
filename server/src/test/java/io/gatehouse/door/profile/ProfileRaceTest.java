package io.gatehouse.door.profile;

import static io.gatehouse.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many calls for one company at once: one application, one customer, one mail. */
@ServerTest
class ProfileRaceTest {
  private static final int CALLERS = 12;

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  private ProfilePartner partner;

  @BeforeEach
  void logIn() {
    partner = ProfilePartner.of(port, "1000011");
  }

  @RepeatedTest(5)
  void incompleteCallsAtOnceMakeOneApplicationWithOneMail() throws Exception {
    Profile profile = Profile.minimal();

    List<Answer> answers = atOnce(CALLERS, n -> partner.create(profile));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
    assertThat(applications(profile)).isEqualTo(1);
    assertThat(mails(profile)).isEqualTo(1);
  }

  @RepeatedTest(5)
  void completeCallsAtOnceMakeOneCustomer() throws Exception {
    Profile profile = Profile.complete();

    List<Answer> answers = atOnce(CALLERS, n -> partner.create(profile));

    assertThat(answers.stream().map(Answer::status)).containsOnly(200, 400);
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(customers(profile)).isEqualTo(1);
    assertThat(applications(profile)).isEqualTo(1);
  }

  @RepeatedTest(10)
  void completeAndIncompleteCallsAtOnceMakeOneCustomerAndLeaveNothingOpen() throws Exception {
    Profile complete = Profile.complete();
    Profile incomplete = complete.without("users");

    List<Answer> answers = atOnce(CALLERS, n -> partner.create(n % 2 == 0 ? complete : incomplete));

    assertThat(answers.stream().map(Answer::status)).isSubsetOf(200, 201, 400);
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(customers(complete)).isEqualTo(1);
    assertThat(applications(complete)).isEqualTo(1);
  }

  @RepeatedTest(3)
  void theSameKeyAtOnceDoesTheWorkOnce() throws Exception {
    Profile profile = Profile.complete();
    String key = UUID.randomUUID().toString();

    List<Answer> answers = atOnce(CALLERS, n -> partner.create(profile.toString(), key));

    assertThat(answers.stream().map(Answer::status)).isSubsetOf(200, 409);
    assertThat(
            answers.stream()
                .filter(answer -> answer.status() == 200)
                .filter(answer -> answer.header("Idempotent-Replayed").isEmpty()))
        .hasSize(1);
    assertThat(customers(profile)).isEqualTo(1);
  }

  @RepeatedTest(3)
  void companiesWithOneNameOfThePartnersAtOnceMakeOneApplication() throws Exception {
    String reference = UUID.randomUUID().toString();
    List<Profile> profiles = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      profiles.add(Profile.minimal().with("additional_information.profile_uuid", reference));
    }

    List<Answer> answers = atOnce(CALLERS, n -> partner.create(profiles.get(n)));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
  }

  private long applications(Profile profile) {
    return count("select count(*) from application where business_id = ?", profile);
  }

  private long customers(Profile profile) {
    return count("select count(*) from customer where business_id = ?", profile);
  }

  private long mails(Profile profile) {
    return count(
        """
        select count(*) from mail join application using (partner_id, application_id)
        where business_id = ?
        """,
        profile);
  }

  private long count(String sql, Profile profile) {
    return jdbc.sql(sql).param(profile.businessId()).query(Long.class).single();
  }
}
