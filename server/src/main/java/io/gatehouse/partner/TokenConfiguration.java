package io.gatehouse.partner;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Tokens by the standard: OAuth 2 client credentials at {@code /oauth2/token}, public keys at
 * {@code /oauth2/jwks}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TokenConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain oauth(HttpSecurity http) throws Exception {
    OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(server, Customizer.withDefaults())
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings() {
    return AuthorizationServerSettings.builder().build();
  }

  /** Only a signature by one of our keys, with the algorithm that we use, within its time. */
  @Bean
  JwtDecoder jwtDecoder(SigningKeys keys, Clock clock) {
    DefaultJWTProcessor<com.nimbusds.jose.proc.SecurityContext> processor =
        new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    JwtTimestampValidator time = new JwtTimestampValidator(Duration.ofSeconds(5));
    time.setClock(clock);
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
    return new RememberedTokens(decoder, time);
  }

  /** A credential of a partner is a client of the same name. */
  @Bean
  RegisteredClientRepository clients(Partners partners) {
    return new RegisteredClientRepository() {
      @Override
      public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("credentials are made by Partners");
      }

      @Override
      public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
      }

      @Override
      public @Nullable RegisteredClient findByClientId(String cid) {
        return partners.caller(cid).map(caller -> client(caller.cid())).orElse(null);
      }
    };
  }

  private static RegisteredClient client(String cid) {
    return RegisteredClient.withId(cid)
        .clientId(cid)
        .clientSecret(cid)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .build();
  }

  /** The "encoded password" of a client is its name: who checks it is {@link Partners}. */
  @Bean
  PasswordEncoder clientSecrets(Partners partners) {
    return new PasswordEncoder() {
      @Override
      public String encode(@Nullable CharSequence secret) {
        throw new UnsupportedOperationException("secrets are hashed by Partners");
      }

      @Override
      public boolean matches(@Nullable CharSequence secret, @Nullable String cid) {
        return secret != null
            && cid != null
            && partners.authenticate(cid, secret.toString()).isPresent();
      }
    };
  }

  @Bean
  OAuth2TokenGenerator<OAuth2AccessToken> accessTokens(Partners partners, Tokens tokens) {
    return context -> {
      RegisteredClient client = context.getRegisteredClient();
      if (client == null || !OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
        return null;
      }
      Tokens.Token token = tokens.issue(partners.caller(client.getClientId()).orElseThrow());
      return new OAuth2AccessToken(
          OAuth2AccessToken.TokenType.BEARER, token.value(), token.issuedAt(), token.expiresAt());
    };
  }

  /** Tokens carry everything that is needed to check them; nothing is kept of them. */
  @Bean
  OAuth2AuthorizationService nothingIsKept() {
    return new OAuth2AuthorizationService() {
      @Override
      public void save(OAuth2Authorization authorization) {}

      @Override
      public void remove(OAuth2Authorization authorization) {}

      @Override
      public @Nullable OAuth2Authorization findById(String id) {
        return null;
      }

      @Override
      public @Nullable OAuth2Authorization findByToken(
          String token, @Nullable OAuth2TokenType type) {
        return null;
      }
    };
  }
}
