package io.gatehouse.command;

import io.gatehouse.platform.Settings;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * The database and the partners without the server, for commands that administer. It is no
 * {@code @Configuration}, so that the server does not find it among its own parts.
 */
@EnableAutoConfiguration
@EnableConfigurationProperties(Settings.class)
@ComponentScan({"io.gatehouse.platform", "io.gatehouse.partner", "io.gatehouse.audit"})
final class Administration {

  /** What a command prints is its answer, and nothing else. */
  private static final String QUIET = "--logging.level.io.gatehouse=warn";

  private Administration() {}

  /**
   * Does one thing with a part of the program, with the same settings as the server, and closes all
   * again.
   */
  static <P> int with(Class<P> part, Function<P, Integer> work) {
    SpringApplicationBuilder application =
        new SpringApplicationBuilder(Administration.class)
            .web(WebApplicationType.NONE)
            .properties(
                Map.of(
                    "db-scheduler.enabled", "false",
                    "gatehouse.mode", "production",
                    "management.endpoint.health.validate-group-membership", "false"));
    ConfigurableApplicationContext started;
    try {
      started = application.run(QUIET);
    } catch (RuntimeException e) {
      // Why it did not start has been told by its own report.
      return 1;
    }
    try (ConfigurableApplicationContext context = started) {
      return work.apply(context.getBean(part));
    }
  }
}
