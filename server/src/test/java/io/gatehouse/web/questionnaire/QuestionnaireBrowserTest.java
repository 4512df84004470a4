package io.gatehouse.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.Program;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.questionnaire.Filled;
import io.gatehouse.questionnaire.Known;
import io.gatehouse.questionnaire.Questionnaires;
import io.gatehouse.testing.Chromium;
import io.gatehouse.testing.Look;
import io.gatehouse.testing.Rows;
import io.gatehouse.testing.ServerTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Finnish questionnaire in a real browser, from the first page until it is handed in. */
@ServerTest
@Import(TestMount.class)
class QuestionnaireBrowserTest {
  private static final String CODE = "010180-845B";
  private static final int HEAVIEST = 50_000;
  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private TestMount mount;
  @Autowired private Questionnaires questionnaires;
  @Autowired private Partners partners;
  @Autowired private JdbcClient jdbc;

  private final UUID subject = UUID.randomUUID();
  private Program program;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void begin() {
    program = partners.caller(PublishedCredentials.FINLAND.cid()).orElseThrow().program();
    Known known =
        new Known(1, List.of(new Known.Member("Aino Virtanen", LocalDate.of(1980, 1, 1))));
    questionnaires.begin(program.partnerId(), program.programId(), Market.FI, subject, known);
    mount.open(program.partnerId(), subject);
  }

  @ParameterizedTest
  @EnumSource
  void aPersonAnswersEverythingInTheirLanguageAndHandsIn(Language language) {
    Page page = chromium.person();
    List<String> complaints = complaints(page);
    Acceptor person = person(page).open().speak(language);

    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
    look(language, page, "0-tasks");
    person.start();
    look(language, page, "1-company");
    person.next();
    look(language, page, "1-company-empty");
    assertThat(person.faults()).isEqualTo(2);
    company(person).next();
    look(language, page, "2-business");
    business(person);
    look(language, page, "2-business-filled");
    person.next();
    look(language, page, "3-service");
    service(person).next();
    look(language, page, "4-owners");
    person.choose("ownership", 0).yes("through_others").next();
    look(language, page, "4-owners-empty");
    owner(person, 0, "60,5").type("chain", "Kulma Holding Oy (FI) 60,5 %").add("owners");
    look(language, page, "4-owners-added");
    owner(person, 1, "39,5").next();
    look(language, page, "5-board");
    person.type("board[0].nationality", "FI").type("board[0].residence", "Finland").next();
    look(language, page, "6-exposed");
    person.no("acceptor_pep").no("board_pep").next();
    look(language, page, "7-sanctions");
    person.no("sanctioned").no("sanctioned_trade").next();
    look(language, page, "8-tax");
    person.no("tax_abroad").next();

    assertThat(person.at()).isEqualTo("check");
    look(language, page, "9-check");
    person.next();
    assertThat(person.heading()).isEqualTo("Done: Complete");
    assertThat(filled().finished()).isTrue();
    assertThat(Rows.everything(jdbc)).doesNotContain(CODE);
    assertThat(complaints).isEmpty();
  }

  @Test
  void noScriptIsNeededToAddAndToTakeAway() {
    Acceptor person = person(chromium.personWithoutScript()).open("owners");

    person.choose("ownership", 0);
    owner(person, 0, "30").add("owners");
    owner(person, 1, "40").add("owners");
    owner(person, 2, "29").remove("owners", 1);

    assertThat(person.value("owners[1].share")).isEqualTo("29");
    assertThat(person.asked("owners[2].share")).isFalse();
    assertThat(filled().missingPaths()).noneMatch(path -> path.startsWith("kyc.owners["));
  }

  @Test
  void whatIsSavedIsThereWhenSomebodyComesBackOnAnotherDevice() {
    company(person(chromium.person()).open("company")).next();

    Acceptor later = person(chromium.person()).open();
    assertThat(later.text()).contains("Done");
    later.open("company");

    assertThat(later.value("activity_description")).isEqualTo("A café in Helsinki.");
  }

  @Test
  void everyFaultIsToldWhereItIsAndTheRestIsSaved() {
    Acceptor person = person(chromium.person()).open("owners");
    person.choose("ownership", 0);
    owner(person, 0, "25")
        .type("owners[0].identity_code", "010180-845C")
        .type("owners[0].nationality", "Finnland")
        .next();

    assertThat(person.fault("owners[0].share")).contains("above 25 and at most 100");
    assertThat(person.fault("owners[0].identity_code")).contains("no right identity code");
    assertThat(person.fault("owners[0].nationality")).contains("name of a country");
    Look.at(person.page(), "kyc-4-owners-faulty");
    assertThat(filled().missingPaths())
        .contains("kyc.owners[0].share", "kyc.owners[0].identity_code", "kyc.owners[0].nationality")
        .doesNotContain("kyc.owners[0].name");
  }

  @Test
  void sharesThatCannotBeAreToldWhereTheyAddUp() {
    Acceptor person = person(chromium.person()).open("owners");
    person.choose("ownership", 0).no("through_others");
    owner(person, 0, "60").add("owners");
    owner(person, 1, "50").next();

    assertThat(person.text()).contains("cannot be more than 100");
    assertThat(person.page().content()).doesNotContain(CODE);
    assertThat(filled().missingPaths()).contains("kyc.owners.share");
    Look.at(person.page(), "kyc-4-owners-sum");

    person.type("owners[1].share", "40").next();
    assertThat(filled().missingPaths()).doesNotContain("kyc.owners.share");
  }

