package io.gatehouse.operation;

import io.gatehouse.platform.StartRefused;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What the mode asks of the settings, before anything is started: production is refused without
 * what makes it one, a sandbox listens on loopback. See {@link ProductionCheck} for what takes a
 * database to know.
 */
final class ModeEnvironment implements EnvironmentPostProcessor, Ordered {

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!"production".equalsIgnoreCase(environment.getProperty("gatehouse.mode"))) {
      listenOnLoopback(environment);
      return;
    }
    if (application.getWebApplicationType() == WebApplicationType.NONE) {
      return;
    }
    String address = environment.getProperty("gatehouse.public-url", "");
    if (!address.startsWith("https://")) {
      throw new StartRefused(
          "gatehouse.public-url is " + (address.isBlank() ? "not set" : address) + ".",
          "Set GATEHOUSE_PUBLIC_URL to the https address under which people and partners reach this server.");
    }
    if (environment.getProperty("spring.mail.host", "").isBlank()) {
      throw new StartRefused(
          "spring.mail.host is not set.",
          "Set SPRING_MAIL_HOST (and _PORT, _USERNAME, _PASSWORD) to the server that takes the mail to your customers.");
    }
  }

  /** A sandbox is for this machine alone, until somebody says otherwise. */
  private static void listenOnLoopback(ConfigurableEnvironment environment) {
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("sandbox", Map.of("server.address", "127.0.0.1")));
  }
}
