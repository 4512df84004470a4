package io.gatehouse.register.sweden;

import io.gatehouse.register.Register;
import io.gatehouse.register.RegisterSettings;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Connections;
import io.gatehouse.register.wire.Endpoints;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.SteadyRegister;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SwedenConfiguration {

  @Bean
  Register swedishRegister(
      RegisterSettings all, Endpoints endpoints, Connections connections, Clock clock) {
    RegisterSettings.Sweden settings = all.sweden();
    Endpoint gateway =
        endpoints.of("sweden.url", settings.url(), "https://gw.api.bolagsverket.se", "/se");
    Endpoint tokens =
        endpoints.of(
            "sweden.token-url",
            settings.tokenUrl(),
            "https://portal.api.bolagsverket.se/oauth2/token",
            "/se/oauth2/token");
    Connection connection = connections.to(Bolagsverket.NAME, settings.concurrency());
    boolean officers = settings.officers() == null ? gateway.simulated() : settings.officers();
    String scope = officers ? "foretagsinformation:read" : "vardefulla-datamangder:read";
    AccessToken token = new AccessToken(tokens, settings, scope, connection, clock);
    return new SteadyRegister(
        officers
            ? new Bolagsverket(gateway, token, connection, clock)
            : new VardefullaDatamangder(gateway, token, connection));
  }
}
