package io.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An address that is no UTF-8 is the caller's mistake: told in each door's form, and not logged.
 */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class UnreadableRequestsTest {
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/onboarding-verifications/?query=%ff",
        "/api/onboarding-justifications/?%ff=1",
        "/api/customers/?page=%c3%28"
      })
  void theVerificationDoorTellsADetail(String path, CapturedOutput log) {
    Answer answer = new Http(port).get(path, "Authorization", "Token sandbox-staff");

    assertRefused(answer, log);
    assertThat(answer.body())
        .isEqualTo(
            "{\"detail\":\"The request cannot be read: its address or form is malformed, or not UTF-8.\"}");
  }

  @Test
  void aFormWithoutBoundariesIsNoErrorOfTheServer(CapturedOutput log) {
    Answer answer =
        new Http(port)
            .post(
                "/api/onboarding-justifications/create_justification/",
                "x",
                "Authorization",
                "Token sandbox-staff",
                "Content-Type",
                "multipart/form-data");

    assertRefused(answer, log);
    assertThat(answer.body()).startsWith("{\"detail\":\"The request cannot be read");
  }

  @Test
  void theScreeningDoorTellsAProblem(CapturedOutput log) {
    Answer answer =
        new Http(port)
            .get("/api/screening/alerts?status=%ff", "Authorization", "Token sandbox-staff");

    assertRefused(answer, log);
    assertThat(answer.json().path("title").stringValue()).isEqualTo("Invalid request");
  }

  @Test
  void elsewhereAStatusIsTold(CapturedOutput log) {
    Answer answer = new Http(port).get("/sandbox/mails?to=%ff");

    assertRefused(answer, log);
    assertThat(answer.body()).isEqualTo("{\"status\":400,\"error\":\"Bad Request\"}");
  }

  @Test
  void aBrowserIsShownAPage(CapturedOutput log) {
    Answer answer = new Http(port).get("/sandbox/mails?to=%ff", "Accept", "text/html");

    assertRefused(answer, log);
    assertThat(answer.body()).contains("<html");
  }

  private static void assertRefused(Answer answer, CapturedOutput log) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(log).doesNotContain("ERROR", "Exception", "\tat ");
  }
}
