package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists: pages, their links, filters and order. */
@ServerTest
class VerificationListTest {
  @LocalServerPort private int port;

  @Test
  void pagesAreLinkedAndTheirNumberIsTold() {
    Applicant staff = Applicant.of(port, "staff");
    for (int i = 0; i < 5; i++) {
      staff.start("{\"country\":\"SE\",\"legal_name\":\"Sida %d AB\"}".formatted(i));
    }

    String filter = "?country=SE&legal_name=sida&page_size=2";
    Answer second = staff.get(Applicant.VERIFICATIONS + filter + "&page=2");

    String base = "http://localhost:" + port + Applicant.VERIFICATIONS + filter;
    assertThat(second.header("X-Result-Count")).isEqualTo("5");
    assertThat(second.header("Link"))
        .isEqualTo(
            "<%1$s>; rel=\"first\", <%1$s>; rel=\"prev\", <%1$s&page=3>; rel=\"next\", <%1$s&page=3>; rel=\"last\""
                .formatted(base));
    assertThat(second.json().get(0).path("legal_name").stringValue()).isEqualTo("Sida 2 AB");
    assertThat(staff.get(Applicant.VERIFICATIONS + filter + "&page=4").body())
        .isEqualTo("{\"detail\":\"Invalid page.\"}");
    Answer head = staff.call("HEAD", Applicant.VERIFICATIONS + filter, "");
    assertThat(head.header("X-Result-Count")).isEqualTo("5");
    assertThat(head.body()).isEmpty();
    Answer oldest = staff.get(Applicant.VERIFICATIONS + filter + "&o=created");
    assertThat(oldest.json().get(0).path("legal_name").stringValue()).isEqualTo("Sida 0 AB");
  }

  @Test
  void aStatusIsFilteredByItsValueOrItsLabel() {
    Applicant bob = Applicant.of(port, "bob");
    bob.start("{\"country\":\"LT\",\"is_manual_validation\":true}");

    for (String status : new String[] {"escalated", "Escalated%20for%20manual%20validation"}) {
      Answer found = bob.get(Applicant.VERIFICATIONS + "?country=lt&status=" + status);
      assertThat(found.json().size()).isEqualTo(1);
    }
    assertThat(bob.get(Applicant.VERIFICATIONS + "?status=lost").status()).isEqualTo(400);
  }
}
