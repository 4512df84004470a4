package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever happens at once, each of it happens once. */
@ServerTest
class VerificationConcurrencyTest {
  @LocalServerPort private int port;

  @Test
  void ofTwoCustomersCreatedAtOnceThereIsOne() throws Exception {
    Applicant alice = Applicant.of(port, "alice");
    String id = alice.start("19901013", "19003040018");
    alice.answerEverything(id);
    assertThat(alice.act(id, "run_validation", "").json().path("status").stringValue())
        .isEqualTo("verified");

    List<Integer> statuses =
        atOnce(
            () -> alice.act(id, "create_customer", "").status(),
            () -> alice.act(id, "create_customer", "").status());

    assertThat(statuses).containsExactlyInAnyOrder(201, 400);
  }

  @Test
  void ofTwoVerificationsOfOneCompanyOneBecomesTheCustomer() throws Exception {
    Applicant alice = Applicant.of(port, "alice");
    Applicant bob = Applicant.of(port, "bob");
    String hers = verified(alice);
    String his = verified(bob);

    List<Integer> statuses =
        atOnce(
            () -> alice.act(hers, "create_customer", "").status(),
            () -> bob.act(his, "create_customer", "").status());

    assertThat(statuses).containsExactlyInAnyOrder(201, 400);
  }

  private static String verified(Applicant applicant) {
    String id = applicant.start("19901042", "29702140096");
    applicant.answerEverything(id);
    applicant.act(id, "run_validation", "");
    return id;
  }

  @Test
  void answersGivenWhileTheRegisterIsAskedAreKept() throws Exception {
    Applicant alice = Applicant.of(port, "alice");
    String id = alice.start("19901036", "29409100050");
    String email = alice.checklist(id).path("questions").get(0).path("uuid").stringValue();

    List<Integer> statuses =
        atOnce(
            () -> alice.act(id, "run_validation", "").status(),
            () ->
                alice
                    .act(
                        id,
                        "submit_answers",
                        "[" + Applicant.item(email, "\"during@example.com\"") + "]")
                    .status());

    assertThat(statuses).containsOnly(200);
    JsonNode shown = alice.show(id);
    assertThat(shown.path("status").stringValue()).isEqualTo("verified");
    assertThat(shown.path("user_submitted_customer_data").path("email").stringValue())
        .isEqualTo("during@example.com");
  }

  @Test
  void aCorrectionWhileTheRegisterIsAskedIsNotOverwritten() throws Exception {
    Applicant alice = Applicant.of(port, "alice");
    String id = alice.start("19901036", "29409100050");

    List<Answer> answers =
        atOnce(
            () -> alice.act(id, "run_validation", ""),
            () ->
                alice.call(
                    "PATCH",
                    Applicant.VERIFICATIONS + id + "/",
                    "{\"legal_person_identifier\":\"19901020\"}"));

    boolean verifiedFirst = answers.get(0).status() == 200;
    JsonNode shown = alice.show(id);
    if (shown.path("status").stringValue().equals("verified")) {
      assertThat(verifiedFirst).isTrue();
      assertThat(shown.path("legal_person_identifier").stringValue()).isEqualTo("19901036");
    } else {
      assertThat(shown.path("legal_person_identifier").stringValue()).isEqualTo("19901020");
    }
  }

  @SafeVarargs
  private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : executor.invokeAll(List.of(calls))) {
        results.add(future.get());
      }
      return results;
    }
  }
}
