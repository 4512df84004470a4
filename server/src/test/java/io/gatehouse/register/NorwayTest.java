package io.gatehouse.register;

import static io.gatehouse.register.EstoniaTest.assertUndetermined;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.register.Authority.Basis;
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

/** Brønnøysund, in its wire format. */
class NorwayTest {
  private static final String ID = "899901010";
  private static final String UNIT = "/no/enhetsregisteret/api/enheter/" + ID;
  private static final Person KARI = Person.named("Kari", "Berg", LocalDate.of(1970, 2, 1));
  private static final Person OLA = Person.named("Ola", "Dal", LocalDate.of(1971, 3, 2));
  private static final Person NINA = Person.named("Nina", "Eng", LocalDate.of(1972, 4, 3));

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
  void aCompanyWithABoard() {
    StubbedRegisters.reset();
    StubbedRegisters.at(UNIT, 200, unit(""));
    roles(
        role("LEDE", "Kari", "Berg", "1970-02-01", "false")
            + ","
            + role("MEDL", "Ola", "Dal", "1971-03-02", "false")
            + ","
            + role("MEDL", "Nina", "Eng", "1972-04-03", "false"));
    StubbedRegisters.at(right("prokura"), 404, "");
  }

  private static String unit(String more) {
    return """
        {"organisasjonsnummer":"899901010","navn":"PRØVE AS",
         "organisasjonsform":{"kode":"AS","beskrivelse":"Aksjeselskap"},
         "registreringsdatoEnhetsregisteret":"2001-02-03",
         "forretningsadresse":{"adresse":["c/o Berg","Prøvegata 1"],"postnummer":"0150",
           "poststed":"OSLO","landkode":"NO"} %s}"""
        .formatted(more);
  }

  private static String role(
      String code, String given, String family, String born, String resigned) {
    return """
        {"type":{"kode":"%s"},"roller":[{"type":{"kode":"%s","beskrivelse":"rolle"},
          "person":{"fodselsdato":"%s","navn":{"fornavn":"%s","etternavn":"%s"},"erDoed":false},
          "fratraadt":%s}]}"""
        .formatted(code, code, born, given, family, resigned);
  }

  private static void roles(String groups) {
    StubbedRegisters.at(UNIT + "/roller", 200, "{\"rollegrupper\":[" + groups + "]}");
  }

  private static String right(String name) {
    return "/no/fullmakt/enheter/" + ID + "/" + name;
  }

  private static String fullmakt(String rule, String combined, String combinations) {
    return """
        {"enhet":{"organisasjonsnummer":"899901010"},
         "status":{"rutineStatus":{"kode":"OK"},"regelStatus":{"kode":"%s"},
           "kombinasjonStatus":{"kode":"%s"}},
         "signeringsGrunnlag":{"signaturProkuraRoller":{"signaturProkuraFritekst":"Etter avtale."}},
         "signeringsKombinasjon":{"kombinasjon":[%s]}}"""
        .formatted(rule, combined, combinations);
  }

  private static void signatur(String combinations) {
    StubbedRegisters.at(right("signatur"), 200, fullmakt("RF", "OK", combinations));
  }

  private static String combination(String code, String... people) {
    return "{\"kode\":\"%s\",\"personRolleKombinasjon\":[%s]}"
        .formatted(code, String.join(",", people));
  }

  private static String kari() {
    return in("LEDE", "Kari Berg", "01.02.1970");
  }

  private static String ola() {
    return in("MEDL", "Ola Dal", "02.03.1971");
  }

  private static String nina() {
    return in("MEDL", "Nina Eng", "03.04.1972");
  }

  private static String in(String role, String name, String born) {
    return "{\"fodselsdato\":\"%s\",\"navn\":\"%s\",\"rolle\":{\"kode\":\"%s\"}}"
        .formatted(born, name, role);
  }

  private static Representation authority(Person person) {
    return registers.of("NO").authority(ID, person);
  }

  @Test
  void companyFactsAreRead() {
    CompanyAnswer.Found found =
        (CompanyAnswer.Found) registers.of("NO").company("NO 899 901 010 MVA");
    Company company = found.company();
    assertThat(company.name()).isEqualTo("PRØVE AS");
    assertThat(company.form()).isEqualTo(new Company.LegalForm("AS", "Aksjeselskap"));
    assertThat(company.status()).isEqualTo(Company.Status.ACTIVE);
    assertThat(company.registered()).isEqualTo(LocalDate.of(2001, 2, 3));
    assertThat(company.address())
        .isEqualTo(new Company.Address("c/o Berg, Prøvegata 1", "0150", "OSLO", "NO"));
    assertThat(company.officers())
        .extracting(Officer::name)
        .containsExactly("Kari Berg", "Ola Dal", "Nina Eng");
    assertThat(found.evidence()).hasSize(2);
  }

