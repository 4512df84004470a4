package io.gatehouse.register;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.gatehouse.register.EstoniaTest.assertUndetermined;
import static io.gatehouse.register.StubbedRegisters.SERVER;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The Firmenbuch and WirtschaftsCompass, in their wire formats. */
class AustriaTest {
  private static final Person ANNA = Person.named("Anna", "Alm", LocalDate.of(1970, 1, 2));
  private static final Person BERT = Person.named("Bert", "Bach", LocalDate.of(1971, 2, 3));

  private static StubbedRegisters registers;
  private static StubbedRegisters compass;

  @BeforeAll
  static void open() {
    registers = StubbedRegisters.with();
    compass = StubbedRegisters.withoutRules();
  }

  @AfterAll
  static void close() {
    registers.close();
    compass.close();
  }

  @BeforeEach
  void reset() {
    StubbedRegisters.reset();
  }

  private static String function(String fken, String number, String entry) {
    return """
        <n:FUN n:FKEN="%s" n:FKENTEXT="Funktion" n:PNR="%s">%s</n:FUN>"""
        .formatted(fken, number, entry);
  }

  private static String entry(String right, String... words) {
    StringBuilder texts = new StringBuilder();
    for (String line : words) {
      texts.append("<n:TEXT>").append(line).append("</n:TEXT>");
    }
    return """
        <n:FU_DKZ10 n:AUFRECHT="true"><n:DATVON>20200101</n:DATVON>
        <n:VART><n:CODE>%s</n:CODE></n:VART>%s</n:FU_DKZ10>"""
        .formatted(right, texts);
  }

