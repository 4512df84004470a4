package io.gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists know their length, and pages far from both ends, without being read. */
@ServerTest
class ListTallyTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private ListTally tally;

  @Test
  void theLengthIsRightWhateverCameMovedOrWentAndHoweverOftenItIsAddedUp() {
    Applicant alice = Applicant.of(port, "alice");
    String kept = alice.start("{\"country\":\"MT\"}");
    String moved = alice.start("{\"country\":\"CY\"}");
    String gone = alice.start("{\"country\":\"MT\",\"is_manual_validation\":true}");
    tally.addUp();
    alice.call("PATCH", Applicant.VERIFICATIONS + moved + "/", "{\"country\":\"MT\"}");
    alice.call("DELETE", Applicant.VERIFICATIONS + gone + "/", "");
    alice.start("{\"country\":\"MT\"}");

    for (int i = 0; i < 3; i++) {
      for (Applicant viewer : List.of(alice, Applicant.of(port, "staff"))) {
        assertThat(length(viewer, "?country=MT")).isEqualTo(3);
        assertThat(length(viewer, "?country=MT&status=escalated")).isZero();
        assertThat(length(viewer, "?country=CY")).isZero();
      }
      assertThat(length(Applicant.of(port, "bob"), "?country=MT")).isZero();
      tally.addUp();
    }
    assertThat(kept).isNotEqualTo(gone);
  }

  private static long length(Applicant viewer, String query) {
    return Long.parseLong(
        viewer.call("HEAD", Applicant.VERIFICATIONS + query, "").header("X-Result-Count"));
  }

  @Test
  void aPageFarFromBothEndsHoldsWhatCountingFindsThere() {
    jdbc.sql(
            """
            insert into verification (partner_id, verification_id, program_id, user_id, country, identifier, legal_name,
                                      status, method, roles, company, error_code, error_text, created_at, changed_at, version)
            select partner_id, gen_random_uuid(), program_id, user_id, 'LU', n::text, '', 'expired', '', '[]', '{}', '', '',
                   timestamptz '2020-01-01' + n % 37 * interval '7 hours' + n * interval '1 minute',
                   timestamptz '2020-01-01', 1
            from api_user, generate_series(1, 5000) n
            where user_id = (select user_id from api_user where username = 'bob')
            """)
        .update();

    for (int page : List.of(1, 17, 50, 51, 99, 101, 150, 190)) {
      assertThat(ids("?page_size=25&page=" + page)).isEqualTo(stored("desc", page));
      assertThat(ids("?o=created&page_size=25&page=" + page)).isEqualTo(stored("asc", page));
    }
    jdbc.sql("delete from verification where country = 'LU'").update();
  }

  private List<String> ids(String query) {
    Answer page = Applicant.of(port, "staff").get(Applicant.VERIFICATIONS + query);
    List<String> ids = new ArrayList<>();
    page.json().forEach(row -> ids.add(row.path("uuid").stringValue()));
    return ids;
  }

  private List<String> stored(String direction, int page) {
    return jdbc.sql(
            """
            select verification_id from verification
            where partner_id = (select partner_id from api_user where username = 'bob')
            order by created_at %1$s, verification_id %1$s limit 25 offset :offset
            """
                .formatted(direction))
        .param("offset", (page - 1) * 25)
        .query(String.class)
        .list();
  }
}
