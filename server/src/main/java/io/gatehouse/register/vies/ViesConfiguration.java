package io.gatehouse.register.vies;

import io.gatehouse.register.RegisterSettings;
import io.gatehouse.register.VatRegister;
import io.gatehouse.register.wire.Connections;
import io.gatehouse.register.wire.Endpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class ViesConfiguration {

  @Bean
  VatRegister vies(RegisterSettings all, Endpoints endpoints, Connections connections) {
    RegisterSettings.Vies settings = all.vies();
    return new Vies(
        endpoints.of(
            "vies.url",
            settings.url(),
            "https://ec.europa.eu/taxation_customs/vies/rest-api",
            "/vies"),
        StringUtils.hasText(settings.requester()) ? settings.requester() : null,
        connections.to("VIES", settings.concurrency()));
  }
}