  /** Anna's number is right-aligned in one place and bare in the other, as the register has it. */
  private static void says(String functions) {
    StubbedRegisters.at(
        "/at",
        200,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body>
        <n:AUSZUG_V2_RESPONSE xmlns:n="ns://firmenbuch.justiz.gv.at/Abfrage/v2/AuszugResponse"
          n:FNR="120121 z"><n:FIRMA>
        <n:FI_DKZ02 n:AUFRECHT="false"><n:BEZEICHNUNG>Alter Name</n:BEZEICHNUNG></n:FI_DKZ02>
        <n:FI_DKZ02 n:AUFRECHT="true"><n:BEZEICHNUNG>Alm und Bach</n:BEZEICHNUNG>
          <n:BEZEICHNUNG>GmbH</n:BEZEICHNUNG></n:FI_DKZ02>
        <n:FI_DKZ03 n:AUFRECHT="true"><n:STELLE>Almweg 1</n:STELLE><n:PLZ>6020</n:PLZ>
          <n:ORT>Innsbruck</n:ORT><n:STAAT>AUT</n:STAAT></n:FI_DKZ03>
        <n:FI_DKZ07 n:AUFRECHT="true"><n:RECHTSFORM><n:CODE>GES</n:CODE><n:TEXT>GmbH</n:TEXT>
          </n:RECHTSFORM></n:FI_DKZ07>
        <n:FI_DKZ09 n:AUFRECHT="true"><n:DATERST>19730802</n:DATERST></n:FI_DKZ09></n:FIRMA>
        %s
        <n:PER n:PNR="A"><n:PE_DKZ02 n:AUFRECHT="true"><n:TITELVOR>Mag.</n:TITELVOR>
          <n:VORNAME>Anna</n:VORNAME><n:NACHNAME>Alm</n:NACHNAME>
          <n:GEBURTSDATUM>19700102</n:GEBURTSDATUM></n:PE_DKZ02></n:PER>
        <n:PER n:PNR="  B"><n:PE_DKZ02 n:AUFRECHT="true"><n:VORNAME>Bert</n:VORNAME>
          <n:NACHNAME>Bach</n:NACHNAME><n:GEBURTSDATUM>19710203</n:GEBURTSDATUM></n:PE_DKZ02></n:PER>
        <n:PER n:PNR="  C"><n:PE_DKZ02 n:AUFRECHT="true"><n:BEZEICHNUNG>Mutter AG</n:BEZEICHNUNG>
          </n:PE_DKZ02></n:PER>
        </n:AUSZUG_V2_RESPONSE></env:Body></env:Envelope>"""
            .formatted(functions));
  }

  private static Representation authority(Person person) {
    return registers.of("AT").authority("FN 120121z", person);
  }

  @Test
  void askedWithKeyDayAndScope() {
    says("");
    registers.of("AT").company("120121z");
    SERVER.verify(
        postRequestedFor(urlPathEqualTo("/at"))
            .withHeader("X-API-KEY", equalTo("key"))
            .withHeader("Content-Type", equalTo("application/soap+xml;charset=UTF-8"))
            .withRequestBody(containing(":FNR>120121 z<"))
            .withRequestBody(containing(":STICHTAG>20"))
            .withRequestBody(containing(":UMFANG>Kurzinformation<")));
  }

  @Test
  void companyFactsAreRead() {
    says(function("GF", "  A", entry("E")));
    Company company = ((CompanyAnswer.Found) registers.of("AT").company("FN 120121 z")).company();
    assertThat(company.id()).isEqualTo("120121z");
    assertThat(company.name()).isEqualTo("Alm und Bach GmbH");
    assertThat(company.address())
        .isEqualTo(new Company.Address("Almweg 1", "6020", "Innsbruck", "AT"));
    assertThat(company.registered()).isEqualTo(LocalDate.of(1973, 8, 2));
    assertThat(company.officers()).extracting(Officer::name).containsExactly("Anna Alm");
  }

  @Test
  void aloneIsAlone() {
    says(
        function("GF", "  A", entry("E", "vertritt seit 01.01.2020 selbständig"))
            + function("PR", "  B", entry("E", "vertritt seit 01.01.2020 selbständig")));
    assertThat(authority(ANNA).authority()).isEqualTo(new Authority.Alone(Basis.SIGNATURE));
    assertThat(authority(BERT).authority()).isEqualTo(new Authority.Alone(Basis.PROCURATION));
  }

  @Test
  void withoutRightIsNone() {
    says(
        function("GF", "  A", entry("X"))
            + function("AR", "  B", "<n:FU_DKZ10 n:AUFRECHT=\"true\"/>"));
    assertThat(authority(ANNA).authority()).isEqualTo(new Authority.None(true));
    assertThat(authority(BERT).authority()).isEqualTo(new Authority.None(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "einem weiteren Geschäftsführer",
        "einer weiteren Geschäfts-|führerin",
        "einem/einer weiteren Geschäftsführer/in",
        "einer/einem weiteren Geschäftsführerin/Geschäftsführer",
        "einem weiteren Geschäftsführer oder einem Prokuristen",
        "einem weiteren Geschäfts-|führer oder mit einer Prokuristin"
      })
  void partnersByRoleAreUnderstood(String partner) {
    String[] words = ("vertritt seit 01.01.2020 gemeinsam mit|" + partner).split("\\|");
    says(function("GF", "  A", entry("G", words)) + function("GF", "  B", entry("G", words)));
    assertThat(authority(ANNA).authority())
        .isInstanceOfSatisfying(
            Authority.Jointly.class,
            jointly -> {
              assertThat(jointly.rule().evaluate(List.of(ANNA, BERT)))
                  .isInstanceOf(SigningRule.Progress.Satisfied.class);
              assertThat(jointly.rule().evaluate(List.of(ANNA)))
                  .isInstanceOf(SigningRule.Progress.Needed.class);
            });
  }

  @Test
  void onlyThePartnerThatTheWordsNameCompletesTheRight() {
    says(
        function("GF", "  A", entry("G", "vertritt gemeinsam mit", "einem Prokuristen"))
            + function("PR", "  B", entry("G", "vertritt gemeinsam mit", "einem Geschäftsführer")));
    Authority.Jointly jointly = (Authority.Jointly) authority(ANNA).authority();
    assertThat(
            ((SigningRule.Progress.Needed) jointly.rule().evaluate(List.of(ANNA)))
                .words(Locale.ENGLISH))
        .isEqualTo("a procurist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "einem Geschäftsführer oder Bert Bach",
        "Bert Bach",
        "einem weiteren Geschäftsführer bei Geschäften über EUR 100.000",
        "allen übrigen Geschäftsführern",
        "einem Notar",
        ""
      })
  void otherWordsAreNotGuessedAt(String partner) {
    says(
        function("GF", "  A", entry("G", "vertritt seit 01.01.2020 gemeinsam mit", partner))
            + function("GF", "  B", entry("E")));
    assertUndetermined(authority(ANNA), Why.RULE_IN_WORDS);
    assertThat(authority(BERT).authority()).isInstanceOf(Authority.Alone.class);
  }

  @Test
  void conditionsOnASoleRightAreNotPassedOver() {
    says(
        function("GF", "  A", entry("E", "vertritt selbständig bei Geschäften bis EUR 5.000"))
            + function(
                "GF",
                "  B",
                """
                <n:FU_DKZ10 n:AUFRECHT="true"><n:VART><n:CODE>E</n:CODE></n:VART>
                <n:VERTRETUNGSBEFUGTNURFUER>Zweigniederlassung Graz</n:VERTRETUNGSBEFUGTNURFUER>
                </n:FU_DKZ10>"""));
    assertUndetermined(authority(ANNA), Why.RULE_IN_WORDS);
    assertUndetermined(authority(BERT), Why.LIMITED_RIGHT);
  }

  @Test
  void endedFunctionsDoNotCount() {
    says(
        function(
                "GF",
                "  A",
                """
                <n:FU_DKZ10 n:AUFRECHT="true"><n:DATBIS>2020-12-31</n:DATBIS>
                <n:VART><n:CODE>E</n:CODE></n:VART></n:FU_DKZ10>""")
            + function(
                "GF",
                "  B",
                """
                <n:FU_DKZ10 n:AUFRECHT="false"><n:VART><n:CODE>E</n:CODE></n:VART></n:FU_DKZ10>"""));
    assertThat(authority(ANNA).authority()).isEqualTo(new Authority.None(false));
    assertThat(authority(BERT).authority()).isEqualTo(new Authority.None(false));
  }

  @Test
  void liquidatorsAndTrusteesReplaceTheManagement() {
    says(function("GF", "  A", entry("E")) + function("MW", "  B", entry("E")));
    assertUndetermined(authority(ANNA), Why.COMPANY_NOT_ACTIVE);
    says(function("GF", "  A", entry("E")) + function("AB", "  B", entry("E")));
    assertUndetermined(authority(BERT), Why.COMPANY_NOT_ACTIVE);
    says(function("GF", "  A", entry("E")) + function("SV", "  B", entry("E")));
    assertUndetermined(authority(ANNA), Why.LIMITED_RIGHT);
  }

  @Test
  void aCompanyAsPartnerIsAskedAboutItself() {
    says(function("KP", "  C", entry("E")));
    assertUndetermined(authority(ANNA), Why.REPRESENTED_BY_COMPANY);
  }

  @Test
  void aFaultAboutAnUnknownNumberIsNotFoundAndAnyOtherAnOutage() {
    fault("Firma nicht gefunden");
    assertThat(registers.of("AT").company("120121z")).isInstanceOf(CompanyAnswer.NotFound.class);
    fault("Der Dienst ist überlastet");
    assertThat(registers.of("AT").company("120121z")).isInstanceOf(CompanyAnswer.Unavailable.class);
  }

  private static void fault(String text) {
    StubbedRegisters.at(
        "/at",
        500,
        """
        <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body><env:Fault>
        <env:Code><env:Value>env:Sender</env:Value></env:Code>
        <env:Reason><env:Text>%s</env:Text></env:Reason></env:Fault></env:Body></env:Envelope>"""
            .formatted(text));
  }

  @Test
  void deletedCompaniesHaveNoUprightName() {
    StubbedRegisters.at(
        "/at",
        200,
        """
        <e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body>
        <n:AUSZUG_V2_RESPONSE xmlns:n="x" n:FNR="120121z"><n:FIRMA><n:FI_DKZ02 n:AUFRECHT="false">
        <n:BEZEICHNUNG>Weg GmbH</n:BEZEICHNUNG></n:FI_DKZ02></n:FIRMA></n:AUSZUG_V2_RESPONSE>
        </e:Body></e:Envelope>""");
    assertThat(registers.of("AT").company("120121z")).isInstanceOf(CompanyAnswer.Dissolved.class);
  }

  @Test
  void theCompassTellsWhoIsWhoAndNothingAboutRights() {
    StubbedRegisters.at(
        "/compass/organisation/v1/resolve", 200, "{\"meta\":{},\"data\":{\"wicoId\":\"w-1\"}}");
    StubbedRegisters.at(
        "/compass/organisation/v1/w-1/company-report",
        200,
        """
        {"status":{"registrationStatus":"ACTIVE"},"data":{"basicData":{"masterData":{"registerNumber":
          {"currentValue":{"registerNumber":{"value":"120121z"}}}},"communicationData":{"name":
          {"currentValue":{"content":"Alm GmbH"}},"address":{"currentValue":{"address":
          {"streetAddress":"Almweg","houseNumber":"1","place":"Wien","postalCode":"1010"}}}}},
         "bodiesInvestments":{"management":{"management":[]},"owners":{"owner":[
          {"type":"GESCHÄFTSFÜHRER","entityReference":{"structuredName":{"givenName":"Anna",
           "surname":"Alm"},"dateOfBirth":"1970-01-02","objectType":"NATURAL_PERSON"}}]}}}}""");
    CompanyAnswer.Found found = (CompanyAnswer.Found) compass.of("AT").company("FN 120121 z");
    assertThat(found.company().name()).isEqualTo("Alm GmbH");
    assertThat(found.company().address())
        .isEqualTo(new Company.Address("Almweg 1", "1010", "Wien", null));
    Representation said = compass.of("AT").authority("120121z", ANNA);
    assertUndetermined(said, Why.NO_RULE_REGISTERED);
    assertThat(said.roles()).extracting(Role::code).containsExactly("GESCHÄFTSFÜHRER");
    assertThat(compass.of("AT").authority("120121z", BERT).authority())
        .isEqualTo(new Authority.None(false));
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/compass/organisation/v1/w-1/company-report"))
            .withHeader("Authorization", equalTo("Bearer token"))
            .withQueryParam("load-option", equalTo("BODIES_INVESTMENTS")));
  }

  @Test
  void aNumberThatTheCompassDoesNotResolveIsNotFound() {
    StubbedRegisters.at("/compass/organisation/v1/resolve", 404, "{}");
    assertThat(compass.of("AT").company("120121z")).isInstanceOf(CompanyAnswer.NotFound.class);
  }
}
