package io.gatehouse.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gatehouse.country.Language;
import io.gatehouse.testing.Chromium;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Look;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links that lead no further, as people see them. */
@ServerTest
class ClosedLinksBrowserTest {
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

  @ParameterizedTest
  @EnumSource
  void eachSaysHowThingsAreAndWhatToDo(Language language) {
    Texts texts = Texts.in(language);
    String link = Invited.link(port);
    Behind behind = new Behind(jdbc, link);
    Page page = chromium.person();
    Applicant person = new Applicant(page, link);

    page.navigate(new Http(port).base() + "/onboarding/nothing?lang=" + language.tag());
    see(page, texts, "unknown");
    behind.set("link", "expires_at = now()");
    person.open("");
    see(page, texts, "renewable");
    page.locator("button.main-action").click();
    see(page, texts, "renewed");
    behind.set("link", "revoked_at = now()");
    person.open("");
    see(page, texts, "revoked");
    behind.set("link", "revoked_at = null");
    behind.set("application", "expires_at = now()");
    person.open("");
    see(page, texts, "expired");
    page.navigate(new Http(port).base() + "/no/such/page");
    assertThat(page.locator("h1").innerText()).isEqualTo(texts.get("page.not_found.title"));
    Look.at(page, "page-" + language.tag() + "-not-found");
  }

  private static void see(Page page, Texts texts, String what) {
    assertThat(page.locator("h1").innerText())
        .isEqualTo(texts.get("wizard.closed." + what + ".title"));
    Look.at(page, "closed-" + texts.language().tag() + "-" + what);
  }
}
