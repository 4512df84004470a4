package io.gatehouse.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gatehouse.country.Language;
import io.gatehouse.testing.Chromium;
import io.gatehouse.testing.Look;
import io.gatehouse.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the mail to the customer, in a real browser. */
@ServerTest
class WizardBrowserTest {
  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

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

  @ParameterizedTest
  @EnumSource
  void aPersonBecomesACustomerInTheirLanguage(Language language) {
    Page page = chromium.person();
    List<String> complaints = complaints(page);
    Applicant person = new Applicant(page, Invited.link(port, language.code()));
    String pictures = "wizard-" + language.tag();

    person.open();
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
    assertThat(person.text()).contains("Aurora Invoicing");
    look(language, page, pictures + "-0-start");
    person.start();
    int number = 0;
    for (Map<String, String> answers : Answers.ALL) {
      number++;
      String step = person.at();
      look(language, page, "%s-%d-%s".formatted(pictures, number, step));
      if (number == 1) {
        person.next();
        look(language, page, "%s-%d-%s-empty".formatted(pictures, number, step));
        assertThat(page.title()).startsWith(io.gatehouse.text.Texts.in(language).get("page.error"));
      }
      person.answer(answers);
      person.next();
    }
    assertThat(person.at()).isEqualTo("summary");
    look(language, page, pictures + "-7-summary");
    person.next();

    look(language, page, pictures + "-8-receipt");
    String customerNumber = page.locator(".number").innerText();
    assertThat(adminOf(customerNumber)).contains("Aino", "Virtanen");
    Look.onPaper(page, pictures + "-8-receipt");
    assertThat(complaints).isEmpty();
  }

  private static void look(Language language, Page page, String picture) {
    if (language == Language.ENGLISH) {
      Look.dayAndNight(page, picture);
    } else {
      Look.at(page, picture);
    }
  }

  @Test
  void noScriptIsNeeded() {
    Page page = chromium.personWithoutScript();
    Applicant person = new Applicant(page, Invited.link(port, "eng"));

    person.open().start();
    for (Map<String, String> answers : Answers.ALL) {
      person.answer(answers);
      person.next();
    }
    person.next();

    assertThat(adminOf(page.locator(".number").innerText())).contains("Virtanen");
  }

  private String adminOf(String customerNumber) {
    return jdbc.sql(
            """
            select u.facts::text from customer c
            join customer_user u using (partner_id, customer_id)
            where c.customer_number = ? and u.admin
            """)
        .param(customerNumber)
        .query(String.class)
        .single();
  }

  /** What the browser holds against the page: above all, what its own policy forbids. */
  private static List<String> complaints(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 422")) {
            complaints.add(message.text());
          }
        });
    return complaints;
  }
}
