package io.gatehouse.register;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.gatehouse.register.EstoniaTest.assertUndetermined;
import static io.gatehouse.register.StubbedRegisters.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import io.gatehouse.register.Authority.Basis;
import io.gatehouse.register.Authority.Why;
import io.gatehouse.register.Outage.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bolagsverket's contracted and free services, in their wire formats. */
class SwedenTest {
  private static final String COMPANY = "/se/foretagsinformation/v4/organisationer";
  private static final String SIGNING = "/se/foretagsinformation/v4/firmateckningsalternativ";
  private static final String OPEN = "/se/vardefulla-datamangder/v1/organisationer";
  private static final Person ASTRID = Person.withCode("18900112-1231");
  private static final Person BO = Person.withCode("189102131234");

  private static StubbedRegisters registers;
  private static StubbedRegisters open;

  @BeforeAll
  static void start() {
    registers = StubbedRegisters.with();
    open = StubbedRegisters.withoutRules();
  }

  @AfterAll
  static void close() {
    registers.close();
    open.close();
  }

  @BeforeEach
  void reset() {
    StubbedRegisters.reset();
    company("");
  }

  private static String officer(String given, String family, String code, String role) {
    return """
        {"personnamn":{"fornamn":"%s","efternamn":"%s"},"organisationsnamn":null,
         "identitet":{"identitetsbeteckning":"%s"},
         "funktionarsroller":[{"kod":"%s","klartext":"Roll"}]}"""
        .formatted(given, family, code, role);
  }

  private static String astrid() {
    return officer("Astrid", "Sol", "189001121231", "LE");
  }

  private static String bo() {
    return officer("Bo", "Vind", "189102131234", "LE");
  }

  private static void company(String statuses) {
    StubbedRegisters.at(
        COMPANY,
        200,
        """
        [{"identitet":{"identitetsbeteckning":"5599901010"},"organisationsnamn":{"namn":"Sol AB"},
          "organisationsform":{"kod":"AB","klartext":"Aktiebolag"},"organisationsstatusar":[%s],
          "organisationsdatum":{"registreringsdatum":"1999-01-02"},"funktionarer":[%s,%s]}]"""
            .formatted(statuses, astrid(), bo()));
  }

  private static void signing(String utfall, String ways, String no, int pending) {
    StubbedRegisters.at(
        SIGNING,
        200,
        """
        {"firmateckningInformation":[{"funktionar":%s,
          "firmateckningOrganisation":{"identitet":{"identitetsbeteckning":"5599901010"},
            "inneliggandeArenden":{"antal":%d}},
          "firmateckningssvar":{"utfall":"%s","firmateckningsutfallJaSvar":[%s],
            "firmateckningsutfallNejSvar":%s}}]}"""
            .formatted(astrid(), pending, utfall, ways, no));
  }

  private static Representation authority(Person person) {
    return registers.of("SE").authority("559990-1010", person);
  }

  @Test
  void askedWithATokenAndAnId() {
    try (StubbedRegisters fresh = StubbedRegisters.with()) {
      fresh.of("SE").company("16559990-1010");
    }
    SERVER.verify(
        postRequestedFor(urlPathEqualTo("/token"))
            .withBasicAuth(new BasicCredentials("client", "secret"))
            .withRequestBody(
                equalTo("grant_type=client_credentials&scope=foretagsinformation%3Aread")));
    SERVER.verify(
        postRequestedFor(urlPathEqualTo(COMPANY))
            .withHeader("Authorization", equalTo("Bearer tok"))
            .withHeader("X-Request-Id", matching("[0-9a-f-]{36}"))
            .withRequestBody(equalToJson("{\"identitetsbeteckning\":\"5599901010\"}", true, true)));
  }

  @Test
  void aloneTogetherAndPending() {
    signing("JA", "{\"alternativ\":\"ENSAM\"}", "null", 1);
    assertThat(authority(ASTRID).authority()).isEqualTo(new Authority.Alone(Basis.SIGNATURE));
    assertThat(authority(ASTRID).changesPending()).isTrue();
    SERVER.verify(
        postRequestedFor(urlPathEqualTo(SIGNING))
            .withRequestBody(
                equalToJson(
                    """
                    {"funktionarIdentitetsbeteckning":"189001121231",
                     "organisationIdentitetsbeteckning":"5599901010"}""")));

    signing(
        "JA",
        """
        {"alternativ":"TILLSAMMANS","namnKanEjListas":false,
         "firmateckningsutfallJatillsammansAlternativ":[[%s]]}"""
            .formatted(bo()),
        "null",
        0);
    assertThat(authority(ASTRID).authority())
        .isInstanceOfSatisfying(
            Authority.Jointly.class,
            jointly ->
                assertThat(jointly.rule().evaluate(List.of(Person.withCode("189001121231"), BO)))
                    .isInstanceOf(SigningRule.Progress.Satisfied.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'alternativ':'LOPANDE'} | LIMITED_RIGHT",
        "{'alternativ':'FULLMAKT'} | LIMITED_RIGHT",
        "{'alternativ':'NYTT'} | RULE_IN_WORDS",
        "{'alternativ':'TILLSAMMANS','namnKanEjListas':true} | RULE_IN_WORDS",
        "{'alternativ':'TILLSAMMANS','firmateckningsutfallJatillsammansAlternativ':[]} | RULE_IN_WORDS",
        "{'alternativ':'TILLSAMMANS','firmateckningsutfallJatillsammansAlternativ':[[]]} | INCONSISTENT_ANSWER",
        "'' | INCONSISTENT_ANSWER"
      })
  void aYesThatIsNotPlainIsUndetermined(String way, Why why) {
    signing("JA", way.replace('\'', '"'), "null", 0);
    assertUndetermined(authority(ASTRID), why);
  }

