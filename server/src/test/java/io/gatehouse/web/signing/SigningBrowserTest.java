package io.gatehouse.web.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Chromium;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Look;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From the mail to the active customer, in a real browser. */
@ServerTest
class SigningBrowserTest {
  private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

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

  @Test
  void aSoleSignatoryAcceptsAndTheCustomerIsActive() {
    Asked asked = Asked.norway(port, "NOR", "899901010");
    Signatory kari = person(asked.agreement());

    kari.open();
    Look.dayAndNight(kari.page(), "signing-intro");
    assertThat(kari.text()).contains("Fjord Faktura", "899901010", "identify yourself");
    kari.goToProvider();
    Look.at(kari.page(), "sandbox-eid");
    kari.open().identify("Kari Ensom");
    Look.dayAndNight(kari.page(), "signing-accept");
    assertThat(kari.text()).contains("Kari Ensom");
    kari.accept();

    Look.at(kari.page(), "signing-accepted");
    assertThat(kari.heading()).isEqualTo("The agreement is accepted");
    assertThat(status(asked)).isEqualTo("ACTIVE");
  }

  @Test
  void inFinlandAgreementAndQuestionnaireAreAcceptedAndTheCustomerIsActive() {
    Asked asked = Asked.byWizard(port, chromium.person(), "EST", "19901013");
    Signatory jaan = person(asked.agreement()).open().identify("Jaan Üksik").accept();
    assertThat(status(asked)).isEqualTo("AWAITING_ACCEPTANCE");

    Signatory again = person(asked.questionnaire());
    again.open();
    Look.at(again.page(), "signing-kyc-intro");
    again.identify("Jaan Üksik").answerQuestions(false);
    Look.at(again.page(), "signing-kyc-confirm");
    assertThat(again.text()).contains("A café in Helsinki");
    again.accept();

    assertThat(again.heading()).isEqualTo("The answers are confirmed");
    assertThat(jaan.heading()).isEqualTo("The agreement is accepted");
    assertThat(status(asked)).isEqualTo("ACTIVE");
    assertThat(tokenWithTheKeysThatArrived(asked).status()).isEqualTo(201);
  }

  @Test
  void whoMaySignTogetherOnlyInviteEachOther() {
    Asked asked = Asked.norway(port, "NOR", "899901029");
    Signatory ola = person(asked.agreement()).open().identify("Ola Sammen");
    assertThat(ola.text()).contains("You cannot sign alone");
    ola.accept();
    Look.at(ola.page(), "signing-others");
    assertThat(ola.heading()).isEqualTo("You have accepted");
    assertThat(status(asked)).isEqualTo("AWAITING_ACCEPTANCE");

    ola.name("not an address");
    Look.at(ola.page(), "signing-others-fault");
    assertThat(ola.problem()).contains("like anna@example.com");
    ola.name("nina@example.com");
    assertThat(ola.text()).contains("The invitation is on its way");
    Signatory nina = person(asked.linkTo("nina@example.com")).open().identify("Nina Felles");
    assertThat(nina.text()).doesNotContain("You cannot sign alone");
    nina.accept();

    assertThat(nina.heading()).isEqualTo("The agreement is accepted");
    assertThat(status(asked)).isEqualTo("ACTIVE");
  }

  @Test
  void theSamePersonTwiceIsNotTwoPeople() {
    Asked asked = Asked.norway(port, "LVA", "59903001028");
    Signatory janis = person(asked.agreement()).open().identify("Jānis Kopā").accept();
    janis.name("janis-too@example.com");
    Signatory again = person(asked.linkTo("janis-too@example.com")).open().identify("Jānis Kopā");

    assertThat(again.heading()).isEqualTo("You have accepted");
    assertThat(status(asked)).isEqualTo("AWAITING_ACCEPTANCE");
  }

  @Test
  void whoIsNotEntitledForwardsToWhoIs() {
    Asked asked = Asked.norway(port, "NOR", "899901053");
    Signatory berit = person(asked.agreement()).open().identify("Berit Uten");
    Look.at(berit.page(), "signing-not-entitled");
    assertThat(berit.heading()).isEqualTo("You may not sign for the company");
    assertThat(berit.text()).contains("Who is: the chair alone");

    berit.name("arne@example.com");
    assertThat(berit.text()).contains("The mail is on its way");
    person(asked.linkTo("arne@example.com")).open().identify("Arne Alene").accept();

    assertThat(status(asked)).isEqualTo("ACTIVE");
  }

  @Test
  void aRegisterThatIsDownIsAskedAgainAndTheSignatoryIsTold() {
    Asked asked = Asked.norway(port, "NOR", "899901142");
    Signatory rolf = person(asked.agreement()).open().identify("Rolf Nede");
    Look.at(rolf.page(), "signing-wait");
    assertThat(rolf.heading()).isEqualTo("The company register does not answer");

    new Http(port).post("/sandbox/registers/mended/NO/899901142", "");
    clock.pass(Duration.ofMinutes(2));
    asked.mailAbout("you can go on");
    rolf.open().accept();

    assertThat(status(asked)).isEqualTo("ACTIVE");
  }

