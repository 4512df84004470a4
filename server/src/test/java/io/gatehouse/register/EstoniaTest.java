package io.gatehouse.register;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToXml;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.gatehouse.register.StubbedRegisters.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.register.Authority.Basis;
import io.gatehouse.register.Authority.Why;
import io.gatehouse.register.Outage.Reason;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Estonian e-Business Register, in its wire format. */
class EstoniaTest {
  private static final Person MARI = Person.withCode("48001010123");
  private static final Person JAAN = Person.withCode("37001010234");

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

  static String envelope(String inside) {
    return """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
        <s:Header><h:protocolVersion xmlns:h="http://x-road.eu/xsd/xroad.xsd">4.0</h:protocolVersion></s:Header>
        <s:Body xmlns:p="http://arireg.x-road.eu/producer/"><p:esindus_v2Response>
        <p:paring><p:ariregister_kasutajanimi>user</p:ariregister_kasutajanimi>
        <p:ariregister_parool>p&lt;&amp;&gt;w</p:ariregister_parool></p:paring>
        <p:keha>%s</p:keha></p:esindus_v2Response></s:Body></s:Envelope>
        """
        .formatted(inside);
  }

  private static String person(String given, String family, String code, String role, String sole) {
    return """
        <p:item><p:fyysilise_isiku_eesnimi>%s</p:fyysilise_isiku_eesnimi>
        <p:fyysilise_isiku_perenimi>%s</p:fyysilise_isiku_perenimi>
        <p:fyysilise_isiku_kood>%s</p:fyysilise_isiku_kood><p:isikukood_riik>EST</p:isikukood_riik>
        <p:fyysilise_isiku_roll>%s</p:fyysilise_isiku_roll>
        <p:ainuesindusoigus_olemas>%s</p:ainuesindusoigus_olemas></p:item>
        """
        .formatted(given, family, code, role, sole);
  }

  private static String mari(String role, String sole) {
    return person("Mari", "Mets", "48001010123", role, sole);
  }

  private static String jaan(String role, String sole) {
    return person("Jaan", "Jõgi", "37001010234", role, sole);
  }

  private static void says(String status, String people, String conditions, String groups) {
    StubbedRegisters.at(
        "/ee",
        200,
        envelope(
            """
            <p:ettevotjad><p:item><p:ariregistri_kood>70000310</p:ariregistri_kood>
            <p:arinimi>Näidis &amp; Pojad OÜ</p:arinimi><p:staatus>%s</p:staatus>
            <p:isikud>%s</p:isikud>
            <p:esindusoiguse_eritingimused>%s</p:esindusoiguse_eritingimused>
            <p:esindusoiguse_grupid>%s</p:esindusoiguse_grupid>
            <p:oiguslik_vorm>OÜ</p:oiguslik_vorm></p:item></p:ettevotjad>
            """
                .formatted(status, people, conditions, groups)));
  }

  private static Representation authority(Person person) {
    return registers.of("EE").authority("70000310", person);
  }

  @Test
  void askedForOneCompanyWithEscapedCredentials() {
    says("R", "", "", "");
    registers.of("EE").company(" 7000 0310 ");
    SERVER.verify(
        postRequestedFor(urlPathEqualTo("/ee"))
            .withHeader("Content-Type", equalTo("text/xml;charset=UTF-8"))
            .withHeader("SOAPAction", equalTo("\"\""))
            .withRequestBody(
                equalToXml(
                    """
                    <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
                    <prod:esindus_v2 xmlns:prod="http://arireg.x-road.eu/producer/"><prod:keha>
                    <prod:ariregister_kasutajanimi>user</prod:ariregister_kasutajanimi>
                    <prod:ariregister_parool>p&lt;&amp;&gt;w</prod:ariregister_parool>
                    <prod:ariregister_valjundi_formaat>xml</prod:ariregister_valjundi_formaat>
                    <prod:ariregistri_kood>70000310</prod:ariregistri_kood>
                    <prod:keel>eng</prod:keel></prod:keha></prod:esindus_v2></soap:Body></soap:Envelope>
                    """)));
  }

