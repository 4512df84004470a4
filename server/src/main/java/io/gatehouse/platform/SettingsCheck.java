package io.gatehouse.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a start with a {@code gatehouse.*} key that does not exist, wherever it stands: a setting
 * with a typing error would otherwise be a setting that silently does nothing. What exists is read
 * from the metadata that the build makes of {@link Settings}.
 */
final class SettingsCheck implements EnvironmentPostProcessor, Ordered {
  private static final String PREFIX = "gatehouse.";

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    List<JsonNode> properties = properties();
    Set<String> known = names(properties).map(SettingsCheck::plain).collect(Collectors.toSet());
    List<String> maps =
        names(properties.stream().filter(SettingsCheck::map).toList())
            .map(SettingsCheck::plain)
            .toList();
    List<String> unknown =
        environment.getPropertySources().stream()
            .filter(EnumerablePropertySource.class::isInstance)
            .map(EnumerablePropertySource.class::cast)
            .flatMap(SettingsCheck::ours)
            .filter(name -> !known.contains(plain(name)))
            .filter(name -> maps.stream().noneMatch(plain(name)::startsWith))
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      throw new StartRefused(
          "Unknown setting " + String.join(", ", unknown),
          "Remove it or correct its name. All settings stand in docs/settings.md: "
              + names(properties).sorted().collect(Collectors.joining(", ")));
    }
  }

  private static Stream<String> ours(EnumerablePropertySource<?> source) {
    boolean variables =
        source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    return Stream.of(source.getPropertyNames())
        .filter(name -> variables ? name.startsWith("GATEHOUSE_") : name.startsWith(PREFIX));
  }

  /**
   * Names as they compare whatever way they are written: {@code GATEHOUSE_PUBLIC_URL} is {@code
   * gatehouse.public-url}.
   */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static Stream<String> names(List<JsonNode> properties) {
    return properties.stream().map(property -> property.path("name").stringValue(""));
  }

  /**
   * Below a map everything may be named; what it is bound to then refuses what it does not know.
   */
  private static boolean map(JsonNode property) {
    return property.path("type").stringValue("").startsWith("java.util.Map");
  }

  private static List<JsonNode> properties() {
    try (InputStream metadata =
        SettingsCheck.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
      return JsonMapper.shared()
          .readTree(metadata)
          .path("properties")
          .valueStream()
          .filter(property -> property.path("name").stringValue("").startsWith(PREFIX))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
