package io.gatehouse.register;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.gatehouse.register.EstoniaTest.assertUndetermined;
import static io.gatehouse.register.StubbedRegisters.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PRH's open data, in its wire format. */
class FinlandTest {
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

  private static void says(String registerStatus, String situations, String more) {
    StubbedRegisters.at(
        "/fi/companies",
        200,
        """
        {"totalResults":1,"companies":[{"businessId":{"value":"2077474-0"},
          "names":[{"name":"Vanha Oy","type":"1","endDate":"1999-12-31"},
                   {"name":"Aputoiminimi","type":"3"},{"name":"Uusi Oy","type":"1"}],
          "companyForms":[{"type":"16","descriptions":[{"languageCode":"2","description":"Aktiebolag"},
            {"languageCode":"1","description":"Osakeyhtiö"}]}],
          "companySituations":[%s],
          "addresses":[{"type":2,"postCode":"00002"},{"type":1,"street":"Katu","buildingNumber":"7",
            "entrance":"","postCode":"00100","postOffices":[{"city":"HELSINGFORS","languageCode":"2"},
            {"city":"HELSINKI","languageCode":"1"}]}],
          "tradeRegisterStatus":"%s","status":"2","registrationDate":"2001-02-03" %s}]}"""
            .formatted(situations, registerStatus, more));
  }

  private static Company found() {
    return ((CompanyAnswer.Found) registers.of("FI").company("2077474-0")).company();
  }

  @Test
  void companyFactsAreRead() {
    says("1", "", "");
    assertThat(found().name()).isEqualTo("Uusi Oy");
    assertThat(found().form()).isEqualTo(new Company.LegalForm("16", "Osakeyhtiö"));
    assertThat(found().address())
        .isEqualTo(new Company.Address("Katu 7", "00100", "HELSINKI", "FI"));
    assertThat(found().registered()).isEqualTo(LocalDate.of(2001, 2, 3));
    assertThat(found().status()).isEqualTo(Company.Status.ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({"2077474-0", "FI20774740", "' 2077474-0 '"})
  void numbersAreAskedInTheRegistersForm(String id) {
    says("1", "", "");
    assertThat(registers.of("FI").company(id)).isInstanceOf(CompanyAnswer.Found.class);
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/fi/companies"))
            .withQueryParam("businessId", equalTo("2077474-0")));
  }

  @ParameterizedTest
  @CsvSource({
    "1, KONK, BANKRUPT",
    "1, SELTILA, IN_LIQUIDATION",
    "1, SANE, REORGANISATION",
    "3, NONE, UNKNOWN"
  })
  void aSituationIsRead(String registerStatus, String situation, Company.Status status) {
    says(registerStatus, "{\"type\":\"%s\"}".formatted(situation), "");
    assertThat(found().status()).isEqualTo(status);
  }

  @Test
  void aSituationThatIsOverIsOver() {
    says("1", "{\"type\":\"SANE\",\"endDate\":\"2020-01-01\"}", "");
    assertThat(found().status()).isEqualTo(Company.Status.ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({"4, ''", "1, ',\"endDate\":\"2022-03-31\"'"})
  void aCompanyThatCeasedIsDissolvedWhateverItsStatusFieldSays(String status, String more) {
    says(status, "", more);
    assertThat(registers.of("FI").company("2077474-0")).isInstanceOf(CompanyAnswer.Dissolved.class);
  }

  @Test
  void anEmptyListIsNotFoundAndStatus400Malformed() {
    StubbedRegisters.at("/fi/companies", 200, "{\"totalResults\":0,\"companies\":[]}");
    assertThat(registers.of("FI").company("2077474-0")).isInstanceOf(CompanyAnswer.NotFound.class);
    StubbedRegisters.at("/fi/companies", 400, "{}");
    assertThat(registers.of("FI").company("2077474-0"))
        .isInstanceOfSatisfying(
            CompanyAnswer.NotFound.class, not -> assertThat(not.malformed()).isTrue());
  }

  @Test
  void nobodyIsPublishedSoNobodyIsVerified() {
    says("1", "", "");
    assertUndetermined(
        registers.of("FI").authority("2077474-0", Person.withCode("131052-308T")),
        Authority.Why.NO_OFFICERS_PUBLISHED);
  }
}
