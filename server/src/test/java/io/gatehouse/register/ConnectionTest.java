package io.gatehouse.register;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.gatehouse.register.StubbedRegisters.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.gatehouse.platform.StartRefused;
import io.gatehouse.register.Outage.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How registers are asked: again when it helps, not too often, not too many at once. */
class ConnectionTest {
  private static final String COMPANY = "2077474-0";
  private static final String ANOTHER = "0112038-9";
  private static final String NOBODY = "{\"totalResults\":0,\"companies\":[]}";

  @BeforeEach
  void reset() {
    StubbedRegisters.reset();
  }

  @Test
  void aPassingFailureIsAskedAgain() {
    first(aResponse().withStatus(503));
    try (StubbedRegisters registers = StubbedRegisters.with("gatehouse.register.attempts=3")) {
      assertThat(company(registers)).isInstanceOf(CompanyAnswer.NotFound.class);
      assertThat(requests()).isEqualTo(2);
    }
  }

  @Test
  void attemptsAreBounded() {
    StubbedRegisters.always(aResponse().withStatus(503));
    try (StubbedRegisters registers = StubbedRegisters.with("gatehouse.register.attempts=3")) {
      assertThat(outage(registers).reason()).isEqualTo(Reason.SERVER_ERROR);
      assertThat(requests()).isEqualTo(3);
    }
  }

  @Test
  void whatWillNotPassIsNotAskedAgain() {
    try (StubbedRegisters registers = StubbedRegisters.with("gatehouse.register.attempts=3")) {
      for (int status : List.of(401, 403, 422, 429)) {
        StubbedRegisters.reset();
        StubbedRegisters.always(aResponse().withStatus(status));
        outage(registers);
        assertThat(requests()).as("status %s", status).isEqualTo(1);
      }
    }
  }

  @Test
  void aNumberedCheckIsMadeOnceWhateverHappens() {
    StubbedRegisters.always(aResponse().withStatus(503));
    try (StubbedRegisters registers =
        StubbedRegisters.with(
            "gatehouse.register.attempts=3", "gatehouse.register.vies.requester=FI20774740")) {
      assertThat(registers.vat().check("EE100594102"))
          .isInstanceOf(VatRegister.Answer.Unavailable.class);
      SERVER.verify(1, postRequestedFor(urlPathEqualTo("/vies/check-vat-number")));
    }
  }

