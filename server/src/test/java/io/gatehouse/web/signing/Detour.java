package io.gatehouse.web.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.identity.StrongAuthentication;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody who has been sent to the provider from the link in their mail, by HTTP alone. */
record Detour(Http http, Asked asked, String link, String cookie, String state, String nonce) {

  static Detour begin(Http http, Asked asked) {
    String link = asked.agreement();
    Answer page = http.post(link + "/login", "");
    assertThat(page.status()).isEqualTo(200);
    var asking =
        UriComponentsBuilder.fromUriString(page.header("Refresh").replaceFirst("^0;url=", ""))
            .build()
            .getQueryParams();
    return new Detour(
        http,
        asked,
        link,
        page.header("Set-Cookie").replaceFirst(";.*", ""),
        String.valueOf(asking.getFirst("state")),
        String.valueOf(asking.getFirst("nonce")));
  }

  /** With a code; gives the page on which it ends. */
  String comesBack() {
    return comesBackWith("code=a-code");
  }

  /** With what the provider says in the address. */
  String comesBackWith(String query) {
    Answer back =
        http.get(StrongAuthentication.CALLBACK + "?state=" + state + "&" + query, "Cookie", cookie);
    assertThat(back.status()).isEqualTo(303);
    Answer page = http.get(back.header("Location"), "Cookie", cookie, "Accept-Language", "en");
    assertThat(page.status()).isEqualTo(200);
    return page.body();
  }

  /** As a program would that does not look at the page. */
  Answer accepts() {
    return http.post(
        link + "/accept",
        "read=yes&sha256=00",
        "Cookie",
        cookie,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }
}
