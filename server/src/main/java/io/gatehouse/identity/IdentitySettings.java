package io.gatehouse.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of strong authentication.
 *
 * @param providers the OpenID providers, by country of the company (ISO 3166-1 alpha-2 in small
 *     letters) or {@code any}. Each has {@code issuer}, {@code client-id} and {@code
 *     client-secret}, and may have {@code scopes} (openid,profile), {@code levels} (the values of
 *     the level claim that are good enough, best last), {@code send-levels} (false: they are not
 *     asked for by {@code acr_values}) and the names of claims: {@code claims.code}, {@code
 *     claims.given-name}, {@code claims.family-name}, {@code claims.birth-date}, {@code
 *     claims.level}. The redirect address to register there is {@code /acceptance/callback} of this
 *     server. A sandbox without any asks its own.
 * @param maxAge how long ago somebody may have authenticated when they accept; the provider is
 *     asked for a new authentication after that.
 * @param loginLife how long a log-in at the provider may take.
 * @param clockSkew by how much the clocks of provider and server may differ.
 * @param timeout longest wait for an answer of the provider.
 */
@Validated
@ConfigurationProperties(value = "gatehouse.identity", ignoreUnknownFields = false)
public record IdentitySettings(
    @DefaultValue @NotNull Map<String, @Valid Provider> providers,
    @DefaultValue("15m") @NotNull @DurationMin(minutes = 1) Duration maxAge,
    @DefaultValue("15m") @NotNull @DurationMin(minutes = 1) Duration loginLife,
    @DefaultValue("30s") @NotNull @DurationMin Duration clockSkew,
    @DefaultValue("10s") @NotNull @DurationMin(seconds = 1) Duration timeout) {

  /** eIDAS levels of assurance, as OpenID providers of member states write them. */
  private static final String SUBSTANTIAL = "http://eidas.europa.eu/LoA/substantial";

  private static final String HIGH = "http://eidas.europa.eu/LoA/high";

  public IdentitySettings {
    providers = Map.copyOf(providers);
  }

  /** One provider; see {@link IdentitySettings}. */
  public record Provider(
      @NotNull URI issuer,
      @NotBlank String clientId,
      @Nullable String clientSecret,
      @DefaultValue({"openid", "profile"}) @NotEmpty List<String> scopes,
      @DefaultValue({SUBSTANTIAL, HIGH}) @NotEmpty List<String> levels,
      @DefaultValue("true") boolean sendLevels,
      @Valid @DefaultValue @NotNull Claims claims) {
    public Provider {
      scopes = List.copyOf(scopes);
      levels = List.copyOf(levels);
    }

    /** One that is as the defaults say. */
    static Provider plain(URI issuer, String clientId, String clientSecret) {
      return new Provider(
          issuer,
          clientId,
          clientSecret,
          List.of("openid", "profile"),
          List.of(SUBSTANTIAL, HIGH),
          true,
          new Claims("personal_identity_code", "given_name", "family_name", "birthdate", "acr"));
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
      return "Provider[" + issuer + "]";
    }
  }

  /** How a provider calls what it tells; see {@link IdentitySettings}. */
  public record Claims(
      @DefaultValue("personal_identity_code") @NotBlank String code,
      @DefaultValue("given_name") @NotBlank String givenName,
      @DefaultValue("family_name") @NotBlank String familyName,
      @DefaultValue("birthdate") @NotBlank String birthDate,
      @DefaultValue("acr") @NotBlank String level) {}
}
