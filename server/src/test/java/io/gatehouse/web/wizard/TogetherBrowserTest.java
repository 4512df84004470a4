package io.gatehouse.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Chromium;
import io.gatehouse.testing.Look;
import io.gatehouse.testing.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people on one link, or one with two windows: nothing is lost, nothing is done twice. */
@ServerTest
class TogetherBrowserTest {
  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  private String link;

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
  void invite() {
    link = Invited.link(port, "eng");
  }

  private Applicant person() {
    return new Applicant(chromium.person(), link).open();
  }

  @Test
  void whoComesSecondSeesWhatTheFirstHasSavedAndDecides() {
    Applicant first = person();
    Applicant second = person();
    first.open("/company");
    second.open("/company");

    first.answer(Answers.COMPANY);
    first.next();
    second.answer(Answers.COMPANY);
    second.answer("company.name", "Corner Café Ltd");
    second.next();

    assertThat(second.text()).contains("Somebody else has just changed the same answers");
    assertThat(second.fault("company.name")).contains("Saved meanwhile: Kahvila Kulma Oy");
    assertThat(second.text()).contains("Name of the company: Saved meanwhile");
    assertThat(second.value("company.name")).isEqualTo("Corner Café Ltd");
    assertThat(second.faults()).isEqualTo(1);
    assertThat(name()).isEqualTo("Kahvila Kulma Oy");
    Look.at(second.page(), "wizard-overtaken");

    second.next();
    assertThat(second.at()).isEqualTo("contact");
    assertThat(name()).isEqualTo("Corner Café Ltd");
  }

  @Test
  void whoAnswersSomethingElseStandsInNobodysWay() {
    Applicant first = person();
    first.open("/company");
    first.answer(Answers.COMPANY);
    first.next();
    first.open("/company");
    Applicant second = person();
    second.open("/company");

    first.answer("company.name", "Kahvila Uusi Kulma Oy");
    first.next();
    second.answer("company.town_or_city", "Espoo");
    second.next();

    assertThat(second.at()).isEqualTo("contact");
    assertThat(name()).isEqualTo("Kahvila Uusi Kulma Oy");
    assertThat(fact("company.town_or_city")).isEqualTo("Espoo");
  }

  @Test
  void nobodyHandsInWhatTheyHaveNotSeen() {
    Applicant person = throughAllSteps();
    Applicant other = person();
    other.open("/company");
    other.answer("company.name", "Kahvila Uusi Kulma Oy");
    other.next();

    person.next();

    assertThat(person.text())
        .contains("Something has changed since you looked", "Kahvila Uusi Kulma Oy");
    assertThat(customers()).isZero();
    Look.at(person.page(), "wizard-summary-overtaken");
    person.next();
    assertThat(person.heading()).isEqualTo("Thank you, it is done");
  }

  @Test
  void pressingTwiceIsPressingOnce() {
    Applicant person = throughAllSteps();

    person.page().locator("button.main-action").dblclick();
    person.page().waitForURL(link);

    assertThat(person.page().locator(".number").innerText()).matches("\\d+");
    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void goingBackAfterTheEndShowsTheEnd() {
    Applicant person = throughAllSteps();
    Applicant late = person();
    late.open("/company");
    person.next();
    String number = person.page().locator(".number").innerText();

    person.page().goBack();
    assertThat(person.page().locator(".number").innerText()).isEqualTo(number);
    late.answer("company.name", "Too Late Ltd");
    late.next();
    assertThat(late.page().locator(".number").innerText()).isEqualTo(number);
    assertThat(late.text()).contains("what you changed last is not part of them");
    assertThat(name()).isEqualTo("Kahvila Kulma Oy");
    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void theSameStepSentTwiceIsNoConflict() {
    Applicant person = person();
    person.open("/services");
    person.answer(Answers.SERVICES);
    person.next();

    person.page().goBack();
    person.answer("services.types", "2");
    person.next();

    assertThat(person.faults()).isZero();
    assertThat(fact("services.types")).isEqualTo("1,2");
  }

  private Applicant throughAllSteps() {
    Applicant person = person();
    person.start();
    Answers.ALL.forEach(
        answers -> {
          person.answer(answers);
          person.next();
        });
    assertThat(person.at()).isEqualTo("summary");
    return person;
  }

  private String name() {
    return fact("company.name");
  }

  private String fact(String path) {
    return new Behind(jdbc, link).fact(path);
  }

  private long customers() {
    return new Behind(jdbc, link).customers();
  }
}
