package io.gatehouse.web.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import io.gatehouse.testing.Chromium;
import io.gatehouse.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Strong authentication by a provider that others wrote, whose claims have names of its own. Passed
 * over without the Maven profile {@code keycloak}.
 */
@ServerTest
@EnabledIfSystemProperty(
    named = Keycloak.HOME,
    matches = ".+",
    disabledReason = "needs a Keycloak: ./mvnw -Pkeycloak")
class KeycloakBrowserTest {
  private static final String SUBSTANTIAL = "http://eidas.europa.eu/LoA/substantial";
  private static Chromium chromium;
  private static Keycloak keycloak;

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    keycloak = Keycloak.start();
  }

  @AfterAll
  static void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @DynamicPropertySource
  static void setProvider(DynamicPropertyRegistry settings) {
    String prefix = "gatehouse.identity.providers.any.";
    settings.add(prefix + "issuer", () -> keycloak.issuer());
    settings.add(prefix + "client-id", () -> Keycloak.CLIENT_ID);
    settings.add(prefix + "client-secret", () -> Keycloak.CLIENT_SECRET);
    settings.add(prefix + "claims.code", () -> "national_id");
    settings.add(prefix + "claims.birth-date", () -> "date_of_birth");
  }

  @Test
  void aSignatoryWhoLogsInAtKeycloakAccepts() {
    Asked asked = Asked.norway(port, "EST", "19901013");
    Signatory jaan = new Signatory(chromium.person(), asked.agreement()).open();

    jaan.press("form[action$='/login'] button");
    jaan.page().waitForURL(keycloak.issuer() + "/**");
    jaan.page().locator("#username").fill("jaan");
    jaan.page().locator("#password").fill("a-password-of-a-test");
    jaan.press("#kc-login");
    jaan.page().waitForURL("http://localhost:" + port + "/acceptance/**");
    jaan.page().waitForLoadState(LoadState.LOAD);
    assertThat(jaan.heading()).isEqualTo("Read and accept the agreement");
    assertThat(jaan.text()).contains("You have identified yourself as Jaan Üksik");
    jaan.accept();

    assertThat(jaan.heading()).isEqualTo("The agreement is accepted");
    assertThat(kept(asked))
        .containsEntry("status", "ACTIVE")
        .containsEntry("issuer", keycloak.issuer())
        .containsEntry("level", SUBSTANTIAL);
  }

  private Map<String, Object> kept(Asked asked) {
    return jdbc.sql(
            """
            select c.status, i.issuer, i.level
            from customer c
            join acceptance a using (partner_id, customer_id)
            join identification i using (partner_id, acceptance_id)
            where c.customer_number = ?
            """)
        .param(asked.customerNumber())
        .query()
        .singleRow();
  }
}
