package io.gatehouse.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.gatehouse.platform.PublicAddress;
import io.gatehouse.platform.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** The providers that are set, each with what it publishes of itself, read when it is needed. */
@Component
class Providers {
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final String ANY = "any";

  private final IdentitySettings settings;
  private final boolean sandbox;
  private final PublicAddress address;
  private final Provider.OidcClock time;
  private final ClientHttpRequestFactory requests;
  private final LoadingCache<IdentitySettings.Provider, Provider> known =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).build(this::discover);

  Providers(IdentitySettings settings, Settings general, PublicAddress address, Clock clock) {
    this.settings = settings;
    this.sandbox = general.sandbox();
    this.address = address;
    this.time = new Provider.OidcClock(clock, settings.clockSkew());
    JdkClientHttpRequestFactory factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build());
    factory.setReadTimeout(settings.timeout());
    this.requests = factory;
  }

  /**
   * The name under which the provider for a country is set; empty when there is none.
   *
   * @param country ISO 3166-1 alpha-2
   */
  Optional<String> nameFor(String country) {
    String own = country.toLowerCase(Locale.ROOT);
    if (settings.providers().containsKey(own)) {
      return Optional.of(own);
    }
    return settings.providers().containsKey(ANY) || simulating()
        ? Optional.of(ANY)
        : Optional.empty();
  }

  private boolean simulating() {
    return sandbox && settings.providers().isEmpty();
  }

  /** The levels that are good enough, by the settings of the provider for a country. */
  List<String> levelsFor(String country) {
    return nameFor(country)
        .flatMap(this::set)
        .map(IdentitySettings.Provider::levels)
        .orElse(List.of());
  }

  private Optional<IdentitySettings.Provider> set(String name) {
    return Optional.ofNullable(settings.providers().get(name))
        .or(() -> simulating() && name.equals(ANY) ? Optional.of(simulated()) : Optional.empty());
  }

  /**
   * A provider; empty when it is set no longer.
   *
   * @throws RuntimeException when it does not answer
   */
  Optional<Provider> named(String name) {
    return set(name).map(known::get);
  }

  private IdentitySettings.Provider simulated() {
    return IdentitySettings.Provider.plain(
        URI.create(address.of(SimulatedProvider.PATH)),
        SimulatedProvider.CLIENT_ID,
        SimulatedProvider.CLIENT_SECRET);
  }

  private Provider discover(IdentitySettings.Provider provider) {
    return Provider.discover(provider, address.of(StrongAuthentication.CALLBACK), requests, time);
  }
}