  @Test
  void deletedComesWithStatus200() {
    StubbedRegisters.at(UNIT, 200, unit(",\"slettedato\":\"2021-05-04\""));
    assertThat(registers.of("NO").company(ID))
        .isInstanceOfSatisfying(
            CompanyAnswer.Dissolved.class,
            gone -> assertThat(gone.on()).isEqualTo(LocalDate.of(2021, 5, 4)));
  }

  @Test
  void withdrawnForLegalReasonsIsGone() {
    StubbedRegisters.at(
        UNIT, 410, "{\"organisasjonsnummer\":\"899901010\",\"slettedato\":\"2020-01-01\"}");
    assertThat(registers.of("NO").company(ID)).isInstanceOf(CompanyAnswer.Dissolved.class);
  }

  @ParameterizedTest
  @CsvSource({"404, false", "400, true"})
  void notFoundAndMalformedAreTold(int status, boolean malformed) {
    StubbedRegisters.at(UNIT, status, "{\"status\":%d}".formatted(status));
    assertThat(registers.of("NO").company(ID))
        .isInstanceOfSatisfying(
            CompanyAnswer.NotFound.class, not -> assertThat(not.malformed()).isEqualTo(malformed));
  }

  @ParameterizedTest
  @CsvSource({
    "konkurs, BANKRUPT",
    "underAvvikling, IN_LIQUIDATION",
    "underTvangsavviklingEllerTvangsopplosning, IN_LIQUIDATION"
  })
  void aCompanyInTroubleIsNotComputed(String flag, Company.Status status) {
    StubbedRegisters.at(UNIT, 200, unit(",\"%s\":true".formatted(flag)));
    signatur(combination("R0001", kari()));
    CompanyAnswer.Found found = (CompanyAnswer.Found) registers.of("NO").company(ID);
    assertThat(found.company().status()).isEqualTo(status);
    assertUndetermined(authority(KARI), Why.COMPANY_NOT_ACTIVE);
    assertThat(authority(KARI).roles()).extracting(Role::code).containsExactly("LEDE");
  }

  @Test
  void theCombinationsDecide() {
    signatur(
        combination("STYR", kari(), ola(), nina())
            + ","
            + combination("R0012", kari())
            + ","
            + combination("R0012", ola(), nina()));
    assertThat(authority(KARI).authority()).isEqualTo(new Authority.Alone(Basis.SIGNATURE));
    assertThat(authority(OLA).authority()).isInstanceOf(Authority.Jointly.class);
    assertThat(authority(OLA).rule().words(Locale.forLanguageTag("nb")))
        .isEqualTo("styrets leder alene eller to styremedlemmer i fellesskap");
  }

  @Test
  void somebodyWhoIsNotListedHasNoAuthority() {
    signatur(combination("R0001", kari()));
    Person stranger = Person.named("Kari", "Berg", LocalDate.of(1990, 1, 1));
    assertThat(authority(stranger).authority()).isEqualTo(new Authority.None(false));
    assertThat(authority(NINA).authority()).isEqualTo(new Authority.None(true));
  }

  @Test
  void withoutDateOfBirthAPersonIsAmbiguous() {
    signatur(combination("R0001", kari()));
    assertUndetermined(authority(new Person(null, "Kari", "Berg", null)), Why.PERSON_AMBIGUOUS);
    assertUndetermined(authority(Person.withCode("01027012345")), Why.PERSON_AMBIGUOUS);
  }

  @Test
  void twinsAreTwoPeople() {
    Person twin = Person.named("Kai", "Berg", LocalDate.of(1970, 2, 1));
    signatur(combination("R0005", kari(), in("MEDL", "Kai Berg", "01.02.1970")));
    assertThat(authority(twin).authority())
        .isInstanceOfSatisfying(
            Authority.Jointly.class,
            jointly ->
                assertThat(jointly.rule().evaluate(List.of(KARI, twin)))
                    .isInstanceOf(SigningRule.Progress.Satisfied.class));
  }

