package io.gatehouse.door.business;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.gatehouse.testing.Chromium;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Look;
import io.gatehouse.testing.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page that the links of errors open, as people see it. */
@ServerTest
class ErrorPageBrowserTest {
  private static Chromium chromium;

  @LocalServerPort private int port;

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
  void aLinkOfAnErrorShowsItsExplanation() {
    Page page = chromium.person();
    String link = BusinessPartner.demo(port).create("name", null).json().path("link").stringValue();

    page.navigate(link);

    assertThat(page.locator(":target").innerText())
        .contains("resource_user_name_not_empty")
        .contains("Paramter `name` must not be empty");
    Look.dayAndNight(page, "business-errors");
    page.navigate(new Http(port).base() + "/");
    Look.at(page, "front-with-business");
  }
}
