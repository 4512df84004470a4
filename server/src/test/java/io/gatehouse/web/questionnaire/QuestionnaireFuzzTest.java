package io.gatehouse.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.country.Market;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.Program;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.questionnaire.Known;
import io.gatehouse.questionnaire.Questionnaires;
import io.gatehouse.testing.ServerTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Forms that no browser would send. */
@ServerTest
@Import(TestMount.class)
class QuestionnaireFuzzTest {
  private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
  private static final List<String> PAGES =
      List.of(
          "",
          "/company",
          "/business",
          "/service",
          "/owners",
          "/board",
          "/exposed",
          "/sanctions",
          "/tax",
          "/check",
          "/nowhere");
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "true",
          "false",
          "1",
          "-1",
          "25",
          "25,5",
          "1e999",
          "100.0000001",
          "NaN",
          "FI",
          "Suomi",
          "131052-308T",
          "31.12.1980",
          "29.2.2023",
          "2020-01-01",
          "99999999999999999999",
          "{\"sealed\":\"x\"}",
          "[]",
          "<script>alert(1)</script>",
          "${7*7}",
          "' or 1=1 --",
          "\uD83D\uDE00",
          "\uD800",
          "\u202E",
          "a".repeat(30_000),
          "\r\n",
          "%00",
          "..",
          "null",
          "add:owners",
          "remove:owners:0",
          "remove:owners:999",
          "remove:nothing:1",
          "add:",
          "back",
          "next",
          "fi",
          "1906da2a-19b1-381a-ac8a-78800db9ad8f");

  @LocalServerPort private int port;
  @Autowired private TestMount mount;
  @Autowired private Questionnaires questionnaires;
  @Autowired private Partners partners;

  private final UUID subject = UUID.randomUUID();
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void begin() {
    Program program = partners.caller(PublishedCredentials.FINLAND.cid()).orElseThrow().program();
    questionnaires.begin(
        program.partnerId(), program.programId(), Market.FI, subject, Known.NOTHING);
    mount.open(program.partnerId(), subject);
  }

  @Test
  void whateverIsPostedNoAnswerIsOurFault() throws Exception {
    Random random = new Random(4442017);
    for (int round = 0; round < 600; round++) {
      String page = PAGES.get(random.nextInt(PAGES.size()));
      String shown = get(page).body();
      String form = form(shown, random);

      HttpResponse<String> answer = post(page, form);

      assertThat(answer.statusCode()).as("%s %s", page, form).isLessThan(500);
      assertThat(answer.body()).doesNotContain("<script>alert(1)</script>");
    }
    for (String page : PAGES) {
      assertThat(get(page).statusCode()).as(page).isLessThan(500);
    }
  }

  private static String form(String shown, Random random) {
    List<String> names =
        new ArrayList<>(NAME.matcher(shown).results().map(m -> m.group(1)).toList());
    names.addAll(
        List.of(
            "asked",
            "go",
            "lang",
            "seen",
            "count.owners",
            "count.board",
            "owners[0].name",
            "owners[9].share",
            "owners[99].name",
            "owners",
            "legal_form",
            "owners[0].identity_code.kept"));
    StringBuilder form = new StringBuilder();
    Matcher seen = SEEN.matcher(shown);
    if (seen.find() && random.nextInt(4) > 0) {
      pair(form, "seen", seen.group(1));
    }
    for (String name : names) {
      if (random.nextInt(3) > 0 && !name.equals("viewport")) {
        pair(form, name, VALUES.get(random.nextInt(VALUES.size())));
        if (random.nextBoolean()) {
          pair(form, "asked", name);
        }
      }
    }
    return form.toString();
  }

  private static void pair(StringBuilder form, String name, String value) {
    form.append(form.isEmpty() ? "" : "&")
        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String page) throws Exception {
    return http.send(HttpRequest.newBuilder(uri(page)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String page, String form) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private URI uri(String page) {
    return URI.create("http://localhost:" + port + "/test-questionnaire/" + subject + page);
  }
}