  @Test
  void somebodySpelledDifferentlyInTheCombinationIsAmbiguous() {
    signatur(combination("R0001", in("LEDE", "Kari Anne Berg", "01.02.1970")));
    assertUndetermined(authority(KARI), Why.PERSON_AMBIGUOUS);
  }

  @Test
  void resignedPeopleAreNotListed() {
    roles(
        role("LEDE", "Kari", "Berg", "1970-02-01", "false")
            + ","
            + role("MEDL", "Ola", "Dal", "1971-03-02", "true"));
    signatur(combination("R0001", kari()));
    assertThat(authority(OLA).authority()).isEqualTo(new Authority.None(false));
  }

  /** Each code with one person too few: a right that would be a mistake to grant. */
  @ParameterizedTest
  @CsvSource({"R0004", "R0005", "R0008", "R0014", "R0015", "R0016", "R0017", "R0018", "R0002"})
  void aCombinationThatLostAPersonGivesNoRight(String code) {
    signatur(combination(code, kari()));
    assertUndetermined(authority(KARI), Why.INCONSISTENT_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({"R0001", "R0003", "R0006", "R0007", "R0011", "R0012", "R0013", "STYR"})
  void aChairAloneIsWholeForTheseCodes(String code) {
    signatur(combination(code, kari()));
    assertThat(authority(KARI).authority()).isInstanceOf(Authority.Alone.class);
  }

  @Test
  void anEmptyCombinationGivesNoRightToAnybody() {
    signatur("{\"kode\":\"STYR\",\"personRolleKombinasjon\":[]}");
    assertUndetermined(authority(KARI), Why.INCONSISTENT_ANSWER);
    assertUndetermined(
        authority(Person.named("Per", "Fremmed", LocalDate.of(1988, 8, 8))),
        Why.INCONSISTENT_ANSWER);
  }

  @Test
  void oneWhoHoldsBothRolesCannotStandForTwo() {
    signatur(combination("R0008", kari(), in("DAGL", "Kari Berg", "01.02.1970")));
    assertUndetermined(authority(KARI), Why.INCONSISTENT_ANSWER);
  }

  @Test
  void aRuleInWordsGoesToAPersonWithItsText() {
    StubbedRegisters.at(right("signatur"), 200, fullmakt("RT", "IK", ""));
    assertUndetermined(authority(KARI), Why.RULE_IN_WORDS);
    assertThat(((Authority.Undetermined) authority(KARI).authority()).explanation())
        .isEqualTo("Etter avtale.");
  }

  @Test
  void exemptFormsAndMissingRulesGoToAPerson() {
    StubbedRegisters.at(
        right("signatur"),
        200,
        """
        {"enhet":{"organisasjonsnummer":"899901010"},"status":{"rutineStatus":
          {"kode":"NA","tekstforklaring":"Unntak for organisasjonsform: NUF"}}}""");
    assertUndetermined(authority(KARI), Why.NO_RULE_REGISTERED);
    StubbedRegisters.at(right("signatur"), 200, fullmakt("RI", "IK", ""));
    assertUndetermined(authority(KARI), Why.NO_RULE_REGISTERED);
    StubbedRegisters.at(right("signatur"), 404, "");
    assertUndetermined(authority(KARI), Why.NO_RULE_REGISTERED);
  }

  @Test
  void procurationCountsWhereTheFirmCannotBeSignedAlone() {
    signatur(combination("R0003", kari(), ola(), nina()));
    StubbedRegisters.at(
        right("prokura"),
        200,
        fullmakt("RF", "OK", combination("PROK", in("PROK", "Eva Fjell", "05.05.1985"))));
    Person eva = Person.named("Eva", "Fjell", LocalDate.of(1985, 5, 5));
    assertThat(authority(eva).authority()).isEqualTo(new Authority.Alone(Basis.PROCURATION));
    assertThat(authority(KARI).authority())
        .isInstanceOfSatisfying(
            Authority.Jointly.class,
            jointly ->
                assertThat(jointly.rule().evaluate(List.of(eva)))
                    .isEqualTo(new SigningRule.Progress.Satisfied(Basis.PROCURATION)));
  }

  @Test
  void anOutageOfTheSigningServiceDecidesNothing() {
    StubbedRegisters.at(right("signatur"), 503, "");
    assertUndetermined(authority(KARI), Why.REGISTER_UNAVAILABLE);
    signatur(combination("R0003", kari(), ola(), nina()));
    StubbedRegisters.at(right("prokura"), 503, "");
    assertUndetermined(authority(NINA), Why.REGISTER_UNAVAILABLE);
  }
}