  @Test
  void aPlainWayHoldsBesideAnUnclearOne() {
    signing("JA", "{\"alternativ\":\"LOPANDE\"},{\"alternativ\":\"ENSAM\"}", "null", 0);
    assertThat(authority(ASTRID).authority()).isInstanceOf(Authority.Alone.class);
  }

  @Test
  void noIsNoneUnlessTheCompanyIsNotActive() {
    signing("NEJ", "", "\"EJ_FIRMATECKNARE\"", 0);
    assertThat(authority(ASTRID).authority()).isEqualTo(new Authority.None(true));
    signing("NEJ", "", "\"EJ_AKTIV_ORGANISATION\"", 0);
    assertUndetermined(authority(ASTRID), Why.COMPANY_NOT_ACTIVE);
  }

  @Test
  void anAnswerAboutSomebodyElseIsNoAnswer() {
    signing("JA", "{\"alternativ\":\"ENSAM\"}", "null", 0);
    assertUndetermined(authority(BO), Why.REGISTER_UNAVAILABLE);
  }

  @Test
  void somebodyWhomTheSigningServiceDoesNotKnowIsNotListed() {
    StubbedRegisters.at(SIGNING, 404, "{\"detail\":\"Personal data or company data is missing\"}");
    assertThat(authority(Person.withCode("189203141234")).authority())
        .isEqualTo(new Authority.None(false));
    assertUndetermined(authority(ASTRID), Why.INCONSISTENT_ANSWER);
  }

  @Test
  void nameAndBirthDateFindTheNumberToAskWith() {
    signing("JA", "{\"alternativ\":\"ENSAM\"}", "null", 0);
    Person byName = Person.named("Astrid", "Sol", LocalDate.of(1890, 1, 12));
    assertThat(authority(byName).authority()).isInstanceOf(Authority.Alone.class);
    assertThat(authority(Person.named("Vera", "Sol", LocalDate.of(1950, 1, 1))).authority())
        .isEqualTo(new Authority.None(false));
    assertUndetermined(authority(new Person(null, "Astrid", "Sol", null)), Why.PERSON_AMBIGUOUS);
  }

  @ParameterizedTest
  @CsvSource({
    "900112+1231, 189001121231",
    "050112-1231, 200501121231",
    "890112-1231, 198901121231"
  })
  void tenDigitsGetTheirCentury(String given, String asked) {
    authority(Person.withCode(given));
    SERVER.verify(
        postRequestedFor(urlPathEqualTo(SIGNING))
            .withRequestBody(
                equalToJson("{\"funktionarIdentitetsbeteckning\":\"" + asked + "\"}", true, true)));
  }

