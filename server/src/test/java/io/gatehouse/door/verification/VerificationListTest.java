package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
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
  void everyPageOfEveryOrderHoldsWhatFollowsThePageBefore() {
    Applicant staff = Applicant.of(port, "staff");
    for (int i = 0; i < 7; i++) {
      String manual = i % 3 == 0 ? ",\"is_manual_validation\":true" : "";
      staff.start("{\"country\":\"IS\",\"legal_name\":\"100%% Ehf %d\"%s}".formatted(i, manual));
    }

    for (String order : List.of("created", "-created", "modified", "-expires_at", "validated_at")) {
      for (String filter :
          List.of("country=IS", "country=IS&status=pending&status=escalated", "query=100%25%20e")) {
        String list = Applicant.VERIFICATIONS + "?" + filter + "&o=" + order;
        List<String> whole = names(staff.get(list + "&page_size=300"));
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
          pages.addAll(names(staff.get(list + "&page_size=2&page=" + page)));
        }
        assertThat(pages).as(list).hasSize(7).isEqualTo(whole);
      }
    }
    assertThat(names(staff.get(Applicant.VERIFICATIONS + "?query=100_ehf"))).isEmpty();
  }

  private static List<String> names(Answer page) {
    return page.json().valueStream().map(row -> row.path("legal_name").stringValue()).toList();
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
