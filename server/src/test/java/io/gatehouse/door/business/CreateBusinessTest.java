package io.gatehouse.door.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** POST /{program}/v1/businesses, when all is well. */
@ServerTest
class CreateBusinessTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  private BusinessPartner partner;

  @BeforeEach
  void logIn() {
    partner = BusinessPartner.demo(port);
  }

  private static Map<String, String> everything(String email, String mobile, String uen) {
    Map<String, String> business = new LinkedHashMap<>();
    business.put("name", "Acme Trading Pte Ltd");
    business.put("preferred_name", "Acme Trading");
    business.put("email", email);
    business.put("mobile_country_code", "65");
    business.put("mobile", mobile);
    business.put("foundation_date", "2015-04-01");
    business.put("purpose_of_account_opening", "Business payments");
    business.put("tax_id_type", "uen");
    business.put("tax_id_number", uen);
    business.put("tax_id_issuance_country", "SGP");
    business.put("tax_id_date_issued", "2015-04-01");
    business.put("tax_id_date_expiry", "2035-03-31");
    business.put("client_reference_id", "ACME-0001");
    business.put("source_of_funds", "Business income");
    business.put("additional_details", "{\"segment\":\"sme\"}");
    return business;
  }

  @Test
  void everythingThatIsSentComesBackInTheFormOfTheContract() {
    Answer answer = partner.create(everything("ops@whole.example", "90000001", "201512345C"));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode body = answer.json();
    assertThat(body.path("id").stringValue()).matches("[0-9a-f]{32}");
    assertThat(body.path("date").path("registration").stringValue())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
    assertThat(without(body, "id", "date"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"email":"ops@whole.example",
                     "name":{"first":"Acme Trading Pte Ltd","middle":null,"last":null,"preferred":"Acme Trading"},
                     "mobile":{"country_code":"65","number":"90000001"},
                     "tax_identification":{"type":"uen","number":"201512345C","issuance_country":"SGP",
                                           "date_issued":"2015-04-01","date_expiry":"2035-03-31"},
                     "foundation_date":"2015-04-01","account_type":"business",
                     "status":{"is_active":true,"text":"active"},
                     "risk_assessment_status":"CLEARED",
                     "client_reference_id":"ACME-0001","source_of_funds":"Business income",
                     "purpose_of_account_opening":"Business payments","client_ref_id":"ACME-0001",
                     "additional_details":{"segment":"sme"}}
                    """));
  }

  private static JsonNode without(JsonNode body, String... names) {
    tools.jackson.databind.node.ObjectNode copy =
        (tools.jackson.databind.node.ObjectNode) body.deepCopy();
    copy.remove(java.util.List.of(names));
    return copy;
  }

  @Test
  void theFourUsualFieldsSuffice() {
    Answer answer = partner.create();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("client_reference_id").isNull()).isTrue();
    assertThat(answer.json().has("tax_identification")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[\"name\"]", "name=Acme", "{\"name\":\"Acme\",\"name\":\"Other\"}", "{\"name\""})
  void whatIsCalledJsonAndIsNoObjectIsMalformed(String body) {
    Answer answer = partner.call("POST", "/businesses", body, "Content-Type", "application/json");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("#request_malformed");
  }

  @Test
  void jsonIsTakenLikeAForm() {
    Map<String, Object> business = new LinkedHashMap<>(BusinessPartner.business());
    business.put("additional_details", Map.of("segment", "sme"));
    business.put("mobile", Long.valueOf((String) business.get("mobile")));
    String json = JsonMapper.shared().writeValueAsString(business);

    Answer answer = partner.call("POST", "/businesses", json, "Content-Type", "application/json");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("additional_details").path("segment").stringValue())
        .isEqualTo("sme");
  }

  @Test
  void theAliasOfTheClientReferenceIsUnderstood() {
    Answer answer = partner.create("client_ref_id", "OUR 1");

    assertThat(answer.json().path("client_reference_id").stringValue()).isEqualTo("OUR 1");
  }

  @Test
  void aBusinessIsACustomerWithItsTaxIdAsItsKeyAndAnEventOfItsCreation() {
    String id =
        partner
            .create(everything("ops@key.example", "90000002", "196800306E"))
            .json()
            .path("id")
            .stringValue();

    assertThat(
            jdbc.sql(
                    """
                    select c.country || ' ' || c.business_id || ' ' || c.status || ' ' || e.after_status || ' ' || e.actor
                    from customer c join customer_event e using (partner_id, customer_id) where customer_id = ?
                    """)
                .param(uuid(id))
                .query(String.class)
                .single())
        .isEqualTo("SGP 196800306E ACTIVE ACTIVE demo");
  }

  @Test
  void withoutATaxIdItsOwnIdIsItsKey() {
    String id = partner.created();

    assertThat(
            jdbc.sql("select business_id from customer where customer_id = ?")
                .param(uuid(id))
                .query(String.class)
                .single())
        .isEqualTo("business:" + uuid(id));
  }

  private static UUID uuid(String id) {
    return UserIds.read(id);
  }

  @Test
  void aTakenMailAddressIsRefusedWithALinkToItsExplanation() {
    partner.create("email", "taken@acme.example");

    Answer answer = partner.create("email", "Taken@Acme.example");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"code":400,"description":"`email` is already in use",
                     "link":"http://localhost:%d/docs/errors#resource_user_email_unique"}
                    """
                        .formatted(port)));
  }

  @Test
  void nobodyIsLetInWithoutTheRightSecret() {
    Http http = new Http(port);

    Answer none = http.post("/sg/v1/businesses", "name=x");
    Answer wrong = BusinessPartner.as(port, "demo", "wrong", "sg").create();

    assertThat(none.status()).isEqualTo(401);
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
  }
}
