package io.gatehouse.door.business;

import static io.gatehouse.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many calls at once: the unique indexes decide. */
@ServerTest
class BusinessRaceTest {
  @LocalServerPort private int port;
  private BusinessPartner partner;

  @BeforeEach
  void logIn() {
    partner = BusinessPartner.demo(port);
  }

  @Test
  void ofTwoHundredCreatesWithOneMailAddressOneIsDoneAndTheOthersHearThatItIsTaken()
      throws Exception {
    List<Answer> answers = atOnce(200, n -> partner.create("email", "race@acme.example"));

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(BusinessRaceTest::emailTaken)).hasSize(199);
  }

  private static boolean emailTaken(Answer answer) {
    return answer.status() == 400 && answer.body().contains("#resource_user_email_unique");
  }

  @RepeatedTest(3)
  void aTaxIdThatThreeMayHaveIsGivenToThree() throws Exception {
    BusinessPartner ph = partner.in("ph");
    String number = "%012d".formatted(System.nanoTime() % 1_000_000_000_000L);

    List<Answer> answers =
        atOnce(
            12,
            n ->
                ph.create(
                    "mobile_country_code", "63",
                    "foundation_date", "2015-04-01",
                    "purpose_of_account_opening", "Payroll",
                    "source_of_funds", "Grant",
                    "tax_id_type", "sec",
                    "tax_id_number", number));

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(3);
    assertThat(answers.stream().map(Answer::status)).containsOnly(200, 400);
  }

  @RepeatedTest(3)
  void suspendingAndReactivatingAtOnceLeavesOneOfBoth() throws Exception {
    String id = partner.created();

    List<Answer> answers =
        atOnce(16, n -> n % 2 == 0 ? partner.suspend(id) : partner.reactivate(id));

    assertThat(answers.stream().map(Answer::status)).containsOnly(200, 400);
    assertThat(partner.block(id).status()).isEqualTo(200);
  }

  @RepeatedTest(3)
  void updatesAtOnceLoseNothingThatWasAcknowledged() throws Exception {
    String id = partner.created();

    List<Answer> answers =
        atOnce(
            2,
            n ->
                partner.update(
                    id,
                    n == 0
                        ? Map.of("source_of_funds", "Grant")
                        : Map.of("purpose_of_account_opening", "Payroll")));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(partner.get(id).body()).contains("Grant").contains("Payroll");
  }
}
