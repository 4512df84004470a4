package io.gatehouse.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the company registers. An address that is not set is the register's official one in
 * production, and the simulated register in a sandbox; one that is set is used in both.
 *
 * @param connectTimeout longest wait for a connection.
 * @param timeout longest wait for one complete answer.
 * @param attempts how often a request that fails for a passing reason is made in all; requests that
 *     are not mere questions are made once.
 * @param retryFirst wait before the second attempt; doubles with each further one, with jitter.
 * @param retryAfterLimit longest {@code Retry-After} of a register that is waited for.
 * @param answerLimit largest answer that is read, in bytes.
 * @param cacheFor how long an answer serves further questions; zero switches that off.
 * @param breakerFailures so many different questions that fail, among the last twice as many, pause
 *     a register.
 * @param breakerPause how long a failing register is left alone.
 */
@Validated
@ConfigurationProperties("gatehouse.register")
public record RegisterSettings(
    @DefaultValue("3s") @NotNull Duration connectTimeout,
    @DefaultValue("8s") @NotNull Duration timeout,
    @DefaultValue("3") @Min(1) @Max(5) int attempts,
    @DefaultValue("250ms") @NotNull Duration retryFirst,
    @DefaultValue("3s") @NotNull Duration retryAfterLimit,
    @DefaultValue("4194304") @Min(1024) @Max(67108864) int answerLimit,
    @DefaultValue("10m") @NotNull Duration cacheFor,
    @DefaultValue("5") @Min(1) @Max(1000) int breakerFailures,
    @DefaultValue("30s") @NotNull Duration breakerPause,
    @Valid @DefaultValue @NotNull Norway norway,
    @Valid @DefaultValue @NotNull Estonia estonia,
    @Valid @DefaultValue @NotNull Austria austria,
    @Valid @DefaultValue @NotNull Sweden sweden,
    @Valid @DefaultValue @NotNull Finland finland,
    @Valid @DefaultValue @NotNull Latvia latvia,
    @Valid @DefaultValue @NotNull Vies vies,
    @Valid @DefaultValue @NotNull Gleif gleif) {

  /**
   * Brønnøysund: open, needs no key.
   *
   * @param url address before {@code /enhetsregisteret} and {@code /fullmakt}.
   * @param concurrency requests at the same time.
   */
  public record Norway(@Nullable URI url, @DefaultValue("8") @Min(1) @Max(100) int concurrency) {}

  /**
   * The Estonian Business Register, by its free contract.
   *
   * @param url address of the SOAP service.
   * @param username user name of the contract.
   * @param password password of the contract.
   * @param concurrency requests at the same time; the contract allows one.
   */
  public record Estonia(
      @Nullable URI url,
      @Nullable String username,
      @Nullable String password,
      @DefaultValue("1") @Min(1) @Max(100) int concurrency) {}

  /**
   * Austria: the Firmenbuch when its key is set, otherwise WirtschaftsCompass.
   *
   * @param url address of the Firmenbuch's SOAP service.
   * @param apiKey free key of the Firmenbuch.
   * @param compassUrl address of WirtschaftsCompass.
   * @param compassToken bearer token of WirtschaftsCompass.
   * @param concurrency requests at the same time.
   */
  public record Austria(
      @Nullable URI url,
      @Nullable String apiKey,
      @Nullable URI compassUrl,
      @Nullable String compassToken,
      @DefaultValue("4") @Min(1) @Max(100) int concurrency) {}

  /**
   * Bolagsverket: one OAuth client for both services.
   *
   * @param url address of the API gateway.
   * @param tokenUrl address of the token endpoint.
   * @param clientId OAuth client.
   * @param clientSecret its secret.
   * @param officers whether the contract covers Företagsinformation v4, which knows who signs (the
   *     simulated one does); without it, only the free service is asked, and a person decides on
   *     authority.
   * @param concurrency requests at the same time.
   */
  public record Sweden(
      @Nullable URI url,
      @Nullable URI tokenUrl,
      @Nullable String clientId,
      @Nullable String clientSecret,
      @Nullable Boolean officers,
      @DefaultValue("4") @Min(1) @Max(100) int concurrency) {}

  /**
   * PRH YTJ open data: needs no key.
   *
   * @param url address before {@code /companies}.
   * @param concurrency requests at the same time.
   */
  public record Finland(@Nullable URI url, @DefaultValue("4") @Min(1) @Max(100) int concurrency) {}

  /**
   * The Latvian open data portal: needs no key.
   *
   * @param url address before {@code /datastore_search}.
   * @param concurrency requests at the same time.
   */
  public record Latvia(@Nullable URI url, @DefaultValue("4") @Min(1) @Max(100) int concurrency) {}

  /**
   * VIES, the VAT numbers of the European Union.
   *
   * @param url address before {@code /ms} and {@code /check-vat-number}.
   * @param requester our own VAT number with its country prefix; with it, every check gets a
   *     consultation number, which proves it later.
   * @param concurrency requests at the same time.
   */
  public record Vies(
      @Nullable URI url,
      @Nullable @Pattern(regexp = "|[A-Z]{2}[0-9A-Z+*]{2,12}") String requester,
      @DefaultValue("2") @Min(1) @Max(100) int concurrency) {}

  /**
   * GLEIF, the legal entity identifiers.
   *
   * @param url address before {@code /lei-records}.
   * @param concurrency requests at the same time.
   */
  public record Gleif(@Nullable URI url, @DefaultValue("2") @Min(1) @Max(100) int concurrency) {}
}
