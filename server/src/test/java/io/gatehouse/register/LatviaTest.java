package io.gatehouse.register;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.gatehouse.register.EstoniaTest.assertUndetermined;
import static io.gatehouse.register.StubbedRegisters.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.register.Authority.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Latvian Enterprise Register's open data, in its wire format. */
class LatviaTest {
  private static final String ID = "40003521600";
  private static final Person ANNA = Person.named("Anna", "Bērziņa", LocalDate.of(1970, 1, 2));
  private static final Person JANIS = Person.named("Jānis", "Kalns", LocalDate.of(1971, 2, 3));

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
    company("null", "");
  }

  private static void table(String id, int total, String rows) {
    SERVER.stubFor(
        get(urlPathEqualTo("/lv/datastore_search"))
            .withQueryParam("resource_id", equalTo(id))
            .willReturn(
                aResponse()
                    .withBody(
                        "{\"success\":true,\"result\":{\"total\":%d,\"records\":[%s]}}"
                            .formatted(total, rows))));
  }

  private static void company(String terminated, String closed) {
    table(
        "25e80bf3-f107-4ab4-89ef-251b5b9374e9",
        1,
        """
        {"regcode":40003521600,"name":"SIA \\"Paraugs\\"","type":"SIA","type_text":"Sabiedrība",
         "registered":"1995-05-22T00:00:00","terminated":%s,"closed":"%s","address":"Rīga"}"""
            .formatted(terminated, closed));
  }

  private static void officers(String... rows) {
    table("e665114a-73c2-4375-9470-55874b4cfa6b", rows.length, String.join(",", rows));
  }

  private static String row(
      String name, String born, String position, String body, String right, String others) {
    return """
        {"at_legal_entity_registration_number":"40003521600","entity_type":"NATURAL_PERSON",
         "name":"%s","birth_date":"%s","position":"%s","governing_body":"%s",
         "rights_of_representation_type":%s,"representation_with_at_least":%s}"""
        .formatted(name, born, position, body, right, others);
  }

  private static String anna(String right, String others) {
    return row("Bērziņa Anna", "1970-01-02", "CHAIR_OF_BOARD", "EXECUTIVE_BOARD", right, others);
  }

  private static String janis(String right, String others) {
    return row("Kalns Jānis", "1971-02-03", "BOARD_MEMBER", "EXECUTIVE_BOARD", right, others);
  }

  private static Representation authority(Person person) {
    return registers.of("LV").authority(ID, person);
  }

  @Test
  void companyFactsAreRead() {
    officers(anna("\"INDIVIDUALLY\"", "null"));
    Company company = ((CompanyAnswer.Found) registers.of("LV").company("LV " + ID)).company();
    assertThat(company.name()).isEqualTo("SIA \"Paraugs\"");
    assertThat(company.registered()).isEqualTo(LocalDate.of(1995, 5, 22));
    assertThat(company.officers()).extracting(Officer::name).containsExactly("Bērziņa Anna");
  }

  @Test
  void individuallyIsAloneAndWithAtLeastIsJointly() {
    officers(anna("\"INDIVIDUALLY\"", "null"), janis("\"WITH_AT_LEAST\"", "\"1\""));
    assertThat(authority(ANNA).authority()).isInstanceOf(Authority.Alone.class);
    assertThat(authority(JANIS).authority())
        .isInstanceOfSatisfying(
            Authority.Jointly.class,
            jointly ->
                assertThat(
                        ((SigningRule.Progress.Needed) jointly.rule().evaluate(List.of(JANIS)))
                            .words(Locale.ENGLISH))
                    .isEqualTo("a member of the board"));
  }

  @Test
  void withAllNeedsTheWholeBoard() {
    officers(anna("\"WITH_ALL\"", "null"), janis("\"WITH_ALL\"", "null"));
    Authority.Jointly jointly = (Authority.Jointly) authority(ANNA).authority();
    assertThat(jointly.rule().evaluate(List.of(ANNA)))
        .isInstanceOf(SigningRule.Progress.Needed.class);
    assertThat(jointly.rule().evaluate(List.of(ANNA, JANIS)))
        .isInstanceOf(SigningRule.Progress.Satisfied.class);
  }

  @Test
  void withAllAndNobodyElseContradictsItself() {
    officers(anna("\"WITH_ALL\"", "null"));
    assertUndetermined(authority(ANNA), Why.INCONSISTENT_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({
    "null, null",
    "'\"WITH_AT_LEAST\"', null",
    "'\"WITH_AT_LEAST\"', '\"0\"'",
    "'\"OTHER\"', null"
  })
  void aRightThatIsNotOneOfTheThreeIsUndetermined(String right, String others) {
    officers(anna(right, others));
    assertUndetermined(authority(ANNA), Why.INCONSISTENT_ANSWER);
  }

  @Test
  void theCouncilHasNoRightAndTheBoardSeatOfTheSamePersonKeepsIts() {
    officers(
        row("Bērziņa Anna", "1970-01-02", "COUNCIL_MEMBER", "COUNCIL", "null", "null"),
        janis("\"INDIVIDUALLY\"", "null"));
    assertThat(authority(ANNA).authority()).isEqualTo(new Authority.None(true));
    officers(
        row("Bērziņa Anna", "1970-01-02", "COUNCIL_MEMBER", "COUNCIL", "null", "null"),
        anna("\"INDIVIDUALLY\"", "null"));
    assertThat(authority(ANNA).authority()).isInstanceOf(Authority.Alone.class);
  }

  @Test
  void aLiquidatorMeansLiquidation() {
    officers(
        row("Bērziņa Anna", "1970-01-02", "LIQUIDATOR", "LIQUIDATOR", "\"INDIVIDUALLY\"", "null"));
    Company company = ((CompanyAnswer.Found) registers.of("LV").company(ID)).company();
    assertThat(company.status()).isEqualTo(Company.Status.IN_LIQUIDATION);
    assertUndetermined(authority(ANNA), Why.COMPANY_NOT_ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({"'\"2020-01-01T00:00:00\"', ''", "null, L"})
  void aClosedCompanyIsDissolved(String terminated, String closed) {
    company(terminated, closed);
    assertThat(registers.of("LV").company(ID)).isInstanceOf(CompanyAnswer.Dissolved.class);
  }

  @Test
  void noRowIsNotFoundAndFewerRowsThanCountedIsNoAnswer() {
    table("25e80bf3-f107-4ab4-89ef-251b5b9374e9", 0, "");
    assertThat(registers.of("LV").company(ID)).isInstanceOf(CompanyAnswer.NotFound.class);
    company("null", "");
    table("e665114a-73c2-4375-9470-55874b4cfa6b", 2, anna("\"INDIVIDUALLY\"", "null"));
    assertThat(registers.of("LV").company(ID)).isInstanceOf(CompanyAnswer.Unavailable.class);
  }
}
