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
  private static final String SANDBOX = "sandbox";
  private static final String PRODUCTION = "production";

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (sandbox(environment.getProperty("gatehouse.mode", SANDBOX))) {
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
          "Set GATEHOUSE_PUBLIC_URL to the https address under which people and partners reach this"
              + " server.");
    }
    if (environment.getProperty("spring.mail.host", "").isBlank()) {
      throw new StartRefused(
          "spring.mail.host is not set.",
          "Set SPRING_MAIL_HOST (and _PORT, _USERNAME, _PASSWORD) to the server that takes the mail"
              + " to your customers.");
    }
  }

  /** Binding alone would take other spellings for production too, past all that is checked here. */
  private static boolean sandbox(String mode) {
    if (!mode.equalsIgnoreCase(SANDBOX) && !mode.equalsIgnoreCase(PRODUCTION)) {
      throw new StartRefused(
          "gatehouse.mode is '" + mode + "'.", "Set it to " + SANDBOX + " or " + PRODUCTION + ".");
    }
    return mode.equalsIgnoreCase(SANDBOX);
  }

  /** A sandbox is for this machine alone, until somebody says otherwise. */
  private static void listenOnLoopback(ConfigurableEnvironment environment) {
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("sandbox", Map.of("server.address", "127.0.0.1")));
  }
}
