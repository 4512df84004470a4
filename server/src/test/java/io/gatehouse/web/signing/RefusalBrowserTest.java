package io.gatehouse.web.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Chromium;
import io.gatehouse.testing.Look;
import io.gatehouse.testing.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may sign only together with others refuses for themself alone. */
@ServerTest
class RefusalBrowserTest {
  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

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
  void whoRefusesBesideOthersLeavesItToThem() {
    Asked asked = Asked.finland(port, "NOR", "899901029");
    Signatory ola = person(asked.agreement()).open().identify("Ola Sammen");
    assertThat(ola.page().locator("details").textContent()).contains("kept as your own answer");
    ola.refuse("I am leaving the board.");
    Look.at(ola.page(), "signing-refused-alone");
    assertThat(ola.heading()).isEqualTo("You have refused");
    assertThat(agreement(asked)).isEqualTo("WAITING");

    ola.name("nina-b@example.com");
    assertThat(ola.text()).contains("The mail is on its way");
    Signatory nina = person(asked.linkTo("nina-b@example.com")).open().identify("Nina Felles");
    nina.accept();
    nina.name("per-b@example.com");
    person(asked.linkTo("per-b@example.com")).open().identify("Per Begge").accept();

    assertThat(agreement(asked)).isEqualTo("ACCEPTED");
  }

  @Test
  void itEndsWhenNobodyIsLeftWhoCouldSign() {
    Asked asked = Asked.norway(port, "EST", "19901020");
    Signatory tiina = person(asked.agreement()).open().identify("Tiina Koos");
    tiina.refuse("The price is too high.");

    assertThat(tiina.heading()).isEqualTo("The agreement was refused");
    assertThat(agreement(asked)).isEqualTo("REFUSED");
    assertThat(status(asked)).isEqualTo("REJECTED");
  }

  @Test
  void whoHasRefusedDoesNotSignInAnotherBrowserNorRefuseWhatTheySigned() {
    Asked asked = Asked.finland(port, "EST", "19901036");
    Signatory mart = person(asked.agreement()).open().identify("Mart Liige");
    Signatory again = person(asked.agreement()).open().identify("Mart Liige");
    mart.refuse("No.");
    again.accept();
    assertThat(again.heading()).isEqualTo("You have refused");

    Signatory kati = person(asked.agreement()).open().identify("Kati Liige");
    Signatory twice = person(asked.agreement()).open().identify("Kati Liige");
    kati.accept();
    twice.refuse("Not any more.");
    assertThat(twice.heading()).isEqualTo("You have accepted");
    assertThat(agreement(asked)).isEqualTo("WAITING");
    assertThat(count("signature", asked)).isEqualTo(1);
    assertThat(count("refusal", asked)).isEqualTo(1);
  }

  private Signatory person(String link) {
    return new Signatory(chromium.person(), link);
  }

  private String agreement(Asked asked) {
    return jdbc.sql(
            """
            select a.state from acceptance a join customer c using (partner_id, customer_id)
            where c.customer_number = ? and a.paper = 'AGREEMENT'
            """)
        .param(asked.customerNumber())
        .query(String.class)
        .single();
  }

  private long count(String table, Asked asked) {
    return jdbc.sql(
            """
            select count(*) from %s join acceptance a using (partner_id, acceptance_id)
            join customer c using (partner_id, customer_id) where c.customer_number = ?
            """
                .formatted(table))
        .param(asked.customerNumber())
        .query(Long.class)
        .single();
  }

  private String status(Asked asked) {
    return jdbc.sql("select status from customer where customer_number = ?")
        .param(asked.customerNumber())
        .query(String.class)
        .single();
  }
}
