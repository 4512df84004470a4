package io.gatehouse.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gatehouse.country.Market;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.Program;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.questionnaire.Known;
import io.gatehouse.questionnaire.Questionnaires;
import io.gatehouse.testing.Chromium;
import io.gatehouse.testing.Look;
import io.gatehouse.testing.ServerTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The Finnish questionnaire in a real browser, from the first page until it is handed in. */
@ServerTest
@Import(TestMount.class)
class QuestionnaireBrowserTest {
  private static final String CODE = "010180-845B";
  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private TestMount mount;
  @Autowired private Questionnaires questionnaires;
  @Autowired private Partners partners;

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
    questionnaires.begin(
        program.partnerId(), program.programId(), Market.FI, subject, Known.NOTHING);
    mount.open(program.partnerId(), subject);
  }

  @Test
  void aPersonAnswersEverythingAndHandsIn() {
    Acceptor person = person(chromium.person()).open();
    Look.dayAndNight(person.page(), "kyc-0-tasks");
    person.start();
    Look.at(person.page(), "kyc-1-company");
    person.next();
    Look.dayAndNight(person.page(), "kyc-1-company-empty");
    person
        .choose("legal_form", "Limited company")
        .type("activity_description", "A café in Helsinki.")
        .next();
    Look.at(person.page(), "kyc-2-owners");
    person.choose("ownership", "One or more");
    Look.at(person.page(), "kyc-2-owners-open");
    person.next();
    Look.at(person.page(), "kyc-2-owners-empty");
    person
        .type("owners[0].name", "Aino Virtanen")
        .choose("owners[0].finnish_code", "Yes")
        .type("owners[0].identity_code", CODE)
        .type("owners[0].nationality", "Finland")
        .type("owners[0].residence", "Sweden")
        .choose("owners[0].control", "More than 25 per cent of the shares", "Something else")
        .type("owners[0].share", "60,5")
        .type("owners[0].other_control", "An agreement")
        .choose("owners[0].pep", "No");
    Look.at(person.page(), "kyc-2-owners-filled");
    person.add("owners");
    Look.at(person.page(), "kyc-2-owners-added");
    person.next();

    assertThat(person.at()).isEqualTo("check");
    Look.dayAndNight(person.page(), "kyc-9-check");
    person.next();
    assertThat(person.heading()).isEqualTo("Done: Complete");
  }

  private Acceptor person(Page page) {
    return new Acceptor(page, "http://localhost:" + port + "/test-questionnaire/" + subject);
  }
}