  @Test
  void theEvidenceIsTheAnswerWithoutOurPassword() {
    says("R", mari("JUHL", "JAH"), "", "");
    CompanyAnswer.Found found = (CompanyAnswer.Found) registers.of("EE").company("70000310");
    assertThat(found.company().name()).isEqualTo("Näidis & Pojad OÜ");
    assertThat(found.evidence())
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.text()).contains("Näidis &amp; Pojad OÜ").doesNotContain("p&lt;");
              assertThat(evidence.source()).contains("esindus_v2").doesNotContain("48001010123");
            });
  }

  @Test
  void anEmptyListIsNotFound() {
    StubbedRegisters.at("/ee", 200, envelope("<p:ettevotjad/>"));
    assertThat(registers.of("EE").company("70000310")).isInstanceOf(CompanyAnswer.NotFound.class);
    assertThat(authority(MARI).authority())
        .isInstanceOfSatisfying(
            Authority.Undetermined.class,
            u -> assertThat(u.why()).isEqualTo(Why.COMPANY_NOT_FOUND));
  }

  @ParameterizedTest
  @CsvSource({
    "Sisendparameetrid vigased: palun sisestage kood, REQUEST_REFUSED",
    "Vale kasutajanimi või parool, CREDENTIALS_REJECTED",
    "Päringute limiit on täis, QUOTA_EXCEEDED",
    "Midagi läks valesti, SERVER_ERROR"
  })
  void aFaultIsAnOutage(String text, Reason reason) {
    for (int status : List.of(200, 500)) {
      StubbedRegisters.at(
          "/ee",
          status,
          """
          <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><S:Fault>
          <faultcode>S:Server</faultcode><faultstring>%s</faultstring></S:Fault></S:Body></S:Envelope>
          """
              .formatted(text));
      assertThat(registers.of("EE").company("70000310"))
          .isInstanceOfSatisfying(
              CompanyAnswer.Unavailable.class,
              none -> assertThat(none.outage().reason()).isEqualTo(reason));
    }
  }

  @Test
  void anAnswerAboutAnotherCompanyIsNoAnswer() {
    says("R", mari("JUHL", "JAH"), "", "");
    assertThat(registers.of("EE").company("10000001"))
        .isInstanceOf(CompanyAnswer.Unavailable.class);
  }

  @ParameterizedTest
  @CsvSource({"R, ACTIVE", "L, IN_LIQUIDATION", "N, BANKRUPT", "X, UNKNOWN"})
  void aStatusIsRead(String code, Company.Status status) {
    says(code, mari("JUHL", "JAH"), "", "");
    CompanyAnswer.Found found = (CompanyAnswer.Found) registers.of("EE").company("70000310");
    assertThat(found.company().status()).isEqualTo(status);
    boolean computed = authority(MARI).authority() instanceof Authority.Alone;
    assertThat(computed).isEqualTo(status == Company.Status.ACTIVE);
  }

  @Test
  void deletedIsDissolved() {
    says("K", "", "", "");
    assertThat(registers.of("EE").company("70000310")).isInstanceOf(CompanyAnswer.Dissolved.class);
  }

  @Test
  void aSoleRightIsAlone() {
    says("R", mari("JUHL", "JAH") + jaan("PROK", "JAH"), "", "");
    assertThat(authority(MARI).authority()).isEqualTo(new Authority.Alone(Basis.SIGNATURE));
    assertThat(authority(JAAN).authority()).isEqualTo(new Authority.Alone(Basis.PROCURATION));
  }

  @Test
  void aRoleWithoutTheRightIsNone() {
    says("R", mari("JUHL", "JAH") + jaan("OSAN", "EI"), "", "");
    Representation said = authority(JAAN);
    assertThat(said.authority()).isEqualTo(new Authority.None(true));
    assertThat(said.roles()).extracting(Role::code).containsExactly("OSAN");
    assertThat(said.rule().words(Locale.ENGLISH)).isEqualTo("a member of the board alone");
  }

  @Test
  void somebodyWithTwoRolesHasBoth() {
    says("R", mari("OSAN", "EI") + mari("JUHL", "JAH"), "", "");
    assertThat(authority(MARI).authority()).isInstanceOf(Authority.Alone.class);
    assertThat(authority(MARI).roles()).extracting(Role::code).containsExactly("OSAN", "JUHL");
  }

  @Test
  void membersOfAGroupSignTogether() {
    String both = mari("JUHL", "EI") + jaan("JUHL", "EI");
    says("R", both, "", "<p:grupp><p:grupi_nr>1</p:grupi_nr>" + both + "</p:grupp>");
    assertThat(authority(MARI).authority())
        .isInstanceOfSatisfying(
            Authority.Jointly.class,
            jointly -> {
              assertThat(jointly.rule().evaluate(List.of(MARI, JAAN)))
                  .isEqualTo(new SigningRule.Progress.Satisfied(Basis.SIGNATURE));
              assertThat(jointly.rule().evaluate(List.of(MARI)))
                  .isInstanceOfSatisfying(
                      SigningRule.Progress.Needed.class,
                      needed -> assertThat(needed.words(Locale.ENGLISH)).isEqualTo("Jaan Jõgi"));
            });
  }

  @Test
  void aGroupThatLostAMemberGivesNoRight() {
    String both = mari("JUHL", "EI") + jaan("JUHL", "EI");
    says("R", both, "", "<p:grupp>" + mari("JUHL", "EI") + "</p:grupp>");
    assertUndetermined(authority(MARI), Why.INCONSISTENT_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({"true", "jah", "''", "1"})
  void aRightThatIsNeitherJahNorEiIsUndetermined(String sole) {
    says("R", mari("JUHL", sole), "", "");
    assertUndetermined(authority(MARI), Why.INCONSISTENT_ANSWER);
  }

  @Test
  void conditionsInWordsGoToAPerson() {
    says("R", mari("JUHL", "EI"), "<p:item>Üksnes nõukogu nõusolekul</p:item>", "");
    assertUndetermined(authority(MARI), Why.RULE_IN_WORDS);
    assertThat(((Authority.Undetermined) authority(MARI).authority()).explanation())
        .isEqualTo("Üksnes nõukogu nõusolekul");
  }

  @Test
  void aNameDoesNotCountAgainstACode() {
    says("R", mari("JUHL", "JAH"), "", "");
    Person otherMari = new Person("48001010999", "Mari", "Mets", null);
    assertThat(authority(otherMari).authority()).isEqualTo(new Authority.None(false));
    assertUndetermined(authority(new Person(null, "Mari", "Mets", null)), Why.PERSON_AMBIGUOUS);
  }

  @Test
  void aCompanyThatRepresentsIsAskedAboutItself() {
    says(
        "R",
        """
        <p:item><p:fyysilise_isiku_perenimi>Parent AB</p:fyysilise_isiku_perenimi>
        <p:isiku_liik>J</p:isiku_liik><p:fyysilise_isiku_roll>TJ</p:fyysilise_isiku_roll>
        <p:ainuesindusoigus_olemas>JAH</p:ainuesindusoigus_olemas></p:item>
        """,
        "",
        "");
    assertUndetermined(authority(MARI), Why.REPRESENTED_BY_COMPANY);
  }

  @Test
  void halfAnAnswerIsNoAnswer() {
    StubbedRegisters.always(
        aResponse()
            .withBody(
                envelope(
                    """
                    <p:ettevotjad><p:item><p:ariregistri_kood>70000310</p:ariregistri_kood>
                    <p:arinimi>OÜ</p:arinimi><p:staatus>R</p:staatus></p:item></p:ettevotjad>""")));
    assertThat(registers.of("EE").company("70000310"))
        .isInstanceOf(CompanyAnswer.Unavailable.class);
  }

  static void assertUndetermined(Representation said, Why why) {
    assertThat(said.authority())
        .isInstanceOfSatisfying(
            Authority.Undetermined.class,
            undetermined -> assertThat(undetermined.why()).isEqualTo(why));
  }
}
