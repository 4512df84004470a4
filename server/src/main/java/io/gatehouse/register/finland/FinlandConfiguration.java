package io.gatehouse.register.finland;

import io.gatehouse.register.Register;
import io.gatehouse.register.RegisterSettings;
import io.gatehouse.register.wire.Connections;
import io.gatehouse.register.wire.Endpoints;
import io.gatehouse.register.wire.SteadyRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FinlandConfiguration {

  @Bean
  Register finnishRegister(RegisterSettings all, Endpoints endpoints, Connections connections) {
    RegisterSettings.Finland settings = all.finland();
    return new SteadyRegister(
        new Prh(
            endpoints.of(
                "finland.url",
                settings.url(),
                "https://avoindata.prh.fi/opendata-ytj-api/v3",
                "/fi"),
            connections.to(Prh.NAME, settings.concurrency())));
  }
}
