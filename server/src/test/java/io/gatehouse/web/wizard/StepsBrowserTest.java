package io.gatehouse.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gatehouse.testing.Chromium;
import io.gatehouse.testing.Look;
import io.gatehouse.testing.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One step: what it asks, what it says about mistakes, and that nothing typed is lost. */
@ServerTest
class StepsBrowserTest {
  private static Chromium chromium;

  @LocalServerPort private int port;

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

  private Applicant person() {
    return new Applicant(chromium.person(), Invited.link(port, "eng")).open();
  }

  @Test
  void mistakesAreToldAtTheirFieldsAndGoodAnswersAreKept() {
    Applicant person = person();
    person.open("/contact");
    person.answer(Answers.CONTACT);
    person.answer("contact.service.email", "nobody@nowhere");
    person.answer("contact.person.telephone", "12");
    person.answer("contact.service.www", "");
    person.next();

    assertThat(person.page().title()).startsWith("Error: ");
    assertThat(person.fault("contact.service.email")).contains("Write an email address like");
    assertThat(person.fault("contact.person.telephone")).contains("Write a phone number like +358");
    assertThat(person.fault("contact.service.www")).contains("Enter the address of your website");
    assertThat(person.faults()).isEqualTo(3);
    assertThat(person.value("contact.service.email")).isEqualTo("nobody@nowhere");
    Look.dayAndNight(person.page(), "wizard-mistakes");

    person.open("/contact");
    assertThat(person.text()).contains("Already known", "Aino Virtanen", "+358401234567");
    assertThat(person.asked("contact.person.name")).isFalse();
    Look.at(person.page(), "wizard-half-known");
  }

  @Test
  void theSummaryOfMistakesHasTheFocusAndLeadsToTheFields() {
    Applicant person = person();
    person.open("/services");
    person.next();
    Page page = person.page();

    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("problems");
    page.locator(".problems a").first().click();

    assertThat(page.evaluate("document.activeElement.name")).isEqualTo("services.types");
  }

  @Test
  void whatIsOnlySometimesAskedAppearsWhenItIs() {
    Applicant person = person();
    person.open("/fees");

    assertThat(person.asked("fees.email")).isFalse();
    person.answer("fees.method", "3");
    assertThat(person.asked("fees.einvoice_address")).isTrue();
    assertThat(person.asked("fees.operator")).isTrue();
    Look.at(person.page(), "wizard-conditional");
    person.answer("fees.method", "4");
    assertThat(person.asked("fees.operator")).isFalse();
  }

  @Test
  void whatIsHiddenIsNotJudged() {
    Applicant person = person();
    person.open("/fees");
    person.answer("fees.method", "2");
    person.answer("fees.email", "not an address");
    person.answer("fees.method", "1");
    person.next();

    assertThat(person.at()).isEqualTo("user");
  }

  @Test
  void likelyAnswersStandThereAlreadyAndCountOnlyWhenSent() {
    Applicant person = person();
    person.open("/company");
    assertThat(person.value("company.country")).isEqualTo("FIN");
    person.open("/contact");
    person.answer(Answers.CONTACT);
    person.next();
    person.open("/user");

    assertThat(person.value("users[0].first_name")).isEqualTo("Aino");
    assertThat(person.value("users[0].last_name")).isEqualTo("Virtanen");
    assertThat(person.value("users[0].phone_number")).isEqualTo("+358407654321");
    assertThat(person.value("users[0].language")).isEqualTo("eng");
    person.open("");
    assertThat(person.text()).contains("9 missing");
  }

