package io.gatehouse.sandbox.register;

import io.gatehouse.platform.Settings;
import io.gatehouse.register.LeiRegister;
import io.gatehouse.register.Registers;
import io.gatehouse.register.VatRegister;
import io.gatehouse.testing.TestClock;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The register clients and the simulated registers over HTTP, without the rest of the server. */
final class SandboxRegisters implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private SandboxRegisters(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static SandboxRegisters start(String... properties) {
    String[] all =
        Stream.concat(
                Stream.of(
                    "server.port=0",
                    "server.address=127.0.0.1",
                    "server.shutdown=immediate",
                    "spring.main.banner-mode=off",
                    "spring.threads.virtual.enabled=true"),
                Stream.of(properties))
            .toArray(String[]::new);
    return new SandboxRegisters(new SpringApplicationBuilder(Parts.class).properties(all).run());
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"io.gatehouse.register", "io.gatehouse.sandbox.register"})
  @EnableConfigurationProperties(Settings.class)
  @Import(TestClock.Configuration.class)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
  })
  static class Parts {}

  Registers registers() {
    return context.getBean(Registers.class);
  }

  VatRegister vat() {
    return context.getBean(VatRegister.class);
  }

  LeiRegister lei() {
    return context.getBean(LeiRegister.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
