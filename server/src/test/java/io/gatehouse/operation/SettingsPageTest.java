package io.gatehouse.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code docs/settings.md} holds every setting with its default. Its table is made from the javadoc
 * of the settings; make it again with {@code ./mvnw -pl server -am test -Dtest=SettingsPageTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true}.
 */
class SettingsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "settings.md");
  private static final String BEGIN = "<!-- made by SettingsPageTest: begin -->\n";
  private static final String END = "<!-- made by SettingsPageTest: end -->\n";

  @Test
  void thePageOfSettingsHoldsEverySettingWithItsDefault() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String table = table();
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
      return;
    }

    assertThat(page.substring(begin, end))
        .as(
            "docs/settings.md is not what the settings are; see SettingsPageTest for how to make it"
                + " again")
        .isEqualTo(table);
  }

  @Test
  void everySettingIsDescribed() throws IOException {
    assertThat(settings())
        .isNotEmpty()
        .allSatisfy(
            setting ->
                assertThat(setting.path("description").stringValue(""))
                    .as(setting.path("name").stringValue())
                    .isNotBlank());
  }

  private static String table() throws IOException {
    return settings().stream()
        .map(SettingsPageTest::line)
        .collect(
            Collectors.joining(
                "\n",
                "| setting | as a variable | default | what it is |\n|---|---|---|---|\n",
                "\n"));
  }

  private static String line(JsonNode setting) {
    String name = setting.path("name").stringValue();
    JsonNode value = setting.path("defaultValue");
    return "| `%s` | `%s` | %s | %s |"
        .formatted(
            name,
            name.toUpperCase(Locale.ROOT).replace("-", "_").replace('.', '_'),
            value.isMissingNode() ? "" : "`" + value.asString() + "`",
            setting
                .path("description")
                .stringValue("")
                .replaceAll("\\{@code\\s+([^}]*)}", "`$1`")
                .replaceAll("\\s+", " "));
  }

  private static List<JsonNode> settings() throws IOException {
    try (InputStream metadata =
        SettingsPageTest.class.getResourceAsStream(
            "/META-INF/spring-configuration-metadata.json")) {
      return JsonMapper.shared()
          .readTree(metadata)
          .path("properties")
          .valueStream()
          .filter(setting -> setting.path("name").stringValue("").startsWith("gatehouse."))
          .sorted(Comparator.comparing(setting -> setting.path("name").stringValue()))
          .toList();
    }
  }
}