  @Test
  void aShortRetryAfterIsHonoured() {
    first(aResponse().withStatus(429).withHeader("Retry-After", "1"));
    try (StubbedRegisters registers = StubbedRegisters.with("gatehouse.register.attempts=2")) {
      Instant before = Instant.now();
      assertThat(company(registers)).isInstanceOf(CompanyAnswer.NotFound.class);
      assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(900));
    }
  }

  @Test
  void aLongRetryAfterIsToldAndNotWaitedFor() {
    StubbedRegisters.always(aResponse().withStatus(503).withHeader("Retry-After", "3600"));
    try (StubbedRegisters registers = StubbedRegisters.with("gatehouse.register.attempts=3")) {
      assertThat(outage(registers).retryAfter()).isEqualTo(Duration.ofHours(1));
      assertThat(requests()).isEqualTo(1);
    }
  }

  @Test
  void aFailingRegisterIsLeftAloneForAWhile() {
    StubbedRegisters.always(aResponse().withStatus(503));
    try (StubbedRegisters registers =
        StubbedRegisters.with(
            "gatehouse.register.breaker-failures=2", "gatehouse.register.breaker-pause=30s")) {
      outage(registers, COMPANY);
      outage(registers, ANOTHER);
      assertThat(outage(registers).reason()).isEqualTo(Reason.PAUSED);
      assertThat(requests()).isEqualTo(2);

      StubbedRegisters.always(aResponse().withBody(NOBODY));
      registers.clock().pass(Duration.ofSeconds(31));
      assertThat(company(registers)).isInstanceOf(CompanyAnswer.NotFound.class);
    }
  }

  @Test
  void aCompanyThatAlwaysFailsDoesNotKeepTheRegisterFromOthers() {
    StubbedRegisters.always(aResponse().withBody("{\"totalResults\":"));
    try (StubbedRegisters registers =
        StubbedRegisters.with(
            "gatehouse.register.breaker-failures=2", "gatehouse.register.breaker-pause=30s")) {
      for (int i = 0; i < 10; i++) {
        assertThat(outage(registers, COMPANY).reason()).isEqualTo(Reason.INVALID_ANSWER);
      }
      assertThat(outage(registers, ANOTHER).reason()).isEqualTo(Reason.INVALID_ANSWER);
      assertThat(outage(registers, COMPANY).reason()).isEqualTo(Reason.PAUSED);
    }
  }

  @Test
  void rejectedCredentialsDoNotPauseARegister() {
    StubbedRegisters.always(aResponse().withStatus(401));
    try (StubbedRegisters registers =
        StubbedRegisters.with("gatehouse.register.breaker-failures=1")) {
      outage(registers);
      assertThat(outage(registers).reason()).isEqualTo(Reason.CREDENTIALS_REJECTED);
    }
  }

  @Test
  void anAnswerIsRememberedForAsLongAsSet() {
    StubbedRegisters.always(aResponse().withBody(NOBODY));
    try (StubbedRegisters registers = StubbedRegisters.with("gatehouse.register.cache-for=10m")) {
      Instant retrieved = retrieved(company(registers));
      registers.clock().pass(Duration.ofMinutes(9));
      assertThat(retrieved(company(registers))).isEqualTo(retrieved);
      assertThat(requests()).isEqualTo(1);

      registers.clock().pass(Duration.ofMinutes(2));
      assertThat(retrieved(company(registers))).isAfter(retrieved);
      assertThat(requests()).isEqualTo(2);
    }
  }

  @Test
  void anOutageIsNotRemembered() {
    first(aResponse().withStatus(503));
    try (StubbedRegisters registers = StubbedRegisters.with("gatehouse.register.cache-for=10m")) {
      outage(registers);
      assertThat(company(registers)).isInstanceOf(CompanyAnswer.NotFound.class);
    }
  }

  @Test
  void noMoreRequestsAtATimeThanARegisterAllows() throws Exception {
    StubbedRegisters.always(
        aResponse().withFixedDelay(100).withBody(EstoniaTest.envelope("<p:ettevotjad/>")));
    try (StubbedRegisters registers = StubbedRegisters.with();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Instant before = Instant.now();
      List<Future<CompanyAnswer>> answers =
          IntStream.range(0, 5)
              .mapToObj(i -> threads.submit(() -> registers.of("EE").company("7000031" + i)))
              .toList();
      for (Future<CompanyAnswer> answer : answers) {
        assertThat(answer.get()).isInstanceOf(CompanyAnswer.NotFound.class);
      }
      // One after the other: each takes a tenth of a second at least.
      assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(490));
    }
  }

  @Test
  void aTokenServesUntilItRunsOutOrIsRefused() {
    StubbedRegisters.at("/se/foretagsinformation/v4/organisationer", 404, "{}");
    try (StubbedRegisters registers = StubbedRegisters.with()) {
      registers.of("SE").company("5599901010");
      registers.of("SE").company("5599901028");
      SERVER.verify(1, postRequestedFor(urlPathEqualTo("/token")));

      registers.clock().pass(Duration.ofHours(2));
      registers.of("SE").company("5599901010");
      SERVER.verify(2, postRequestedFor(urlPathEqualTo("/token")));

      StubbedRegisters.at("/se/foretagsinformation/v4/organisationer", 401, "{}");
      registers.of("SE").company("5599901010");
      SERVER.verify(3, postRequestedFor(urlPathEqualTo("/token")));
    }
  }

  @Test
  void aRegisterWithoutCredentialsSaysSo() {
    try (StubbedRegisters registers =
        StubbedRegisters.with("gatehouse.register.estonia.password=")) {
      assertThat(registers.of("EE").company("70000310"))
          .isInstanceOfSatisfying(
              CompanyAnswer.Unavailable.class,
              none -> {
                assertThat(none.outage().reason()).isEqualTo(Reason.NOT_CONFIGURED);
                assertThat(none.outage().explanation())
                    .isEqualTo("gatehouse.register.estonia.password is not set");
                assertThat(none.outage().reason().misconfigured()).isTrue();
              });
    }
  }

  @Test
  void productionAsksOnlyOverTls() {
    assertThatThrownBy(
            () ->
                StubbedRegisters.with(
                    "gatehouse.mode=production",
                    "gatehouse.register.norway.url=http://data.example.org"))
        .hasRootCauseInstanceOf(StartRefused.class)
        .rootCause()
        .hasMessageContaining("gatehouse.register.norway.url");
  }

  @Test
  void aMalformedNumberIsNotAskedFor() {
    try (StubbedRegisters registers = StubbedRegisters.with()) {
      for (String country : List.of("NO", "EE", "AT", "SE", "FI", "LV")) {
        for (String id : List.of("", "abc", "12", "1' or '1'='1", "../../etc", "9".repeat(300))) {
          assertThat(registers.of(country).company(id))
              .as(country + " " + id)
              .isInstanceOfSatisfying(
                  CompanyAnswer.NotFound.class, not -> assertThat(not.malformed()).isTrue());
        }
      }
      assertThat(requests()).isZero();
    }
  }

  /** The first answer; all others find nobody. */
  private static void first(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(
        any(anyUrl())
            .inScenario("once")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(answer)
            .willSetStateTo("then"));
    SERVER.stubFor(
        any(anyUrl())
            .inScenario("once")
            .whenScenarioStateIs("then")
            .willReturn(aResponse().withBody(NOBODY)));
  }

  private static CompanyAnswer company(StubbedRegisters registers) {
    return registers.of("FI").company(COMPANY);
  }

  private static Outage outage(StubbedRegisters registers) {
    return outage(registers, COMPANY);
  }

  private static Outage outage(StubbedRegisters registers, String company) {
    return ((CompanyAnswer.Unavailable) registers.of("FI").company(company)).outage();
  }

  private static Instant retrieved(CompanyAnswer answer) {
    return ((CompanyAnswer.NotFound) answer).evidence().getFirst().retrievedAt();
  }

  private static int requests() {
    return SERVER.findAll(anyRequestedFor(anyUrl())).size();
  }
}
