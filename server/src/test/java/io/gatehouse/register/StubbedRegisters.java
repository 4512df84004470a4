package io.gatehouse.register;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.gatehouse.platform.Settings;
import io.gatehouse.testing.TestClock;
import java.util.Arrays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The register module alone, asking a server that says what the test tells it to. */
final class StubbedRegisters implements AutoCloseable {
  static final WireMockServer SERVER = started();

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private StubbedRegisters(String... properties) {
    String url = SERVER.baseUrl();
    TestPropertyValues.of(
            "gatehouse.register.timeout=10s",
            "gatehouse.register.attempts=1",
            "gatehouse.register.retry-first=1ms",
            "gatehouse.register.cache-for=0s",
            "gatehouse.register.breaker-failures=1000",
            "gatehouse.register.norway.url=" + url + "/no",
            "gatehouse.register.estonia.url=" + url + "/ee",
            "gatehouse.register.estonia.username=user",
            "gatehouse.register.estonia.password=p<&>w",
            "gatehouse.register.austria.url=" + url + "/at",
            "gatehouse.register.austria.api-key=key",
            "gatehouse.register.austria.compass-url=" + url + "/compass",
            "gatehouse.register.sweden.url=" + url + "/se",
            "gatehouse.register.sweden.token-url=" + url + "/token",
            "gatehouse.register.sweden.client-id=client",
            "gatehouse.register.sweden.client-secret=secret",
            "gatehouse.register.sweden.officers=true",
            "gatehouse.register.finland.url=" + url + "/fi",
            "gatehouse.register.latvia.url=" + url + "/lv",
            "gatehouse.register.vies.url=" + url + "/vies",
            "gatehouse.register.gleif.url=" + url + "/gleif")
        .and(Arrays.stream(properties))
        .applyTo(context);
    context.register(Parts.class);
    context.refresh();
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan("io.gatehouse.register")
  @EnableConfigurationProperties(Settings.class)
  @Import(TestClock.Configuration.class)
  static class Parts {}

  private static WireMockServer started() {
    WireMockServer server = new WireMockServer(options().dynamicPort());
    server.start();
    return server;
  }

  /** Settings that differ from the usual ones of tests: one attempt, no memory, no pause. */
  static StubbedRegisters with(String... properties) {
    return new StubbedRegisters(properties);
  }

  /** The free or commercial services without signing rules: VDM and WirtschaftsCompass. */
  static StubbedRegisters withoutRules(String... properties) {
    String[] all = Arrays.copyOf(properties, properties.length + 3);
    all[properties.length] = "gatehouse.register.sweden.officers=false";
    all[properties.length + 1] = "gatehouse.register.austria.api-key=";
    all[properties.length + 2] = "gatehouse.register.austria.compass-token=token";
    return new StubbedRegisters(all);
  }

  /** Forgets all stubs, except that a token is given out. */
  static void reset() {
    SERVER.resetAll();
    SERVER.stubFor(
        post(urlPathEqualTo("/token"))
            .atPriority(1)
            .willReturn(
                aResponse()
                    .withBody(
                        "{\"access_token\":\"tok\",\"token_type\":\"Bearer\",\"expires_in\":3600}")));
  }

  /** Whatever is asked, this is the answer. */
  static void always(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(any(anyUrl()).atPriority(9).willReturn(answer));
  }

  /** What is asked at a path has this answer. */
  static void at(String path, int status, String body) {
    SERVER.stubFor(
        any(urlPathEqualTo(path)).willReturn(aResponse().withStatus(status).withBody(body)));
  }

  Register of(String country) {
    return context.getBean(Registers.class).of(country).orElseThrow();
  }

  VatRegister vat() {
    return context.getBean(VatRegister.class);
  }

  LeiRegister lei() {
    return context.getBean(LeiRegister.class);
  }

  TestClock clock() {
    return context.getBean(TestClock.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
