package io.gatehouse.register;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.gatehouse.register.Outage.Reason;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong at a register, it is an outage with a reason, and never an answer. */
class OutageTest {
  private static final String XXE =
      """
      <?xml version="1.0"?>
      <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
      <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
      <soap:Body><esindus_v2Response><keha><ettevotjad>&e;</ettevotjad></keha></esindus_v2Response>
      </soap:Body></soap:Envelope>""";

  private static StubbedRegisters registers;
  private static StubbedRegisters impatient;
  private static StubbedRegisters withoutRules;

  @BeforeAll
  static void open() {
    registers = StubbedRegisters.with();
    impatient = StubbedRegisters.with("gatehouse.register.timeout=250ms");
    withoutRules = StubbedRegisters.withoutRules();
  }

  @AfterAll
  static void close() {
    registers.close();
    impatient.close();
    withoutRules.close();
  }

  @BeforeEach
  void reset() {
    StubbedRegisters.reset();
  }

  private record Question(String name, Function<StubbedRegisters, Outage> ask) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Question company(String country, String id) {
    return new Question(
        country,
        registers ->
            switch (registers.of(country).company(id)) {
              case CompanyAnswer.Unavailable none -> none.outage();
              case CompanyAnswer answer -> throw new AssertionError("answered " + answer);
            });
  }

  private static final List<Question> QUESTIONS =
      List.of(
          company("NO", "899901010"),
          company("EE", "70000310"),
          company("AT", "120121z"),
          company("SE", "5599901010"),
          company("FI", "2077474-0"),
          company("LV", "40003521600"),
          new Question(
              "VIES",
              registers ->
                  ((VatRegister.Answer.Unavailable) registers.vat().check("FI20774740")).outage()),
          new Question(
              "GLEIF",
              registers ->
                  ((LeiRegister.Answer.Unavailable) registers.lei().byLei("5299001GATEHOUSE0X57"))
                      .outage()));

  private static final Map<Reason, List<ResponseDefinitionBuilder>> FAILURES =
      Map.of(
          Reason.CREDENTIALS_REJECTED,
          List.of(status(401), status(403)),
          Reason.QUOTA_EXCEEDED,
          List.of(status(429)),
          Reason.SERVER_ERROR,
          List.of(status(500), status(502), status(503), status(504)),
          Reason.BROKEN_OFF,
          List.of(
              aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
              aResponse().withFault(Fault.EMPTY_RESPONSE),
              aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
              aResponse().withBody("{\"a\":\"" + "x".repeat(5_000_000) + "\"}")),
          Reason.INVALID_ANSWER,
          List.of(
              aResponse().withBody(""),
              aResponse().withBody("null"),
              aResponse().withBody("{\"organisasjonsnummer\": \"8999"),
              aResponse().withBody("<html><body>Vi er straks tilbake</body></html>"),
              aResponse().withBody("<a><b></a>"),
              aResponse().withBody("{}"),
              aResponse().withBody("[1, 2]"),
              aResponse().withBody(XXE),
              status(302).withHeader("Location", "http://localhost:1/elsewhere")));

  private static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status).withBody("{\"message\":\"no\"}");
  }

  static Stream<Arguments> failures() {
    return QUESTIONS.stream()
        .flatMap(
            question ->
                FAILURES.entrySet().stream()
                    .flatMap(
                        failure ->
                            failure.getValue().stream()
                                .map(answer -> Arguments.of(question, failure.getKey(), answer))));
  }

  @ParameterizedTest(name = "{0}: {1} [{index}]")
  @MethodSource("failures")
  void aFailureIsAnOutage(Question question, Reason reason, ResponseDefinitionBuilder answer) {
    StubbedRegisters.always(answer);
    assertThat(question.ask().apply(registers).reason()).isEqualTo(reason);
  }

  static Stream<Arguments> failuresOfTheOtherServices() {
    return failures()
        .filter(arguments -> List.of("AT", "SE").contains(arguments.get()[0].toString()));
  }

  @ParameterizedTest(name = "{0}: {1} [{index}]")
  @MethodSource("failuresOfTheOtherServices")
  void aFailureOfTheServicesWithoutRulesIsAnOutage(
      Question question, Reason reason, ResponseDefinitionBuilder answer) {
    StubbedRegisters.always(answer);
    assertThat(question.ask().apply(withoutRules).reason()).isEqualTo(reason);
  }

  static Stream<Question> questions() {
    return QUESTIONS.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void silenceIsAnOutage(Question question) {
    StubbedRegisters.always(aResponse().withFixedDelay(3_000));
    assertThat(question.ask().apply(impatient).reason()).isEqualTo(Reason.TIMED_OUT);
  }

  @Test
  void anAnswerThatTricklesInTooSlowlyIsAnOutage() {
    StubbedRegisters.always(
        aResponse().withBody("{\"companies\":[]}").withChunkedDribbleDelay(5, 3_000));
    assertThat(company("FI", "2077474-0").ask().apply(impatient).reason())
        .isEqualTo(Reason.TIMED_OUT);
  }

  @Test
  void nobodyAtTheAddressIsAnOutage() {
    try (StubbedRegisters closed =
        StubbedRegisters.with("gatehouse.register.norway.url=http://localhost:1")) {
      assertThat(company("NO", "899901010").ask().apply(closed).reason())
          .isEqualTo(Reason.UNREACHABLE);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void anOutageNeverDecidesAboutAuthority(Question question) {
    StubbedRegisters.always(status(503));
    if (question.name().length() == 2) {
      Representation said =
          registers
              .of(question.name())
              .authority(id(question.name()), Person.withCode("189001129802"));
      assertThat(said.authority())
          .isInstanceOfSatisfying(
              Authority.Undetermined.class,
              undetermined ->
                  assertThat(undetermined.why()).isEqualTo(Authority.Why.REGISTER_UNAVAILABLE));
    }
  }

  private static String id(String country) {
    return Map.of(
            "NO",
            "899901010",
            "EE",
            "70000310",
            "AT",
            "120121z",
            "SE",
            "5599901010",
            "FI",
            "2077474-0",
            "LV",
            "40003521600")
        .get(country);
  }
}