  @ParameterizedTest
  @CsvSource({
    "Konkurs, BANKRUPT",
    "Likvidation, IN_LIQUIDATION",
    "Företagsrekonstruktion, REORGANISATION",
    "Något nytt, UNKNOWN"
  })
  void aStatusIsRead(String words, Company.Status status) {
    company("{\"kod\":\"X\",\"klartext\":\"%s\"}".formatted(words));
    CompanyAnswer.Found found = (CompanyAnswer.Found) registers.of("SE").company("5599901010");
    assertThat(found.company().status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Avregistrerad", "Konkurs avslutad"})
  void anEndedCompanyIsDissolved(String words) {
    company("{\"kod\":\"X\",\"klartext\":\"%s\"}".formatted(words));
    assertThat(registers.of("SE").company("5599901010"))
        .isInstanceOf(CompanyAnswer.Dissolved.class);
  }

  @Test
  void refusalsAreToldApart() {
    for (StubbedRegisters service : List.of(registers, open)) {
      String path = service == open ? OPEN : COMPANY;
      StubbedRegisters.at(
          path, 400, "{\"detail\":\"Identitetsbeteckning har ogiltig kontrollsiffra.\"}");
      assertThat(service.of("SE").company("5599901010"))
          .isInstanceOfSatisfying(
              CompanyAnswer.NotFound.class, not -> assertThat(not.malformed()).isTrue());
      StubbedRegisters.at(path, 400, "{\"title\":\"Bad Request\",\"detail\":\"Okänd mängd\"}");
      assertThat(service.of("SE").company("5599901010"))
          .isInstanceOf(CompanyAnswer.Unavailable.class);
    }
    StubbedRegisters.at(COMPANY, 404, "{}");
    assertThat(registers.of("SE").company("5599901010")).isInstanceOf(CompanyAnswer.NotFound.class);
    StubbedRegisters.at(OPEN, 404, "{}");
    assertThat(open.of("SE").company("5599901010")).isInstanceOf(CompanyAnswer.Unavailable.class);
  }

  private static void openly(String blocks) {
    StubbedRegisters.at(
        OPEN,
        200,
        """
        {"organisationer":[{"organisationsidentitet":{"identitetsbeteckning":"5599901010"} %s}]}"""
            .formatted(blocks));
  }

  private static final String NAME =
      """
      ,"organisationsnamn":{"fel":null,"organisationsnamnLista":[
        {"namn":"Bifirma","organisationsnamntyp":{"kod":"SARSKILT_FORETAGSNAMN"}},
        {"namn":"Sol AB","organisationsnamntyp":{"kod":"FORETAGSNAMN"}}]}""";

  @Test
  void theFreeServiceKnowsCompaniesAndNobodyWhoActs() {
    openly(
        NAME
            + """
            ,"verksamOrganisation":{"kod":"NEJ"},
            "postadressOrganisation":{"postadress":{"utdelningsadress":"Solgatan 1",
              "postnummer":"11122","postort":"STOCKHOLM"}}""");
    Company company = ((CompanyAnswer.Found) open.of("SE").company("5599901010")).company();
    assertThat(company.name()).isEqualTo("Sol AB");
    assertThat(company.status()).isEqualTo(Company.Status.ACTIVE);
    assertThat(company.address())
        .isEqualTo(new Company.Address("Solgatan 1", "11122", "STOCKHOLM", null));
    assertUndetermined(open.of("SE").authority("5599901010", ASTRID), Why.NO_OFFICERS_PUBLISHED);
  }

  @Test
  void notFoundComesWithStatus200() {
    openly(",\"organisationsnamn\":{\"fel\":{\"typ\":\"ORGANISATION_FINNS_EJ\"}}");
    assertThat(open.of("SE").company("5599901010")).isInstanceOf(CompanyAnswer.NotFound.class);
  }

  @ParameterizedTest
  @CsvSource({
    "organisationsnamn, OTILLGANGLIG_UPPGIFTSKALLA, SERVER_ERROR",
    "organisationsnamn, TIMEOUT, TIMED_OUT",
    "avregistreradOrganisation, OTILLGANGLIG_UPPGIFTSKALLA, SERVER_ERROR",
    "pagaendeAvvecklingsEllerOmstruktureringsforfarande, TIMEOUT, TIMED_OUT",
    "pagandeAvvecklingsEllerOmstruktureringsforfarande, NYTT_FEL, SERVER_ERROR",
    "organisationsdatum, OGILTIG_BEGARAN, REQUEST_REFUSED"
  })
  void anOutageOfOneSourceIsAnOutage(String block, String fault, Reason reason) {
    String blocks = ",\"%s\":{\"fel\":{\"typ\":\"%s\"}}".formatted(block, fault);
    openly(block.equals("organisationsnamn") ? blocks : NAME + blocks);
    assertThat(open.of("SE").company("5599901010"))
        .isInstanceOfSatisfying(
            CompanyAnswer.Unavailable.class,
            none -> assertThat(none.outage().reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "pagaende, KK, Konkurs, BANKRUPT",
    "pagande, LI, Likvidation, IN_LIQUIDATION",
    "pagaende, FR, Företagsrekonstruktion, REORGANISATION"
  })
  void proceduresAreReadInBothSpellings(
      String word, String code, String text, Company.Status status) {
    openly(
        NAME
            + """
            ,"%1$sAvvecklingsEllerOmstruktureringsforfarande":{"fel":null,
              "%1$sAvvecklingsEllerOmstruktureringsforfarandeLista":[{"kod":"%2$s","klartext":"%3$s"}]}"""
                .formatted(word, code, text));
    Company company = ((CompanyAnswer.Found) open.of("SE").company("5599901010")).company();
    assertThat(company.status()).isEqualTo(status);
  }

  @Test
  void deregisteredIsDissolved() {
    openly(
        NAME
            + ",\"avregistreradOrganisation\":{\"avregistreringsdatum\":\"2023-05-05T00:00:00.000+00:00\"}");
    assertThat(open.of("SE").company("5599901010"))
        .isInstanceOfSatisfying(
            CompanyAnswer.Dissolved.class,
            gone -> assertThat(gone.on()).isEqualTo(LocalDate.of(2023, 5, 5)));
  }
}
