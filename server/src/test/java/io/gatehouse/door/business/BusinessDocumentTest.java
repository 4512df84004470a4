package io.gatehouse.door.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents, addresses and lists of values. */
@ServerTest
class BusinessDocumentTest {
  static final String PDF = document("%PDF-1.7\n1 0 obj");
  private static final String DOCUMENTS = "/businesses/authentications/documents";
  private static final String STATUSES = "/businesses/authentications/statuses";

  @LocalServerPort private int port;
  private BusinessPartner partner;
  private String id;

  private static String document(String content) {
    String data = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.ISO_8859_1));
    return "document_type=board_resolution&file_type=pdf&kyc_type=MM_DOCUMENT_UPLOAD&data="
        + URLEncoder.encode(data, StandardCharsets.UTF_8);
  }

  @BeforeEach
  void create() {
    partner = BusinessPartner.demo(port);
    id = partner.created();
  }

  private Answer call(String method, String path, String body) {
    return partner.call(method, path, body, "X-Auth-User-ID", id);
  }

  @Test
  void aSubmissionGoesFromNothingToADecision() {
    assertThat(call("GET", DOCUMENTS, "").body())
        .isEqualTo("{\"count\":0,\"status\":\"not_submitted\"}");

    Answer created = call("POST", DOCUMENTS, PDF);
    assertThat(created.json().path("status").stringValue()).isEqualTo("pending");
    assertThat(created.json().path("sub_status_code").stringValue())
        .isEqualTo("PENDING_DOCUMENT_SUBMISSION");
    assertThat(created.json().path("documents").get(0).path("file_type").stringValue())
        .isEqualTo("pdf");

    assertThat(call("PUT", DOCUMENTS, "").json().path("status").stringValue())
        .isEqualTo("submitted");

    Answer decided =
        call(
            "PUT",
            STATUSES,
            "status=approved&sub_status=full_kyb_verified&kyb_type=MM_DOCUMENT_UPLOAD&kyb_details=%7B%22a%22%3A1%7D");
    assertThat(decided.json().path("status").stringValue()).isEqualTo("approved");
    assertThat(decided.json().path("success").booleanValue()).isTrue();
    assertThat(decided.json().path("kyb_details").path("a").intValue()).isEqualTo(1);
  }

  @Test
  void nothingIsAddedToOrTakenFromWhatWasSubmitted() {
    String document =
        call("POST", DOCUMENTS, PDF).json().path("documents").get(0).path("id").stringValue();
    call("PUT", DOCUMENTS, "");

    assertThat(call("POST", DOCUMENTS, PDF).body()).contains("#business_kyb_not_allowed");
    assertThat(call("DELETE", DOCUMENTS + "/" + document, "").body())
        .contains("#business_kyb_not_allowed");
    assertThat(call("PUT", DOCUMENTS, "").body()).contains("#business_kyb_not_allowed");
  }

  @Test
  void aDocumentCanBeTakenBackWhileTheSubmissionIsOpen() {
    String document =
        call("POST", DOCUMENTS, PDF).json().path("documents").get(0).path("id").stringValue();

    Answer after = call("DELETE", DOCUMENTS + "/" + document, "");

    assertThat(after.json().path("count").intValue()).isZero();
    assertThat(call("PUT", DOCUMENTS, "").status()).isEqualTo(400);
  }

  @Test
  void whatIsNoPictureAndNoPdfIsRefusedWhateverItIsCalled() {
    assertThat(call("POST", DOCUMENTS, document("<html><script>")).body())
        .contains("#business_kyb_document_invalid");
  }

  @Test
  void fourDocumentsAreTakenAndNotAFifth() {
    for (int i = 0; i < 4; i++) {
      assertThat(call("POST", DOCUMENTS, PDF).status()).isEqualTo(200);
    }

    assertThat(call("POST", DOCUMENTS, PDF).body()).contains("#business_kyb_document_invalid");
  }

  @Test
  void aFlaggedBusinessHandsInNothing() {
    id = partner.created("name", "Acme RISK REJECT");

    assertThat(call("POST", DOCUMENTS, PDF).body()).contains("#business_kyb_not_allowed");
  }

  @Test
  void addressesAreKeptEachUnderItsType() {
    String address = BusinessPartner.form(ErrorScenarios.address());

    call("PUT", "/businesses/addresses/foundation", address);
    Answer both = call("PUT", "/businesses/addresses/operational", address);

    assertThat(both.json().path("foundation").path("city").stringValue()).isEqualTo("Singapore");
    assertThat(both.json().path("operational").path("zipcode").stringValue()).isEqualTo("048616");
    assertThat(call("GET", "/businesses/addresses", "").json()).isEqualTo(both.json());
  }

  @Test
  void listsOfValuesAreThoseOfTheProgram() {
    assertThat(partner.call("GET", "/users/enumerations/mobile_country_codes", "").body())
        .contains("{\"code\":\"65\",\"description\":\"Singapore\"}");
    assertThat(partner.call("GET", "/users/enumerations/countries", "").body())
        .contains("{\"code\":\"SGP\",\"description\":\"Singapore\"}");
    assertThat(partner.in("fi").call("GET", "/users/enumerations/tax_id_types", "").body())
        .contains("ytunnus")
        .doesNotContain("uen");
  }
}
