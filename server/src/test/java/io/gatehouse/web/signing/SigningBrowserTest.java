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

/** From the mail to the active customer, in a real browser. */
@ServerTest
class SigningBrowserTest {
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
  void aSoleSignatoryAcceptsAndTheCustomerIsActive() {
    Asked asked = Asked.norway(port, "NOR", "899901010");
    Signatory kari = new Signatory(chromium.person(), asked.agreement());

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

  private String status(Asked asked) {
    return jdbc.sql("select status from customer where customer_number = ?")
        .param(asked.customerNumber())
        .query(String.class)
        .single();
  }
}
