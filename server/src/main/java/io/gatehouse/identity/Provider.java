package io.gatehouse.identity;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * One OpenID provider, as it describes itself (OpenID Connect Discovery 1.0), asked by the
 * authorization code flow (OpenID Connect Core 1.0) with PKCE (RFC 7636).
 */
final class Provider {
  private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
      new ParameterizedTypeReference<>() {};
  private static final Set<SignatureAlgorithm> ALGORITHMS =
      Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

  /** What the token endpoint says of a code that is not good (RFC 6749, 5.2); the rest is ours. */
  private static final Set<String> REFUSALS =
      Set.of(OAuth2ErrorCodes.INVALID_GRANT, OAuth2ErrorCodes.INVALID_REQUEST);

  private final IdentitySettings.Provider settings;
  private final ClientRegistration registration;
  private final RestClientAuthorizationCodeTokenResponseClient tokens;
  private final JwtDecoder decoder;

  private Provider(
      IdentitySettings.Provider settings,
      ClientRegistration registration,
      RestClientAuthorizationCodeTokenResponseClient tokens,
      JwtDecoder decoder) {
    this.settings = settings;
    this.registration = registration;
    this.tokens = tokens;
    this.decoder = decoder;
  }

  /**
   * Reads what a provider publishes.
   *
   * @param callback where it sends people back to
   * @throws RuntimeException when it does not answer, or as another than it is set
   */
  static Provider discover(
      IdentitySettings.Provider settings,
      String callback,
      ClientHttpRequestFactory requests,
      OidcClock time) {
    String issuer = settings.issuer().toString();
    Map<String, Object> metadata =
        Objects.requireNonNull(
            RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(URI.create(issuer + "/.well-known/openid-configuration"))
                .retrieve()
                .body(METADATA));
    if (!issuer.equals(metadata.get("issuer"))) {
      throw new IllegalStateException("the provider at " + issuer + " names another issuer");
    }
    ClientRegistration registration =
        ClientRegistrations.fromOidcConfiguration(metadata)
            .registrationId("signing")
            .clientId(settings.clientId())
            .clientSecret(Objects.requireNonNullElse(settings.clientSecret(), ""))
            .redirectUri(callback)
            .scope(settings.scopes())
            .build();
    return new Provider(
        settings, registration, tokens(requests), decoder(registration, requests, time));
  }

  /** Clock and tolerance for the times in a provider's word. */
  record OidcClock(Clock clock, java.time.Duration skew) {}

  private static RestClientAuthorizationCodeTokenResponseClient tokens(
      ClientHttpRequestFactory requests) {
    RestClientAuthorizationCodeTokenResponseClient client =
        new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }

  private static JwtDecoder decoder(
      ClientRegistration registration, ClientHttpRequestFactory requests, OidcClock time) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .jwsAlgorithms(all -> all.addAll(ALGORITHMS))
            .restOperations(new RestTemplate(requests))
            .build();
    OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
    validator.setClock(time.clock());
    validator.setClockSkew(time.skew());
    decoder.setJwtValidator(validator);
    return decoder;
  }

  IdentitySettings.Provider settings() {
    return settings;
  }

  /**
   * What to ask the provider: who is this, surely and recently enough?
   *
   * @param maxAge in seconds
   */
  OAuth2AuthorizationRequest request(String state, String nonce, long maxAge) {
    OAuth2AuthorizationRequest.Builder request =
        builder(state)
            .additionalParameters(
                more -> {
                  more.put(OidcParameterNames.NONCE, nonce);
                  more.put("max_age", Long.toString(maxAge));
                  if (settings.sendLevels()) {
                    more.put("acr_values", String.join(" ", settings.levels()));
                  }
                });
    OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
    return request.build();
  }

  private OAuth2AuthorizationRequest.Builder builder(String state) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(
            Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .clientId(registration.getClientId())
        .redirectUri(registration.getRedirectUri())
        .scopes(new LinkedHashSet<>(registration.getScopes()))
        .state(state);
  }

  /**
   * Exchanges the code for the provider's word, whose signature, issuer, audience and times are
   * checked.
   *
   * @throws UntrueException when the provider does not know the code, or its word is not good
   * @throws OutOfOrderException when the provider has not judged the code, or its keys cannot be
   *     had
   */
  Jwt redeem(String code, String state, String verifier) {
    Object word = exchange(code, state, verifier).get(OidcParameterNames.ID_TOKEN);
    if (!(word instanceof String idToken)) {
      throw new UntrueException("no ID token");
    }
    return decode(idToken);
  }

  private Map<String, Object> exchange(String code, String state, String verifier) {
    OAuth2AuthorizationRequest asked =
        builder(state)
            .attributes(more -> more.put(PkceParameterNames.CODE_VERIFIER, verifier))
            .build();
    OAuth2AuthorizationResponse answered =
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(Objects.requireNonNull(registration.getRedirectUri()))
            .state(state)
            .build();
    try {
      return tokens
          .getTokenResponse(
              new OAuth2AuthorizationCodeGrantRequest(
                  registration, new OAuth2AuthorizationExchange(asked, answered)))
          .getAdditionalParameters();
    } catch (OAuth2AuthorizationException e) {
      throw REFUSALS.contains(e.getError().getErrorCode())
          ? new UntrueException(e.getError().toString())
          : new OutOfOrderException(e.getError().toString());
    }
  }

  /** Whatever fails while a word is read is the word's fault, unless the keys could not be had. */
  private Jwt decode(String idToken) {
    try {
      return decoder.decode(idToken);
    } catch (BadJwtException e) {
      throw new UntrueException(String.valueOf(e.getMessage()));
    } catch (JwtException e) {
      throw new OutOfOrderException(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new UntrueException("a claim of another type");
    }
  }

  /** A word that cannot be believed. */
  static final class UntrueException extends RuntimeException {
    UntrueException(String why) {
      super(why, null, false, false);
    }
  }

  /** The provider has said nothing, for or against. */
  static final class OutOfOrderException extends RuntimeException {
    OutOfOrderException(String why) {
      super(why, null, false, false);
    }
  }
}
