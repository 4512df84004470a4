package io.gatehouse.register;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.gatehouse.register.EstoniaTest.assertUndetermined;
import static io.gatehouse.register.StubbedRegisters.SERVER;
import static io.gatehouse.register.StubbedRegisters.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.register.Authority.Why;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Published samples of the registers' answers, where they lie beside the project. */
@EnabledIf("samplesAreThere")
class SharedSamplesTest {
  private static final Path SAMPLES = Path.of("..", "..", "shared", "data", "registers");
  private static final String GLEIF_SAMPLE = "529900TODVLNUTNSYF94";

  private static StubbedRegisters registers;
  private static StubbedRegisters withoutRules;

  static boolean samplesAreThere() {
    return Files.isDirectory(SAMPLES);
  }

  @BeforeAll
  static void open() {
    registers = StubbedRegisters.with();
    withoutRules = StubbedRegisters.withoutRules();
  }

  @AfterAll
  static void close() {
    registers.close();
    withoutRules.close();
  }

  @BeforeEach
  void reset() {
    StubbedRegisters.reset();
  }

  private static String sample(String name) {
    try {
      return Files.readString(SAMPLES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CompanyAnswer company(String country, String id) {
    return registers.of(country).company(id);
  }

  @Test
  void estonia() {
    at("/ee", 200, sample("ee/esindus_v2_ok-single-match.xml"));
    assertThat(company("EE", "12341234")).isInstanceOf(CompanyAnswer.Found.class);
    assertThat(registers.of("EE").authority("12341234", Person.withCode("47101010033")).authority())
        .isInstanceOf(Authority.Alone.class);
    at("/ee", 200, sample("ee/esindus_v2_ok-no-match.xml"));
    assertThat(company("EE", "12341234")).isInstanceOf(CompanyAnswer.NotFound.class);
    at("/ee", 200, sample("ee/esindus_v2_ok-multiple-matches.xml"));
    assertThat(company("EE", "11111111")).isInstanceOf(CompanyAnswer.Unavailable.class);
    at("/ee", 500, sample("ee/esindus_v2_nok-soapfault.xml"));
    assertThat(company("EE", "12341234")).isInstanceOf(CompanyAnswer.Unavailable.class);
  }

  @Test
  void austria() {
    at("/at", 200, sample("at/auszug_v2_composed.xml"));
    assertThat(company("AT", "120121z")).isInstanceOf(CompanyAnswer.Found.class);
    Person maxima = Person.named("Maxima", "Musterfrau", LocalDate.of(1969, 4, 20));
    assertThat(registers.of("AT").authority("120121z", maxima).authority())
        .isInstanceOf(Authority.Jointly.class);
    assertUndetermined(
        registers.of("AT").authority("120121z", new Person(null, "Max", "Mustermann", null)),
        Why.PERSON_AMBIGUOUS);
    at("/at", 200, sample("at/auszug_v2_kurzinformation_signrule.xml"));
    assertThat(company("AT", "999999x")).isInstanceOf(CompanyAnswer.Found.class);
  }

  @Test
  void austriaByCompass() {
    at("/compass/organisation/v1/resolve", 200, sample("at/compass_resolve_composed.json"));
    at(
        "/compass/organisation/v1/11111111-2222-3333-4444-555555555555/company-report",
        200,
        sample("at/compass_company_report_composed.json"));
    Person maxima = Person.named("Maxima", "Musterfrau", LocalDate.of(1969, 4, 20));
    assertUndetermined(withoutRules.of("AT").authority("56247t", maxima), Why.NO_RULE_REGISTERED);
  }

  @Test
  void norway() {
    String unit = "/no/enhetsregisteret/api/enheter/";
    at(unit + "923609016", 200, sample("no/enhet_active_composed.json"));
    at(unit + "923609016/roller", 200, sample("no/roller_composed.json"));
    at(
        "/no/fullmakt/enheter/923609016/signatur",
        200,
        sample("no/fullmakt_signatur_r0012_composed.json"));
    Person ola = Person.named("Ola", "Eksempel", LocalDate.of(1870, 1, 1));
    assertThat(registers.of("NO").authority("923609016", ola).authority())
        .isInstanceOf(Authority.Alone.class);
    at(unit + "988077917", 200, sample("no/enhet_slettet_composed.json"));
    assertThat(company("NO", "988077917")).isInstanceOf(CompanyAnswer.Dissolved.class);
    at(unit + "999999999", 404, sample("no/enhet_404_composed.json"));
    assertThat(company("NO", "999999999")).isInstanceOf(CompanyAnswer.NotFound.class);
  }

  @Test
  void swedenByContract() {
    String service = "/se/foretagsinformation/v4/";
    at(service + "organisationer", 200, sample("se/foretagsinformation_v4_composed.json"));
    at(
        service + "firmateckningsalternativ",
        200,
        sample("se/firmateckningsalternativ_v4_composed.json"));
    Person astrid = Person.withCode("191212121212");
    assertThat(registers.of("SE").authority("5560125790", astrid).authority())
        .isInstanceOf(Authority.Jointly.class);
    at(
        service + "firmateckningsalternativ",
        200,
        sample("se/firmateckningsalternativ_v4_nej_composed.json"));
    assertUndetermined(registers.of("SE").authority("5560125790", astrid), Why.COMPANY_NOT_ACTIVE);
    at(service + "organisationer", 400, sample("se/foretagsinformation_error_400_v4.json"));
    assertThat(company("SE", "5560125790")).isInstanceOf(CompanyAnswer.NotFound.class);
  }

  @Test
  void swedenFree() {
    assertThat(free("5560125790", "se/vdm_organisationer_ok_composed.json"))
        .isInstanceOf(CompanyAnswer.Found.class);
    assertThat(free("5299999994", "se/vdm_organisationer_notfound_composed.json"))
        .isInstanceOf(CompanyAnswer.NotFound.class);
    assertThat(free("5299999994", "se/vdm_official_example_organisationer-aktiebolag-svar.json"))
        .isInstanceOf(CompanyAnswer.Dissolved.class);
    assertThat(free("194009272719", "se/vdm_official_example_organisationer-enskild-svar.json"))
        .isInstanceOf(CompanyAnswer.Dissolved.class);
    assertThat(
            free(
                "5299999994",
                "se/vdm_official_example_organisationer-fel-fran-en-uppgiftskalla-svar.json"))
        .isInstanceOf(CompanyAnswer.Unavailable.class);
  }

  private static CompanyAnswer free(String id, String sample) {
    at("/se/vardefulla-datamangder/v1/organisationer", 200, sample(sample));
    return withoutRules.of("SE").company(id);
  }

  @Test
  void finland() {
    at("/fi/companies", 200, sample("fi/companies_ok_composed.json"));
    assertThat(company("FI", "0112038-9")).isInstanceOf(CompanyAnswer.Found.class);
    at("/fi/companies", 200, sample("fi/companies_ended_composed.json"));
    assertThat(company("FI", "1572860-0")).isInstanceOf(CompanyAnswer.Dissolved.class);
    at("/fi/companies", 200, sample("fi/companies_empty_composed.json"));
    assertThat(company("FI", "0112038-9")).isInstanceOf(CompanyAnswer.NotFound.class);
  }

  @Test
  void latvia() {
    table("25e80bf3-f107-4ab4-89ef-251b5b9374e9", "lv/datastore_register_composed.json");
    table("e665114a-73c2-4375-9470-55874b4cfa6b", "lv/datastore_officers_composed.json");
    assertThat(company("LV", "40003521600")).isInstanceOf(CompanyAnswer.Found.class);
    assertUndetermined(
        registers.of("LV").authority("40003521600", new Person(null, "Jānis", "Paraugs", null)),
        Why.PERSON_AMBIGUOUS);
  }

  private static void table(String id, String sample) {
    SERVER.stubFor(
        get(urlPathEqualTo("/lv/datastore_search"))
            .withQueryParam("resource_id", equalTo(id))
            .willReturn(aResponse().withBody(sample(sample))));
  }

  @Test
  void viesAndGleif() {
    assertThat(vat("vies/ms_get_valid_composed.json")).isInstanceOf(VatRegister.Answer.Valid.class);
    assertThat(vat("vies/ms_get_invalid_composed.json"))
        .isInstanceOf(VatRegister.Answer.NotValid.class);
    assertThat(vat("vies/ms_get_unavailable_composed.json"))
        .isInstanceOf(VatRegister.Answer.Unavailable.class);
    assertThat(vat("vies/error_wrapper_composed.json"))
        .isInstanceOf(VatRegister.Answer.Unavailable.class);
    at("/gleif/lei-records/" + GLEIF_SAMPLE, 200, sample("gleif/lei_record_composed.json"));
    assertThat(registers.lei().byLei(GLEIF_SAMPLE)).isInstanceOf(LeiRegister.Answer.Found.class);
    at("/gleif/lei-records", 200, sample("gleif/lei_list_composed.json"));
    assertThat(registers.lei().byRegistration("AT", "120121z"))
        .isInstanceOf(LeiRegister.Answer.Found.class);
    at("/gleif/lei-records/" + GLEIF_SAMPLE, 404, sample("gleif/lei_404_composed.json"));
    assertThat(registers.lei().byLei(GLEIF_SAMPLE)).isInstanceOf(LeiRegister.Answer.NotFound.class);
  }

  private static VatRegister.Answer vat(String sample) {
    at("/vies/ms/EE/vat/100594102", 200, sample(sample));
    return registers.vat().check("EE100594102");
  }
}