  @Test
  void changingTheLanguageKeepsEverythingTypedEvenMistakes() {
    Applicant person = person();
    person.open("/company");
    person.answer("company.name", "Kahvila Kulma Oy");
    person.answer("company.postal_code", "1");
    person.speak("fi");

    assertThat(person.heading()).isEqualTo("Yritys");
    assertThat(person.value("company.name")).isEqualTo("Kahvila Kulma Oy");
    assertThat(person.value("company.postal_code")).isEqualTo("1");
    assertThat(person.fault("company.postal_code")).contains("Kirjoita postinumero, esimerkiksi");
    assertThat(person.faults()).isEqualTo(1);
    person.speak("sv");
    assertThat(person.heading()).isEqualTo("Företaget");
    assertThat(person.value("company.postal_code")).isEqualTo("1");
  }

  @Test
  void backSavesTooAndLeadsWhereThePersonCameFrom() {
    Applicant person = person();
    person.start();
    person.answer(Answers.COMPANY);
    person.next();
    person.answer("contact.person.name", "Aino Virtanen");
    person.back();

    assertThat(person.at()).isEqualTo("company");
    assertThat(person.value("company.name")).isEqualTo("Kahvila Kulma Oy");
    person.back();
    assertThat(person.at()).isEmpty();
    person.open("/contact");
    assertThat(person.text()).contains("Aino Virtanen");
  }

  @Test
  void aMistakeHoldsNobodyBackFromGoingBack() {
    Applicant person = person();
    person.open("/contact");
    person.answer("contact.service.email", "nobody@nowhere");
    person.back();
    assertThat(person.fault("contact.service.email")).contains("Write an email address");

    person.back();
    assertThat(person.at()).isEmpty();
  }

