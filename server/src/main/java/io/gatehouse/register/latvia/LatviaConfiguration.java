package io.gatehouse.register.latvia;

import io.gatehouse.register.Register;
import io.gatehouse.register.RegisterSettings;
import io.gatehouse.register.wire.Connections;
import io.gatehouse.register.wire.Endpoints;
import io.gatehouse.register.wire.SteadyRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LatviaConfiguration {

  @Bean
  Register latvianRegister(RegisterSettings all, Endpoints endpoints, Connections connections) {
    RegisterSettings.Latvia settings = all.latvia();
    return new SteadyRegister(
        new UrOpenData(
            endpoints.of(
                "latvia.url", settings.url(), "https://data.gov.lv/dati/api/3/action", "/lv"),
            connections.to(UrOpenData.NAME, settings.concurrency())));
  }
}
