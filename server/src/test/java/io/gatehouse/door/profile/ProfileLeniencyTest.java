package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documentation writes some values in two ways; both are understood and stored in one. */
@ServerTest
class ProfileLeniencyTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  private ProfilePartner partner;

  @BeforeEach
  void logIn() {
    partner = ProfilePartner.of(port, "1000011");
  }

  static Stream<Arguments> spellings() {
    return Stream.of(
        arguments("customer_info.country", "FI", "company.country", "FIN"),
        arguments("customer_info.country", "fin", "company.country", "FIN"),
        arguments("customer_info.postal_code", "00 100", "company.postal_code", "00100"),
        arguments("customer_info.liable_to_pay_vat", "1", "company.liable_to_pay_vat", "1"),
        arguments(
            "customer_info.customer_company_type", "10", "company.customer_company_type", "10"),
        arguments(
            "customer_service_contact.telephone",
            "+358 40 123-4567",
            "contact.service.telephone",
            "+358401234567"),
        arguments(
            "customer_service_contact.telephone",
            "00358401234567",
            "contact.service.telephone",
            "+358401234567"),
        arguments(
            "customer_service_contact.www",
            "www.example.com",
            "contact.service.www",
            "www.example.com"),
        arguments("services.service_types", 3, "services.types", "3"),
        arguments("services.service_types", "3", "services.types", "3"),
        arguments("services.service_types", List.of(4, 0, 4, "1"), "services.types", "0,1,4"),
        arguments("settlement_settings.bank_account_type", 0, "settlement.account_type", "iban"),
        arguments("settlement_settings.bank_account_type", "0", "settlement.account_type", "iban"),
        arguments(
            "settlement_settings.bank_account_type", "iban", "settlement.account_type", "iban"),
        arguments(
            "settlement_settings.bank_account_type", "IBAN", "settlement.account_type", "iban"),
        arguments(
            "settlement_settings.bank_account_number",
            "fi21 1234 5600 0007 85",
            "settlement.account_number",
            "FI2112345600000785"),
        arguments("ropo_service_fees.invoicing_method", "1", "fees.method", "1"),
        arguments("customer_info.name", "  Rivitalo  ", "company.name", "Rivitalo"),
        arguments("customer_info.name", "A\u030Asa", "company.name", "\u00C5sa"));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void eachSpellingOfAValueIsUnderstoodAndStoredInOneWay(
      String path, Object spelling, String stored, String value) {
    Profile profile = Profile.complete().with(path, spelling);

    Answer answer = partner.create(profile);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(
            jdbc.sql("select facts ->> ? from customer where business_id = ?")
                .param(stored)
                .param(profile.businessId())
                .query(String.class)
                .single())
        .isEqualTo(value);
  }

  @Test
  void oneUserMayComeAsAnObjectInsteadOfAList() {
    Profile profile = Profile.complete();

    Answer answer = partner.create(profile.with("users", profile.json().path("users").get(0)));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void usersCountriesAndNationalitiesMayHaveTwoLettersOrThree() {
    Profile profile =
        Profile.complete().with("users[0].country", "FIN").with("users[0].nationality", "se");

    assertThat(partner.create(profile).status()).isEqualTo(200);

    assertThat(
            jdbc.sql(
                    """
                    select u.facts ->> 'country' || ' ' || (u.facts ->> 'nationality')
                    from customer_user u join customer c using (partner_id, customer_id)
                    where c.business_id = ?
                    """)
                .param(profile.businessId())
                .query(String.class)
                .single())
        .isEqualTo("FIN SWE");
  }

  static Stream<Arguments> nothings() {
    return Stream.of(
        arguments("customer_info.name", ""),
        arguments("customer_info.name", "   "),
        arguments("customer_info.name", "\u00A0 \u2007"),
        arguments("customer_info.name", "\u200D"),
        arguments("customer_info.name", null),
        arguments("customer_info.currency", " "),
        arguments("customer_service_contact", null),
        arguments("services.service_types", List.of()),
        arguments("services.service_types", null),
        arguments("users", List.of()),
        arguments("users", null),
        arguments("users", List.of(Map.of())));
  }

  @ParameterizedTest
  @MethodSource("nothings")
  void whatSaysNothingCountsAsAbsent(String path, @Nullable Object nothing) {
    Profile profile = Profile.complete().with(path, nothing);

    assertThat(partner.create(profile.with("allowIncompleteData", false)).status()).isEqualTo(400);
    assertThat(partner.create(profile).status()).isEqualTo(201);
  }

  @Test
  void fieldsThatTheContractDoesNotKnowArePassedOver() {
    Answer answer =
        partner.create(
            Profile.complete()
                .with("something_new", Map.of("deep", List.of(1, 2)))
                .with("customer_info.something_new", "\uD83D\uDE00"));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void anInvoicingAddressForAnotherMethodIsKeptAndNotNeeded() {
    Profile profile =
        Profile.complete()
            .with("ropo_service_fees.invoicing_method", 1)
            .with("ropo_service_fees.invoicing_email_address", "bills@example.com");

    assertThat(partner.create(profile).status()).isEqualTo(200);
    assertThat(
            jdbc.sql("select facts ->> 'fees.email' from customer where business_id = ?")
                .param(profile.businessId())
                .query(String.class)
                .single())
        .isEqualTo("bills@example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "application/json"})
  void aBodyIsReadWhateverItsContentTypeClaims(String type) {
    Answer answer =
        new Http(port)
            .post(
                "/rest/profile/createprofile",
                Profile.minimal().toString(),
                "Authorization",
                partner.bearer(),
                "Content-Type",
                type);

    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void aByteOrderMarkBeforeTheBodyIsPassedOver() {
    assertThat(partner.create("\uFEFF" + Profile.minimal()).status()).isEqualTo(201);
  }

  @Test
  void scriptsAndSignsOfAllTheWorldAreNames() {
    for (String name :
        List.of(
            "Øresund & Søn AS",
            "株式会社テスト",
            "شركة تجربة",
            "“Quoted” <b>Oy</b>",
            "O'Brien – 50 %",
            "😀 Oy")) {
      Profile profile = Profile.complete().with("customer_info.name", name);

      assertThat(partner.create(profile).status()).as(name).isEqualTo(200);
      assertThat(
              jdbc.sql("select facts ->> 'company.name' from customer where business_id = ?")
                  .param(profile.businessId())
                  .query(String.class)
                  .single())
          .isEqualTo(name);
    }
  }
}
