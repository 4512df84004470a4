package io.gatehouse.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a link shows, and to whom; and that looking is only looking. */
@ServerTest
class LinksTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String IN_ENGLISH = "lang=en";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  @Test
  void lookingChangesNothing() {
    String link = Invited.link(port);
    Behind behind = new Behind(jdbc, link);
    Map<String, Object> before = behind.state();

    for (String page : new String[] {"", "/company", "/user?edit", "/summary", "/renewal"}) {
      get(link + page);
    }

    assertThat(behind.state()).isEqualTo(before);
    assertThat(get(link).status()).isEqualTo(200);
  }

  @Test
  void pagesAreKeptToThemselves() {
    Answer page = get(Invited.link(port));

    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
        .doesNotContain("unsafe", "script-src");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.body()).doesNotContain("<script", "style=");
  }

  @Test
  void stylesheetsAreFetchedOnce() {
    Matcher address =
        Pattern.compile("href=\"(/style/[^\"]+)\"").matcher(get(Invited.link(port)).body());

    assertThat(address.results().map(found -> get(found.group(1))))
        .hasSize(2)
        .allSatisfy(
            sheet -> {
              assertThat(sheet.status()).isEqualTo(200);
              assertThat(sheet.header("Cache-Control")).contains("max-age=31536000", "immutable");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/company",
        "%F0%9F%92%A9/summary"
      })
  void anUnknownLinkSaysNothingOfAnybody(String token) {
    Answer page = get("/onboarding/" + token);

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("We do not know this link").doesNotContain("Aurora");
  }

  @Test
  void aRevokedLinkLeadsNowhereAndSaysWhatToDo() {
    String link = Invited.link(port);
    new Behind(jdbc, link).set("link", "revoked_at = now()");

    Answer page = get(link);

    assertThat(page.status()).isEqualTo(410);
    assertThat(page.body()).contains("This link has been ended", "ask Aurora Invoicing");
    assertThat(get(link + "/company").header("Location")).isEqualTo(path(link));
  }

  @Test
  void anExpiredApplicationSendsThePersonToThePartner() {
    String link = Invited.link(port);
    new Behind(jdbc, link).set("application", "expires_at = now()");

    Answer page = get(link);

    assertThat(page.status()).isEqualTo(410);
    assertThat(page.body())
        .contains("This link has expired", "Please ask Aurora Invoicing to start again")
        .doesNotContain("<form");
  }

  @Test
  void anExpiredLinkToAnOpenApplicationIsRenewedByMailToTheContactPersonAlone() {
    String link = Invited.link(port);
    String to = new Behind(jdbc, link).fact("contact.person.email");
    ageEverythingOf(link);

    Answer expired = get(link);
    assertThat(expired.status()).isEqualTo(410);
    assertThat(expired.body()).contains("Mail a new link").doesNotContain(to);
    Answer renewed = post(link + "/renewal", "");
    assertThat(renewed.status()).isEqualTo(303);
    assertThat(get(renewed.header("Location")).body())
        .contains("A new link is on its way")
        .doesNotContain(to);

    String newLink = secondMail(to);
    assertThat(get(newLink).status()).isEqualTo(200);
  }

  private String secondMail(String to) {
    ProfilePartner partner = ProfilePartner.of(port, "1000011");
    return partner.mailAfter(to, 1).path("links").get(0).stringValue();
  }

  /** A minute and more has gone by since the mail, and the link has run out. */
  private void ageEverythingOf(String link) {
    Behind behind = new Behind(jdbc, link);
    behind.set("link", "expires_at = now()");
    behind.set("mail", "promised_at = promised_at - interval '1 hour'");
  }

  @Test
  void whatIsNoStepLeadsToTheBeginning() {
    String link = Invited.link(port);

    assertThat(get(link + "/nonsense").header("Location")).isEqualTo(path(link));
    assertThat(get(link + "/user-7").header("Location")).isEqualTo(path(link));
    assertThat(get(link + "/summary").header("Location")).isEqualTo(path(link));
  }

  @Test
  void theLanguageIsChosenByAddressAndRememberedByTheBrowser() {
    Answer page = get(Invited.link(port) + "?lang=sv");

    assertThat(page.body()).contains("<html lang=\"sv\">");
    assertThat(page.header("Set-Cookie"))
        .startsWith("lang=sv")
        .contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void aPageThatIsNotThereIsFriendlyInTheLanguageOfTheBrowser() {
    Answer page =
        new Http(port).get("/no/such/page", "Accept", "text/html", "Accept-Language", "nb-NO,nb");

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("<html lang=\"nb\">", "Siden finnes ikke");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
  }

  private Answer get(String path) {
    return new Http(port).get(path, "Cookie", IN_ENGLISH, "Accept", "text/html");
  }

  private Answer post(String path, String body) {
    return new Http(port).post(path, body, "Cookie", IN_ENGLISH, "Content-Type", FORM);
  }

  private static String path(String link) {
    return link.substring(link.indexOf("/onboarding/"));
  }
}
