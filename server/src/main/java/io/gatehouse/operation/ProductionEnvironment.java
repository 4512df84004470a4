package io.gatehouse.operation;

import io.gatehouse.platform.StartRefused;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What production requires of its settings, checked before anything is started; see {@link
 * ProductionCheck} for what takes a database to know. A sandbox passes.
 */
final class ProductionEnvironment implements EnvironmentPostProcessor, Ordered {

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!"production".equalsIgnoreCase(environment.getProperty("gatehouse.mode"))) {
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
}
