package io.gatehouse.register.gleif;

import io.gatehouse.register.LeiRegister;
import io.gatehouse.register.RegisterSettings;
import io.gatehouse.register.wire.Connections;
import io.gatehouse.register.wire.Endpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GleifConfiguration {

  @Bean
  LeiRegister gleif(RegisterSettings all, Endpoints endpoints, Connections connections) {
    RegisterSettings.Gleif settings = all.gleif();
    return new Gleif(
        endpoints.of("gleif.url", settings.url(), "https://api.gleif.org/api/v1", "/gleif"),
        connections.to("GLEIF", settings.concurrency()));
  }
}