  @Test
  void theEnterKeyGoesOn() {
    Applicant person = person();
    person.open("/settlement");
    person.answer("settlement.account_number", "FI2112345600000785");
    person.answer("settlement.account_owner", "Kahvila Kulma Oy");
    person.page().locator("[name='settlement.account_owner']").press("Enter");
    person.page().waitForURL("**/fees?after=settlement");

    assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void anotherDeviceGoesOnWhereTheFirstStopped() {
    String link = Invited.link(port, "eng");
    Applicant atTheDesk = new Applicant(chromium.person(), link).open();
    atTheDesk.start();
    atTheDesk.answer(Answers.COMPANY);
    atTheDesk.next();
    atTheDesk.page().context().close();

    Applicant onThePhone = new Applicant(chromium.person(), link).open();
    assertThat(onThePhone.heading()).contains("Kahvila Kulma Oy");
    onThePhone.start();
    assertThat(onThePhone.at()).isEqualTo("contact");
  }

  @Test
  void onlyWhatIsMissingIsAsked() {
    String link =
        Invited.link(
            port,
            "1000011",
            """
            {"customer_info":{"business_id":"2999999-9","name":"Test Company Ltd","street_address":"Main St 1",
             "postal_code":"00100","town_or_city":"Helsinki","country":"FIN","language":"eng","currency":"EUR",
             "liable_to_pay_vat":2,"customer_company_type":1},
             "customer_service_contact":{"telephone":"+358401234567","email":"info@example.com","www":"https://example.com"},
             "contact_person":{"name":"John Doe","telephone":"+358401234568","email":"half@example.com"},
             "services":{"service_types":[1,2,3]},
             "ropo_service_fees":{"invoicing_method":1},
             "users":[{"first_name":"Jane","last_name":"Doe","street_address":"Main St 2","postal_code":"00100",
              "town_or_city":"Helsinki","country":"FI","phone_number":"+358401234569","language":"fin"}]}
            """,
            "half@example.com");
    Applicant person = new Applicant(chromium.person(), link).open();
    assertThat(person.text()).contains("4 answers are missing");
    Look.at(person.page(), "wizard-nearly-done");

    person.start();
    assertThat(person.at()).isEqualTo("settlement");
    assertThat(person.value("settlement.account_owner")).isEqualTo("Test Company Ltd");
    person.answer(Answers.SETTLEMENT);
    person.next();
    assertThat(person.at()).isEqualTo("user");
    assertThat(person.asked("users[0].first_name")).isFalse();
    assertThat(person.value("users[0].email")).isEqualTo("half@example.com");
    person.next();

    assertThat(person.at()).isEqualTo("summary");
  }

  @Test
  void anAnswerThatMakesAnotherOneWrongAsksForItAgain() {
    Applicant person = person();
    person.open("/company");
    person.answer(Answers.COMPANY);
    person.next();
    person.open("/company");
    person.answer("company.country", "SWE");
    person.next();

    assertThat(person.at()).isEqualTo("company");
    assertThat(person.fault("company.postal_code")).contains("Write a postal code like 11418");
    assertThat(person.fault("company.vat_number")).contains("SE");
  }

  @Test
  void everybodyWhomThePartnerNamedIsAskedOnAPageOfTheirOwn() {
    String link =
        Invited.link(
            port,
            "1000011",
            """
            {"customer_info":{"business_id":"2888888-8","language":"eng"},
             "contact_person":{"email":"two@example.com"},
             "users":[{"first_name":"Jane","last_name":"Doe","email":"jane@example.com"},
                      {"first_name":"Joe","last_name":"Doe"}]}
            """,
            "two@example.com");
    Applicant person = new Applicant(chromium.person(), link).open();

    assertThat(person.text()).contains("First user", "User 2");
    person.open("/user-2");
    assertThat(person.heading()).isEqualTo("User 2");
    assertThat(person.text()).contains("Joe").doesNotContain("Jane");
    assertThat(person.asked("users[1].email")).isTrue();
    assertThat(person.asked("users[0].street_address")).isFalse();
  }

  @Test
  void thePersonalCodeOfASoleTraderIsNeverShown() {
    String link =
        Invited.link(
            port,
            "1000011",
            """
            {"customer_info":{"business_id":"131052-308T","language":"eng","customer_company_type":2},
             "contact_person":{"email":"sole@example.com"}}
            """,
            "sole@example.com");
    Applicant person = new Applicant(chromium.person(), link).open();

    assertThat(person.text()).contains("business ID •••");
    person.open("/company?edit");
    assertThat(person.page().content()).doesNotContain("131052").doesNotContain("sealed:");
  }

  @Test
  void aSwedishCompanyChoosesAmongTheAccountsOfItsCountry() {
    String link =
        Invited.link(
            port,
            "1000021",
            """
            {"customer_info":{"business_id":"556036-0793"},"contact_person":{"email":"se@example.com"}}
            """,
            "se@example.com");
    Applicant person = new Applicant(chromium.person(), link).open();
    assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo("sv");
    person.open("/settlement");
    Look.at(person.page(), "wizard-sweden-settlement");

    person.answer("settlement.account_type", "bankgiro");
    person.answer("settlement.account_number", "50");
    person.answer("settlement.account_owner", "Verkstaden AB");
    person.next();
    assertThat(person.fault("settlement.account_number"))
        .contains("Kontrollera kontonumret", "det ska ha");
    person.answer("settlement.account_number", "5050-1055");
    person.answer("settlement.reference_length", "ten");
    person.next();
    assertThat(person.fault("settlement.reference_length")).contains("Skriv ett heltal");
    person.answer("settlement.reference_length", "");
    person.next();
    assertThat(person.at()).isEqualTo("fees");
  }

  @Test
  void whatIsNewlyNeededIsAskedAlsoOfABrowserThatCouldNotShowItBefore() {
    Applicant person = person();
    person.open("/fees");
    person.answer("fees.method", "3");
    person.next();

    assertThat(person.faults()).isEqualTo(2);
    assertThat(person.page().locator(".met [name='fees.operator']").count()).isEqualTo(1);
    assertThat(person.page().locator(".met [name='fees.email']").count()).isZero();
  }

  @Test
  void everyPageIsLight() {
    Applicant person = person();
    Page page = person.page();
    int[] bytes = {0};
    page.onResponse(response -> bytes[0] += response.body().length);
    person.open("/company");

    assertThat(bytes[0]).isLessThan(50_000);
  }
}
