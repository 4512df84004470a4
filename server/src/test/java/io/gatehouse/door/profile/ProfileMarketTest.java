package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is required where, and when: by the partner's market and by other answers. */
@ServerTest
class ProfileMarketTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  private ProfilePartner finland;
  private ProfilePartner sweden;
  private ProfilePartner norway;

  @BeforeEach
  void logIn() {
    finland = ProfilePartner.of(port, "1000011");
    sweden = ProfilePartner.of(port, "1000021");
    norway = ProfilePartner.of(port, "1000031");
  }

  @Test
  void theCompanyTypeIsRequiredInFinlandOnly() {
    assertThat(missing(finland, Profile.complete().without("customer_info.customer_company_type")))
        .isEqualTo("customer_info.customer_company_type: is required");
    assertThat(sweden.create(Profile.completeSwedish()).status()).isEqualTo(200);
    assertThat(norway.create(Profile.completeNorwegian()).status()).isEqualTo(200);
  }

  @Test
  void aCompanyTypeIsCheckedAndNotKeptElsewhere() {
    Profile profile = Profile.completeSwedish();

    assertThat(sweden.create(profile.with("customer_info.customer_company_type", 11)).status())
        .isEqualTo(400);
    assertThat(sweden.create(profile.with("customer_info.customer_company_type", 1)).status())
        .isEqualTo(200);
    assertThat(fact(profile, "company.customer_company_type")).isNull();
  }

  @Test
  void theMailOfWhoAnswersForMoneyLaunderingIsKeptInFinlandOnly() {
    Profile finnish = Profile.complete().with("money_laundering_acceptor.email", "kyc@example.com");
    Profile norwegian =
        Profile.completeNorwegian().with("money_laundering_acceptor.email", "kyc@example.com");

    assertThat(finland.create(finnish).status()).isEqualTo(200);
    assertThat(norway.create(norwegian).status()).isEqualTo(200);
    assertThat(fact(finnish, "contact.kyc.email")).isEqualTo("kyc@example.com");
    assertThat(fact(norwegian, "contact.kyc.email")).isNull();
  }

  @Test
  void theReferenceLengthIsKeptInSwedenAndNorwayOnly() {
    Profile finnish = Profile.complete().with("settlement_settings.reference_length", 10);
    Profile swedish = Profile.completeSwedish().with("settlement_settings.reference_length", 10);
    Profile norwegian =
        Profile.completeNorwegian().with("settlement_settings.reference_length", 25);

    assertThat(finland.create(finnish).status()).isEqualTo(200);
    assertThat(sweden.create(swedish).status()).isEqualTo(200);
    assertThat(norway.create(norwegian).status()).isEqualTo(200);
    assertThat(fact(finnish, "settlement.reference_length")).isNull();
    assertThat(fact(swedish, "settlement.reference_length")).isEqualTo("10");
    assertThat(fact(norwegian, "settlement.reference_length")).isEqualTo("25");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 26, 0, -1})
  void aReferenceLengthOutsideTwoToTwentyFiveIsRefused(int length) {
    Answer answer =
        sweden.create(
            Profile.completeSwedish().with("settlement_settings.reference_length", length));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("Message").stringValue())
        .contains("settlement_settings.reference_length: must be from 2 to 25");
  }

  @Test
  void aVatNumberIsRequiredOfWhoIsLiableOnly() {
    Profile without = Profile.complete().without("customer_info.vat_number");

    assertThat(missing(finland, without)).isEqualTo("customer_info.vat_number: is required");
    assertThat(missing(finland, without.without("customer_info.liable_to_pay_vat")))
        .isEqualTo("customer_info.liable_to_pay_vat: is required");
    assertThat(finland.create(without.with("customer_info.liable_to_pay_vat", 2)).status())
        .isEqualTo(200);
  }

  @Test
  void aVatNumberThatIsGivenWithoutLiabilityIsStillChecked() {
    Answer answer =
        finland.create(
            Profile.complete()
                .with("customer_info.liable_to_pay_vat", 2)
                .with("customer_info.vat_number", "SE556016068001"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("Message").stringValue()).contains("customer_info.vat_number");
  }

  @ParameterizedTest
  @CsvSource({
    "2, ropo_service_fees.invoicing_email_address: is required",
    "3, ropo_service_fees.evoice_address: is required; ropo_service_fees.broker_id: is required",
    "4, ropo_service_fees.evoice_address: is required"
  })
  void eachInvoicingMethodNeedsItsOwnAddress(int method, String missing) {
    assertThat(
            missing(finland, Profile.complete().with("ropo_service_fees.invoicing_method", method)))
        .isEqualTo(missing);
  }

  @Test
  void invoicingByPostNeedsNoAddress() {
    assertThat(
            finland
                .create(Profile.complete().with("ropo_service_fees.invoicing_method", 1))
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "2, invoicing_email_address, bills@example.com",
    "4, evoice_address, 0216:003720774740"
  })
  void theAddressOfTheMethodCompletes(int method, String tag, String address) {
    Answer answer =
        finland.create(
            Profile.complete()
                .with("ropo_service_fees.invoicing_method", method)
                .with("ropo_service_fees." + tag, address));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bban", "plusgiro", "bankgiro"})
  void aFinnishCompanyWithEurosHasIbanAccountsOnly(String type) {
    Answer answer =
        finland.create(Profile.complete().with("settlement_settings.bank_account_type", type));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("Message").stringValue())
        .contains("settlement_settings.bank_account_type: is not used in this country");
  }

  @Test
  void eachCountrysOwnKindsOfAccountAreTaken() {
    assertThat(
            sweden
                .create(
                    Profile.completeSwedish()
                        .with("settlement_settings.bank_account_type", 2)
                        .with("settlement_settings.bank_account_number", "901950-6"))
                .status())
        .isEqualTo(200);
    assertThat(
            norway
                .create(
                    Profile.completeNorwegian()
                        .with("settlement_settings.bank_account_type", "bban")
                        .with("settlement_settings.bank_account_number", "86011117947"))
                .status())
        .isEqualTo(200);
    assertThat(
            norway
                .create(
                    Profile.completeNorwegian()
                        .with("settlement_settings.bank_account_type", "plusgiro"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void aForeignCompanyIsKnownByWhateverNumberItHasAtHome() {
    Profile german =
        Profile.complete()
            .with("customer_info.business_id", "HRB 86891 B")
            .with("customer_info.country", "DEU")
            .with("customer_info.postal_code", "10115")
            .with("customer_info.vat_number", "DE136695976")
            .with("customer_info.customer_company_type", 8);

    assertThat(finland.create(german).status()).isEqualTo(200);
    assertThat(
            finland
                .create(german.with("customer_info.business_id", "x".repeat(21)))
                .json()
                .path("Message")
                .stringValue())
        .contains("customer_info.business_id: must have at most 20 characters");
  }

  @Test
  void theNumberIsThatOfTheCompanysCountryNotOfTheMarket() {
    Profile swedish = Profile.completeSwedish().with("customer_info.customer_company_type", 1);

    assertThat(finland.create(swedish).status()).isEqualTo(200);
    assertThat(finland.create(swedish.with("customer_info.country", "FIN")).status())
        .isEqualTo(400);
  }

  @Test
  void aCompanyMayBeACustomerOfTwoPartners() {
    Profile swedish = Profile.completeSwedish();

    assertThat(sweden.create(swedish).status()).isEqualTo(200);
    assertThat(finland.create(swedish.with("customer_info.customer_company_type", 1)).status())
        .isEqualTo(200);
  }

  @Test
  void severalUsersAreEachAskedForWhatTheyLack() {
    Profile profile = Profile.complete();
    Profile two =
        profile.with(
            "users",
            List.of(
                profile.without("users[0].email").json().path("users").get(0),
                profile.without("users[0].language").json().path("users").get(0)));

    assertThat(missing(finland, two))
        .isEqualTo("users[0].email: is required; users[1].language: is required");
  }

  private static String missing(ProfilePartner partner, Profile profile) {
    Answer answer = partner.create(profile.with("allowIncompleteData", false));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(partner.create(profile).status()).isEqualTo(201);
    return answer.json().path("Message").stringValue().substring("Invalid request: ".length());
  }

  private String fact(Profile profile, String path) {
    return jdbc.sql("select facts ->> ? from customer where business_id = ?")
        .param(path)
        .param(profile.businessId())
        .query(String.class)
        .list()
        .getFirst();
  }
}
