package io.gatehouse.register;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.gatehouse.register.StubbedRegisters.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.register.LeiRegister.Answer.Ambiguous;
import io.gatehouse.register.LeiRegister.Answer.Found;
import io.gatehouse.register.Outage.Reason;
import io.gatehouse.register.VatRegister.Answer;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VIES and GLEIF, in their wire formats. */
class CorroborationTest {
  private static final String LEI = "5299001GATEHOUSE0X57";

  private static StubbedRegisters registers;

  @BeforeAll
  static void open() {
    registers = StubbedRegisters.with();
  }

  @AfterAll
  static void close() {
    registers.close();
  }

  @BeforeEach
  void reset() {
    StubbedRegisters.reset();
  }

  private static Answer vat(String body) {
    StubbedRegisters.at("/vies/ms/EE/vat/100594102", 200, body);
    return registers.vat().check("EE 100594102");
  }

  @Test
  void aValidNumberHasItsTrader() {
    Answer said =
        vat("{\"isValid\":true,\"userError\":\"VALID\",\"name\":\"OÜ\",\"address\":\"Tallinn\"}");
    assertThat(said)
        .isInstanceOfSatisfying(
            Answer.Valid.class,
            valid -> {
              assertThat(valid.name()).isEqualTo("OÜ");
              assertThat(valid.consultation()).isNull();
            });
  }

  @Test
  void threeHyphensAreNoName() {
    assertThat(vat("{\"isValid\":true,\"name\":\"---\",\"address\":\"---\"}"))
        .isInstanceOfSatisfying(Answer.Valid.class, valid -> assertThat(valid.name()).isNull());
  }

  @Test
  void anInvalidNumberIsNotValid() {
    assertThat(vat("{\"isValid\":false,\"userError\":\"INVALID\",\"name\":\"---\"}"))
        .isInstanceOf(Answer.NotValid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "MS_UNAVAILABLE, SERVER_ERROR",
    "SERVICE_UNAVAILABLE, SERVER_ERROR",
    "MS_MAX_CONCURRENT_REQ, SERVER_ERROR",
    "GLOBAL_MAX_CONCURRENT_REQ, SERVER_ERROR",
    "TIMEOUT, TIMED_OUT",
    "VAT_BLOCKED, QUOTA_EXCEEDED",
    "IP_BLOCKED, QUOTA_EXCEEDED",
    "INVALID_INPUT, REQUEST_REFUSED",
    "INVALID_REQUESTER_INFO, REQUEST_REFUSED",
    "SOMETHING_NEW, SERVER_ERROR"
  })
  void anErrorInsideAStatus200IsAnOutageAndNeverInvalid(String error, Reason reason) {
    String[] forms = {
      "{\"isValid\":false,\"userError\":\"%s\"}",
      "{\"actionSucceed\":false,\"errorWrappers\":[{\"error\":\"%s\"}]}"
    };
    for (String form : forms) {
      assertThat(vat(form.formatted(error)))
          .isInstanceOfSatisfying(
              Answer.Unavailable.class,
              none -> assertThat(none.outage().reason()).isEqualTo(reason));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB123456789", "GR123456789", "100594102", "EE", "", "EE1005/../x"})
  void whatCannotBeAVatNumberIsNotAskedFor(String number) {
    assertThat(registers.vat().check(number))
        .isInstanceOfSatisfying(Answer.NotValid.class, not -> assertThat(not.malformed()).isTrue());
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @Test
  void withARequesterTheCheckGetsItsNumber() {
    StubbedRegisters.at(
        "/vies/check-vat-number",
        200,
        "{\"valid\":true,\"requestIdentifier\":\"WAPIAAAAX\",\"name\":\"OÜ\"}");
    try (StubbedRegisters numbered =
        StubbedRegisters.with("gatehouse.register.vies.requester=FI20774740")) {
      assertThat(numbered.vat().check("EE100594102"))
          .isInstanceOfSatisfying(
              Answer.Valid.class, valid -> assertThat(valid.consultation()).isEqualTo("WAPIAAAAX"));
    }
    SERVER.verify(
        postRequestedFor(urlPathEqualTo("/vies/check-vat-number"))
            .withRequestBody(
                equalToJson(
                    """
                    {"countryCode":"EE","vatNumber":"100594102",
                     "requesterMemberStateCode":"FI","requesterNumber":"20774740"}""")));
  }

  private static String entity(String status, String registration) {
    return """
        {"type":"lei-records","id":"%1$s","attributes":{"lei":"%1$s","entity":{"legalName":
          {"name":"Toimiva Oy"},"legalAddress":{"country":"FI"},"registeredAs":"9990101-9",
          "status":"%2$s"},"registration":{"status":"%3$s","corroborationLevel":"FULLY_CORROBORATED",
          "nextRenewalDate":"2027-01-01T00:00:00Z"}}}"""
        .formatted(LEI, status, registration);
  }

  @Test
  void aLapsedRegistrationSaysNothingAboutTheEntity() {
    StubbedRegisters.at(
        "/gleif/lei-records/" + LEI, 200, "{\"data\":" + entity("ACTIVE", "LAPSED") + "}");
    assertThat(registers.lei().byLei(LEI.toLowerCase(Locale.ROOT)))
        .isInstanceOfSatisfying(
            Found.class,
            found -> {
              assertThat(found.entity().active()).isTrue();
              assertThat(found.entity().registration()).isEqualTo("LAPSED");
              assertThat(found.entity().nextRenewal()).isEqualTo(LocalDate.of(2027, 1, 1));
            });
  }

  @Test
  void anUnknownLeiIsNotFoundAndAMalformedOneNotAskedFor() {
    StubbedRegisters.at("/gleif/lei-records/" + LEI, 404, "{\"errors\":[{\"status\":\"404\"}]}");
    assertThat(registers.lei().byLei(LEI)).isInstanceOf(LeiRegister.Answer.NotFound.class);
    assertThat(registers.lei().byLei("../x"))
        .isInstanceOfSatisfying(
            LeiRegister.Answer.NotFound.class, not -> assertThat(not.malformed()).isTrue());
  }

  @Test
  void aNationalNumberFindsOneSeveralOrNone() {
    String one = entity("ACTIVE", "ISSUED");
    StubbedRegisters.at("/gleif/lei-records", 200, "{\"data\":[" + one + "]}");
    assertThat(registers.lei().byRegistration("FI", "9990101-9")).isInstanceOf(Found.class);
    StubbedRegisters.at("/gleif/lei-records", 200, "{\"data\":[" + one + "," + one + "]}");
    assertThat(registers.lei().byRegistration("FI", "9990101-9")).isInstanceOf(Ambiguous.class);
    StubbedRegisters.at("/gleif/lei-records", 200, "{\"data\":[]}");
    assertThat(registers.lei().byRegistration("FI", "9990101-9"))
        .isInstanceOf(LeiRegister.Answer.NotFound.class);
  }
}
