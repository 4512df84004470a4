package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.Rows;
import io.gatehouse.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outcomes of createprofile as they are documented: 200, 201, 400, 401, 403. */
@ServerTest
class CreateProfileTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  private ProfilePartner partner;

  @BeforeEach
  void logIn() {
    partner = ProfilePartner.of(port, "1000011");
  }

  @Test
  void twoFieldsSufficeToBegin() {
    Profile profile = Profile.minimal();

    Answer answer = partner.create(profile);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.json().propertyNames())
        .containsExactlyInAnyOrder("uuid", "status", "message", "wizard_url");
    assertThat(answer.json().path("status").stringValue()).isEqualTo("201");
    assertThat(answer.json().path("message").stringValue())
        .isEqualTo("Incomplete customer data added successfully.");
    assertThat(answer.json().path("uuid").stringValue()).matches("[0-9a-f-]{36}");
    String link = partner.mail(profile.email()).path("links").get(0).stringValue();
    assertThat(link).isEqualTo(answer.json().path("wizard_url").stringValue());
    assertThat(new Http(port).get(link).status()).isEqualTo(200);
  }

  @Test
  void everythingGivenMakesACustomerAtOnceWhoIsMailedWhatToAcceptAndNoOnboarding() {
    Profile profile = Profile.complete();

    Answer answer = partner.create(profile);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().propertyNames())
        .containsExactlyInAnyOrder("customerId", "message", "status");
    assertThat(answer.json().path("customerId").isString()).isTrue();
    assertThat(answer.json().path("customerId").stringValue()).matches("\\d{6,}");
    assertThat(answer.json().path("message").stringValue())
        .isEqualTo("Customer created successfully.");
    assertThat(answer.json().path("status").stringValue()).isEqualTo("success");
    assertThat(promisedMails(profile)).containsExactly("agreement", "kyc");
    assertThat(status(profile)).isEqualTo("AWAITING_ACCEPTANCE");
  }

  @Test
  void theFirstUserBecomesTheAdministrator() {
    Profile profile = Profile.complete();
    Profile two =
        profile.with(
            "users",
            List.of(
                profile.json().path("users").get(0),
                Profile.complete().json().path("users").get(0)));

    assertThat(partner.create(two).status()).isEqualTo(200);

    assertThat(
            jdbc.sql(
                    """
                    select u.position || ' ' || u.admin from customer_user u
                    join customer c using (partner_id, customer_id)
                    where c.business_id = ? order by u.position
                    """)
                .param(profile.businessId())
                .query(String.class)
                .list())
        .containsExactly("1 true", "2 false");
  }

  private List<String> promisedMails(Profile profile) {
    return jdbc.sql(
            """
            select kind from mail join application using (partner_id, application_id)
            where business_id = ? order by kind
            """)
        .param(profile.businessId())
        .query(String.class)
        .list();
  }

  private String status(Profile profile) {
    return jdbc.sql("select status from customer where business_id = ?")
        .param(profile.businessId())
        .query(String.class)
        .single();
  }

  @Test
  void theDocumentationsExampleIsAcceptedAsItStandsAndLacksTheCurrency() {
    Answer answer = ProfilePartner.of(port, "1000011").create(DOCUMENTED_EXAMPLE);

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(missing(DOCUMENTED_EXAMPLE)).isEqualTo("customer_info.currency: is required");
  }

  @Test
  void theDocumentationsSampleValuesPassWhereOnlyTheFormatIsChecked() {
    Profile profile =
        Profile.complete()
            .with("customer_info.business_id", "1234568-8")
            .with("customer_info.vat_number", "FI12345678")
            .with("customer_info.customer_company_type", 2)
            .with("settlement_settings.bank_account_number", "FI12345678987623")
            .with("ropo_service_fees.invoicing_method", 3)
            .with("ropo_service_fees.evoice_address", "00123456789")
            .with("ropo_service_fees.broker_id", "00371234455")
            .with("customer_service_contact.www", "www.test.com");

    assertThat(partner.create(profile).status()).isEqualTo(200);
  }

  @Test
  void thePublishedPageItselfHoldsAnExampleThatIsAccepted() throws IOException {
    Path page = Path.of("..", "..", "shared", "seeds", "profile-onboarding-page.txt");
    assumeTrue(Files.exists(page), "the published page is not at hand");
    String example =
        Files.readAllLines(page).stream()
            .filter(line -> line.contains("Example: {"))
            .map(line -> line.substring(line.indexOf('{')))
            .findFirst()
            .orElseThrow();

    assertThat(partner.create(example).status()).isEqualTo(201);
  }

  @Test
  void whoWantsNoWizardIsToldWhatIsMissingAndNothingIsKept() {
    Map<String, Long> before = Rows.count(jdbc);

    Answer answer =
        partner.create(
            Profile.complete()
                .without("customer_info.town_or_city")
                .without("users[0].email")
                .with("allowIncompleteData", false));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("Message").stringValue())
        .isEqualTo(
            "Invalid request: customer_info.town_or_city: is required; users[0].email: is"
                + " required");
    assertThat(Rows.count(jdbc)).isEqualTo(before);
  }

  @Test
  void whoWantsNoWizardAndGivesEverythingGetsACustomer() {
    assertThat(partner.create(Profile.complete().with("allowIncompleteData", false)).status())
        .isEqualTo(200);
  }

  @Test
  void bothMandatoryFieldsAreNamedWhenMissing() {
    Answer answer = partner.create("{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("Code", "Message");
    assertThat(answer.json().path("Code").intValue()).isEqualTo(400);
    assertThat(answer.json().path("Message").stringValue())
        .isEqualTo(
            "Invalid request: customer_info.business_id: is required; contact_person.email: is"
                + " required");
  }

  @Test
  void everyFaultIsToldInOneMessage() {
    Map<String, Long> before = Rows.count(jdbc);

    Answer answer =
        partner.create(
            Profile.complete()
                .with("allowIncompleteData", "maybe")
                .with("customer_info.business_id", "nonsense")
                .with("customer_info.currency", "USD")
                .with("customer_info.liable_to_pay_vat", 3)
                .with("customer_info.country", "XX")
                .with("customer_service_contact.telephone", "0401234567")
                .with("contact_person.email", "not a mail address")
                .with("services.service_types", List.of(1, 9))
                .with("settlement_settings.bank_account_number", "FI1")
                .with("settlement_settings.reference_length", 99)
                .with("users[0].language", "deu")
                .with("users[0].first_name", "x".repeat(101)));

    assertThat(answer.status()).isEqualTo(400);
    String message = answer.json().path("Message").stringValue();
    assertThat(message.substring("Invalid request: ".length()).split("; (?=\\w+[.:\\[])"))
        .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
        .containsExactlyInAnyOrder(
            "allowIncompleteData",
            "customer_info.business_id",
            "customer_info.currency",
            "customer_info.liable_to_pay_vat",
            "customer_info.country",
            "customer_service_contact.telephone",
            "contact_person.email",
            "services.service_types",
            "settlement_settings.bank_account_number",
            "settlement_settings.reference_length",
            "users[0].language",
            "users[0].first_name");
    assertThat(Rows.count(jdbc)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "[]", "null", "1", "\"text\"", "{", "{}{}", "{\"a\":1,}", "<a/>"})
  void whatIsNotOneJsonObjectIsRefused(String body) {
    Answer answer = partner.create(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("Code").intValue()).isEqualTo(400);
    assertThat(answer.json().path("Message").stringValue()).startsWith("Invalid request: ");
  }

  @Test
  void aCallerWithoutTheContractIsRefusedBeforeTheBodyIsLookedAt() {
    Answer answer = ProfilePartner.of(port, "1000012").create("not even JSON");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("Code").intValue()).isEqualTo(403);
    assertThat(answer.json().path("Message").stringValue())
        .isEqualTo("Create customer contract not active");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer", "Bearer ", "Bearer nonsense", "Basic MTAwMDAxMTpw", "x.y.z"})
  void aCallerWithoutAGoodTokenIsUnknown(String authorization) {
    Answer answer =
        new Http(port)
            .post(
                "/rest/profile/createprofile",
                Profile.minimal().toString(),
                "Authorization",
                authorization);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.json().path("Code").intValue()).isEqualTo(401);
    assertThat(answer.json().path("Message").stringValue()).isNotBlank();
  }

  @Test
  void anythingElseUnderTheDoorIsAnsweredInItsOwnForm() {
    Answer wrongMethod = partner.call("GET", "/rest/profile/createprofile");
    Answer nothingThere = partner.call("GET", "/rest/profile/elsewhere");

    assertThat(wrongMethod.status()).isEqualTo(405);
    assertThat(wrongMethod.header("Allow")).isEqualTo("POST");
    assertThat(wrongMethod.json().path("Code").intValue()).isEqualTo(405);
    assertThat(nothingThere.status()).isEqualTo(404);
    assertThat(nothingThere.json().path("Code").intValue()).isEqualTo(404);
  }

  private String missing(String body) {
    Profile strict =
        Profile.of(body)
            .with("allowIncompleteData", false)
            .with("customer_info.business_id", Profile.minimal().businessId())
            .without("additional_information.profile_uuid");
    return partner
        .create(strict)
        .json()
        .path("Message")
        .stringValue()
        .substring("Invalid request: ".length());
  }

  /** A body of the shape of the documentation's, with the forms of its values. */
  private static final String DOCUMENTED_EXAMPLE =
      """
      {
        "allowIncompleteData": true,
        "customer_info": {
          "business_id": "1234567-8", "name": "Test Company", "street_address": "Main St 1",
          "postal_code": "00100", "town_or_city": "Helsinki", "country": "FI", "language": "fin",
          "liable_to_pay_vat": 1, "vat_number": "FI12345678", "customer_company_type": 1
        },
        "customer_service_contact": {
          "telephone": "+358401234567", "email": "[email\u00A0protected]", "www": "https://test.com"
        },
        "contact_person": {
          "name": "John Doe", "telephone": "+358401234568", "email": "[email\u00A0protected]"
        },
        "agreement_acceptor": {"email": "[email\u00A0protected]"},
        "money_laundering_acceptor": {"email": "[email\u00A0protected]"},
        "services": {"service_types": [1, 2, 3]},
        "settlement_settings": {
          "bank_account_type": 0, "bank_account_number": "FI2112345600000785",
          "bank_account_owner": "Test Company", "reference_length": 10
        },
        "ropo_service_fees": {
          "invoicing_method": "1", "invoicing_email_address": "[email\u00A0protected]"
        },
        "additional_information": {"profile_uuid": "2b3f5a10-0000-4000-8000-000000000001"},
        "users": [
          {
            "first_name": "Jane", "last_name": "Doe", "street_address": "Main St 2",
            "postal_code": "00100", "town_or_city": "Helsinki", "country": "FI",
            "nationality": "FIN", "phone_number": "+358401234569",
            "email": "[email\u00A0protected]", "language": "fin"
          }
        ]
      }
      """;
}