  @Test
  void aKeptCodeIsNotShownAndStaysWhenNothingElseIsTyped() {
    Acceptor person = person(chromium.person()).open("owners");
    person.choose("ownership", 0).no("through_others");
    owner(person, 0, "60").next();
    String kept = answer("owners").toString();

    person.open("owners");
    assertThat(person.value("owners[0].identity_code")).isEmpty();
    assertThat(person.page().content()).doesNotContain(CODE);
    person.next();

    assertThat(answer("owners")).hasToString(kept);
  }

  @Test
  void aKeptCodeThatWasTypedOverWronglyIsAskedAgain() {
    Acceptor person = person(chromium.person()).open("owners");
    person.choose("ownership", 0).no("through_others");
    owner(person, 0, "60").next();

    person.open("owners").type("owners[0].identity_code", "010180-845C").next();
    assertThat(person.fault("owners[0].identity_code")).contains("no right identity code");
    person.type("owners[0].identity_code", "").next();
    assertThat(person.fault("owners[0].identity_code")).contains("Answer this");
    person.type("owners[0].identity_code", CODE).next();

    assertThat(filled().missingPaths()).noneMatch(path -> path.startsWith("kyc.owners"));
  }

  @Test
  void whoChangesTheLanguageLosesNothing() {
    Acceptor person = person(chromium.person()).open("company");

    person.type("activity_description", "Kahvila").speak(Language.FINNISH);

    assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo("fi");
    assertThat(person.value("activity_description")).isEqualTo("Kahvila");
  }

  @Test
  void nobodyOverwritesWhatAnotherWindowHasSavedMeanwhile() {
    Acceptor one = person(chromium.person()).open("company");
    Acceptor other = person(chromium.person()).open("company");

    company(one).next();
    other.choose("legal_form", 3).choose("field", 5).type("activity_description", "A club").next();

    assertThat(other.text()).contains("Somebody else has just changed the same answers");
    assertThat(other.value("activity_description")).isEqualTo("A club");
    assertThat(answer("activity_description").asString()).isEqualTo("A café in Helsinki.");
    Look.at(other.page(), "kyc-1-company-overtaken");

    other.next();
    assertThat(answer("activity_description").asString()).isEqualTo("A club");
  }

  @Test
  void anExposedPersonIsForSomebodyToLookAt() {
    Acceptor person = person(chromium.person()).open("company");
    person.choose("legal_form", 1).choose("field", 7).type("activity_description", "A café").next();
    business(person).next();
    service(person).next();
    person.yes("acceptor_pep");
    Look.at(person.page(), "kyc-6-exposed-yes");
    person.next();
    assertThat(person.fault("acceptor_role")).contains("Answer this");
    person.type("acceptor_role", "Member of parliament").next();
    person.no("sanctioned").no("sanctioned_trade").next();
    person.yes("tax_abroad").next();
    person
        .type("tax_residences[0].country", "USA")
        .yes("tax_residences[0].has_tin")
        .type("tax_residences[0].tin", "12-3456789");
    Look.at(person.page(), "kyc-8-tax-yes");
    person.next();
    person.next();

    assertThat(person.heading()).isEqualTo("Done: NeedsReview");
    assertThat(filled().reviewPaths()).containsExactly("kyc.acceptor_pep");
  }

  private static Acceptor company(Acceptor person) {
    return person
        .choose("legal_form", 0)
        .choose("field", 7)
        .type("activity_description", "A café in Helsinki.");
  }

  private static Acceptor business(Acceptor person) {
    return person
        .choose("turnover", 2)
        .choose("cash", 1)
        .choose("trade", 0, 2)
        .type("trade_countries[0].country", "Japan")
        .type("trade_countries[0].trade", "Tea");
  }

  private static Acceptor service(Acceptor person) {
    return person
        .choose("purpose", 0)
        .choose("invoices", 0)
        .choose("volume", 1)
        .choose("funds", 0, 1);
  }

  private static Acceptor owner(Acceptor person, int place, String share) {
    String owner = "owners[" + place + "].";
    return person
        .type(owner + "name", "Aino Virtanen")
        .yes(owner + "finnish_code")
        .type(owner + "identity_code", CODE)
        .type(owner + "nationality", "Suomi")
        .type(owner + "residence", "Sverige")
        .choose(owner + "control", 0)
        .type(owner + "share", share)
        .no(owner + "pep");
  }

  private Filled filled() {
    return questionnaires.find(program.partnerId(), subject).orElseThrow();
  }

  private tools.jackson.databind.JsonNode answer(String name) {
    return filled().completion().metadata().get(name);
  }

  private static void look(Language language, Page page, String picture) {
    assertThat(page.content().length()).as(picture).isLessThan(HEAVIEST);
    String name = "kyc-" + language.tag() + "-" + picture;
    if (language == Language.ENGLISH) {
      Look.dayAndNight(page, name);
    } else {
      Look.at(page, name);
    }
  }

  private Acceptor person(Page page) {
    return new Acceptor(page, "http://localhost:" + port + "/test-questionnaire/" + subject);
  }

  /** What the browser holds against the page: above all, what its own policy forbids. */
  private static List<String> complaints(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            complaints.add(message.text());
          }
        });
    return complaints;
  }
}
