package io.gatehouse.door.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every error of the catalogue can be reached, and says what was published. */
@ServerTest
class ErrorCatalogueTest {
  private static final Path PUBLISHED = Path.of("..", "..", "shared", "seeds", "businesses.txt");
  private static final Pattern STATUS = Pattern.compile("[2-5]\\d\\d");
  private static final Pattern ROW = Pattern.compile("\\|\\s*([a-z_]+)\\s*\\|(.+?)\\|.*");
  private static final String WITHOUT_CODE = "Either `tax_id_date_expiry`";

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource
  void everyErrorIsReachedWithItsStatusItsTextAndALinkToItsExplanation(BusinessError error) {
    Answer answer = new ErrorScenarios(port).reach(error);

    assertThat(answer.status()).as(answer.body()).isEqualTo(error.status());
    assertThat(answer.json().path("code").intValue()).isEqualTo(error.status());
    assertThat(answer.json().path("description").stringValue())
        .isEqualTo(error.text(placeholders(error)));
    assertThat(answer.json().path("link").stringValue())
        .isEqualTo("http://localhost:" + port + "/docs/errors#" + error.code());
    assertThat(answer.json().properties()).hasSize(3);
  }

  /** What the names in the texts stand for, in the scenarios. */
  private static Map<String, String> placeholders(BusinessError error) {
    return Map.of(
        "method",
        error == BusinessError.USER_MISSING ? "GET" : "POST",
        "field",
        "foundation_date",
        "entity}.{attribute",
        "customer.email");
  }

  @Test
  void thePageOfErrorsExplainsEveryCodeUnderItsAnchor() {
    Answer page = new Http(port).get("/docs/errors");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body().length()).isLessThan(50_000);
    assertThat(BusinessError.values())
        .allSatisfy(
            error -> assertThat(page.body()).contains("<section id=\"" + error.code() + "\">"));
  }

  /** A row of what was published. */
  private record Published(int status, String code, String text) {}

  static boolean published() {
    return Files.exists(PUBLISHED);
  }

  @Test
  @EnabledIf("published")
  void everyPublishedRowIsReachedToTheLetter() throws IOException {
    ErrorScenarios scenarios = new ErrorScenarios(port);
    List<Published> rows = rows();

    assertThat(rows).hasSizeGreaterThan(50);
    assertThat(rows)
        .allSatisfy(
            row -> {
              BusinessError error = error(row);
              Answer answer = scenarios.reach(error);
              assertThat(answer.status()).isEqualTo(row.status());
              assertThat(answer.json().path("description").stringValue())
                  .isEqualTo(filled(row.text()));
              assertThat(answer.json().path("link").stringValue()).endsWith("#" + row.code());
            });
  }

  private static List<Published> rows() throws IOException {
    List<Published> rows = new ArrayList<>();
    int status = 0;
    for (String line : Files.readAllLines(PUBLISHED)) {
      Matcher row = ROW.matcher(line);
      if (STATUS.matcher(line.strip()).matches()) {
        status = Integer.parseInt(line.strip());
      } else if (line.contains(WITHOUT_CODE)) {
        String text = line.replaceAll("^\\s*\\|\\s*|\\s*\\|\\s*$", "");
        rows.add(new Published(status, "user_parameter_validation_failed", text));
      } else if (row.matches()) {
        rows.add(new Published(status, row.group(1), row.group(2).strip()));
      }
    }
    return rows;
  }

  private static BusinessError error(Published row) {
    return Arrays.stream(BusinessError.values())
        .filter(error -> error.status() == row.status() && error.code().equals(row.code()))
        .filter(error -> filled(error.text()).equals(filled(row.text())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not in our catalogue: " + row));
  }

  private static String filled(String text) {
    return text.replace("{method}", "POST")
        .replace("{field}", "foundation_date")
        .replace("{entity}.{attribute}", "customer.email");
  }
}
