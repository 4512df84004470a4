package io.gatehouse.register.austria;

import io.gatehouse.register.Register;
import io.gatehouse.register.RegisterSettings;
import io.gatehouse.register.wire.Connections;
import io.gatehouse.register.wire.Endpoints;
import io.gatehouse.register.wire.RegisterClient;
import io.gatehouse.register.wire.SteadyRegister;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class AustriaConfiguration {

  /** The Firmenbuch says who may sign, WirtschaftsCompass only who is who: the former is first. */
  @Bean
  Register austrianRegister(
      RegisterSettings all, Endpoints endpoints, Connections connections, Clock clock) {
    RegisterSettings.Austria settings = all.austria();
    boolean compass =
        !StringUtils.hasText(settings.apiKey()) && StringUtils.hasText(settings.compassToken());
    return new SteadyRegister(
        compass
            ? compass(settings, endpoints, connections)
            : firmenbuch(settings, endpoints, connections, clock));
  }

  private static RegisterClient firmenbuch(
      RegisterSettings.Austria settings,
      Endpoints endpoints,
      Connections connections,
      Clock clock) {
    return new Firmenbuch(
        endpoints.of(
            "austria.url",
            settings.url(),
            "https://justizonline.gv.at/jop/api/at.gv.justiz.fbw/ws",
            "/at/firmenbuch"),
        settings,
        connections.to(Firmenbuch.NAME, settings.concurrency()),
        clock);
  }

  private static RegisterClient compass(
      RegisterSettings.Austria settings, Endpoints endpoints, Connections connections) {
    return new WirtschaftsCompass(
        endpoints.of(
            "austria.compass-url",
            settings.compassUrl(),
            "https://api.wirtschaftscompass.at/",
            "/at/compass"),
        settings,
        connections.to(WirtschaftsCompass.NAME, settings.concurrency()));
  }
}
