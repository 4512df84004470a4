package io.gatehouse.operation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands above the API documentation; the doors add what is theirs. */
@Configuration(proxyBeanMethods = false)
class ApiTitle {

  @Bean
  OpenAPI api() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Gatehouse")
                .version("1.0.0")
                .description("Onboards business customers: one way in for each published contract.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
  }
}