  @Test
  void whatTheRegisterDoesNotDecideStaffDoes() {
    Asked asked = Asked.norway(port, "NOR", "899901134");
    Signatory gro = person(asked.agreement()).open().identify("Gro Tekst");
    Look.at(gro.page(), "signing-explain");
    gro.explain("", "picture.exe", new byte[] {'M', 'Z', 0, 1});
    assertThat(gro.problem()).contains("not a PDF");
    gro.explain("By the articles, up to a limit.", "articles.pdf", PDF);
    Look.at(gro.page(), "signing-in-review");
    assertThat(gro.heading()).isEqualTo("Your right to sign is being looked at");

    Applicant staff = Applicant.of(port, "fjord-staff");
    JsonNode review = staff.get("/api/acceptance-reviews/?decision=pending").json().get(0);
    assertThat(review.path("person_explanation").asString()).contains("By the articles");
    assertThat(review.path("reason").asString()).isEqualTo("RULE_IN_WORDS");
    String document = review.path("supporting_documentation").get(0).path("file").asString();
    assertThat(staff.get(document).body()).startsWith("%PDF");
    String path = "/api/acceptance-reviews/" + review.path("uuid").asString() + "/approve/";
    assertThat(Applicant.of(port, "staff").post(path, "{}").status()).isEqualTo(404);
    assertThat(Applicant.of(port, "alice").post(path, "{}").status()).isEqualTo(403);
    assertThat(staff.post(path, "{\"staff_notes\":\"seen the articles\"}").status()).isEqualTo(200);
    assertThat(staff.post(path, "{}").status()).isEqualTo(400);
    asked.mailAbout("you can go on");
    gro.open().accept();

    assertThat(status(asked)).isEqualTo("ACTIVE");
  }

  @Test
  void answersThatSomebodyMustLookAtWaitForStaff() {
    Asked asked = Asked.finland(port, "LVA", "59903001013");
    person(asked.agreement()).open().identify("Anna Viena").accept();
    Signatory anna = person(asked.questionnaire()).open().identify("Anna Viena");
    anna.answerQuestions(true).accept();

    assertThat(anna.heading()).isEqualTo("Your answers are being looked at");
    assertThat(status(asked)).isEqualTo("AWAITING_ACCEPTANCE");
    Applicant staff = Applicant.of(port, "aurora-staff");
    JsonNode review = staff.get("/api/acceptance-reviews/?decision=pending").json().get(0);
    assertThat(review.path("about").asString()).isEqualTo("answers");
    staff.post("/api/acceptance-reviews/" + review.path("uuid").asString() + "/approve/", "{}");
    assertThat(status(asked)).isEqualTo("ACTIVE");
  }

  @Test
  void whomStaffFindsNotEntitledIsToldAndForwards() {
    Asked asked = Asked.finland(port, "NOR", "899901134");
    Signatory gro = person(asked.agreement()).open().identify("Gro Tekst");
    gro.explain("By the articles.", "articles.pdf", PDF);
    Applicant staff = Applicant.of(port, "aurora-staff");
    String path = onlyReview(staff) + "reject/";
    assertThat(Applicant.of(port, "alice").post(path, "{}").status()).isEqualTo(403);
    assertThat(staff.post(path, "{\"staff_notes\":\"articles of 1998\"}").status()).isEqualTo(200);
    assertThat(staff.post(path.replace("reject", "approve"), "{}").status()).isEqualTo(400);

    gro.open();
    assertThat(gro.heading()).isEqualTo("You may not sign for the company");
    assertThat(gro.text()).doesNotContain("articles of 1998");
    assertThat(status(asked)).isEqualTo("AWAITING_ACCEPTANCE");
    assertThat(person(asked.agreement()).open().identify("Gro Tekst").heading())
        .as("in another browser too")
        .isEqualTo("You may not sign for the company");
    gro.name("somebody-else@example.com");
    assertThat(asked.linkTo("somebody-else@example.com")).isNotEmpty();
  }

  @Test
  void answersThatStaffDoesNotAcceptEndIt() {
    Asked asked = Asked.finland(port, "EST", "19901059");
    person(asked.agreement()).open().identify("Ants Juht").accept();
    Signatory ants = person(asked.questionnaire()).open().identify("Ants Juht");
    ants.answerQuestions(true).accept();
    Applicant staff = Applicant.of(port, "aurora-staff");

    staff.post(onlyReview(staff) + "reject/", "{\"staff_notes\":\"not our risk\"}");

    assertThat(status(asked)).isEqualTo("REJECTED");
    ants.open();
    assertThat(ants.heading()).isEqualTo("The questions were refused");
    assertThat(ants.text()).doesNotContain("not our risk");
  }

  private static String onlyReview(Applicant staff) {
    JsonNode reviews = staff.get("/api/acceptance-reviews/?decision=pending").json();
    assertThat(reviews.size()).isEqualTo(1);
    return "/api/acceptance-reviews/" + reviews.get(0).path("uuid").asString() + "/";
  }

