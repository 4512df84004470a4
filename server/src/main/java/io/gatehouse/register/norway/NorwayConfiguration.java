package io.gatehouse.register.norway;

import io.gatehouse.register.Register;
import io.gatehouse.register.RegisterSettings;
import io.gatehouse.register.wire.Connections;
import io.gatehouse.register.wire.Endpoints;
import io.gatehouse.register.wire.SteadyRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NorwayConfiguration {

  @Bean
  Register norwegianRegister(RegisterSettings all, Endpoints endpoints, Connections connections) {
    RegisterSettings.Norway settings = all.norway();
    return new SteadyRegister(
        new Brreg(
            endpoints.of("norway.url", settings.url(), "https://data.brreg.no", "/no"),
            connections.to(Brreg.NAME, settings.concurrency())));
  }
}
