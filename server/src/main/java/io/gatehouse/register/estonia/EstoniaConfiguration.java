package io.gatehouse.register.estonia;

import io.gatehouse.register.Register;
import io.gatehouse.register.RegisterSettings;
import io.gatehouse.register.wire.Connections;
import io.gatehouse.register.wire.Endpoints;
import io.gatehouse.register.wire.SteadyRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EstoniaConfiguration {

  @Bean
  Register estonianRegister(RegisterSettings all, Endpoints endpoints, Connections connections) {
    RegisterSettings.Estonia settings = all.estonia();
    return new SteadyRegister(
        new Ariregister(
            endpoints.of("estonia.url", settings.url(), "https://ariregxmlv6.rik.ee/", "/ee"),
            settings,
            connections.to(Ariregister.NAME, settings.concurrency())));
  }
}