  @Test
  void theBoardThatTheRegisterTellsStandsInTheQuestionnaire() {
    Asked asked = Asked.finland(port, "EST", "19901042");
    person(asked.questionnaire()).open().identify("Rein Juht");

    assertThat(
            jdbc.sql(
                    """
                    select f.answers::text from checklist_completion f
                    join acceptance a on a.partner_id = f.partner_id and a.acceptance_id = f.subject_id
                    join customer c on c.partner_id = a.partner_id and c.customer_id = a.customer_id
                    where c.customer_number = ?
                    """)
                .param(asked.customerNumber())
                .query(String.class)
                .single())
        .contains("Rein Juht")
        .doesNotContain("Eve Prokurist");
  }

  @Test
  void whoRefusesEndsIt() {
    Asked asked = Asked.norway(port, "EST", "19901042");
    Signatory rein = person(asked.agreement()).open().identify("Rein Juht");
    rein.refuse("The price is too high.");

    Look.at(rein.page(), "signing-refused");
    assertThat(rein.heading()).isEqualTo("The agreement was refused");
    assertThat(status(asked)).isEqualTo("REJECTED");
    assertThat(
            jdbc.sql(
                    """
                    select a.reason from acceptance a join customer using (partner_id, customer_id)
                    where customer_number = ?
                    """)
                .param(asked.customerNumber())
                .query(String.class)
                .single())
        .isEqualTo("The price is too high.");
  }

  @Test
  void aLevelTooLowAndALoginTooOldAreNotEnough() {
    Asked asked = Asked.norway(port, "LVA", "59903001013");
    Signatory anna = person(asked.agreement()).open().identify("Anna Viena", "low");
    Look.at(anna.page(), "signing-too-low");
    assertThat(anna.problem()).contains("A stronger identification is needed");
    anna.identify("Anna Viena", "high");
    clock.pass(Duration.ofMinutes(16));
    anna.accept();
    Look.at(anna.page(), "signing-again");
    assertThat(anna.problem()).contains("identify yourself once more");
    assertThat(status(asked)).isEqualTo("AWAITING_ACCEPTANCE");

    anna.identify("Anna Viena").accept();
    assertThat(status(asked)).isEqualTo("ACTIVE");
  }

  @Test
  void aCallbackCountsOnceInItsBrowserInItsTime() {
    Asked asked = Asked.norway(port, "EST", "19901036");
    Signatory anu = person(asked.agreement()).open();
    String callback = anu.callbackOf("Anu Esimees");

    Signatory other = person(callback).open();
    Look.at(other.page(), "signing-callback");
    assertThat(other.heading()).isEqualTo("This identification can not be used");
    anu.page().navigate(callback.replaceFirst("code=[^&]*", "code=forged"));
    assertThat(anu.problem()).contains("not valid");
    anu.page().navigate(callback);
    assertThat(anu.problem()).contains("used before");
    assertThat(person(callback.replaceFirst("state=.....", "state=xxxxx")).open().heading())
        .isEqualTo("This identification can not be used");

    String late = anu.open().callbackOf("Anu Esimees");
    clock.pass(Duration.ofMinutes(16));
    anu.page().navigate(late);
    assertThat(anu.problem()).contains("took too long");
    anu.goToProvider();
    anu.cancel();
    assertThat(anu.problem()).contains("broken off");
    assertThat(status(asked)).isEqualTo("AWAITING_ACCEPTANCE");
  }

  @Test
  void anExpiredLinkIsRenewedToTheSameAddressAlone() {
    Asked asked = Asked.norway(port, "LVA", "59903001051");
    String old = asked.agreement();
    clock.pass(Duration.ofDays(31));
    Signatory guna = person(old).open();
    Look.at(guna.page(), "signing-expired");
    guna.press("button.main-action");

    assertThat(guna.heading()).isEqualTo("A new link is on its way");
    assertThat(asked.newestLinkOtherThan(old)).isNotEqualTo(old);
  }

  /** The partner's endpoint is the sandbox's own receiver, which shows what came. */
  private Http.Answer tokenWithTheKeysThatArrived(Asked asked) {
    String state = "/rest/profile/" + asked.customerNumber();
    await()
        .until(
            () -> asked.partner().call("GET", state).json().path("state").asString(),
            "KEYS_DELIVERED"::equals);
    Http http = new Http(port);
    JsonNode keys =
        http.get("/sandbox/keys")
            .json()
            .valueStream()
            .filter(one -> one.path("cid").asString().equals(asked.customerNumber()))
            .findFirst()
            .orElseThrow();
    return http.post(
        "/rest/token",
        "{\"cid\":\"%s\",\"apicode\":\"%s\"}"
            .formatted(keys.path("cid").asString(), keys.path("apicode").asString()));
  }

  private Signatory person(String link) {
    Page page = chromium.person();
    return new Signatory(page, link);
  }

  private String status(Asked asked) {
    return jdbc.sql("select status from customer where customer_number = ?")
        .param(asked.customerNumber())
        .query(String.class)
        .single();
  }
}
