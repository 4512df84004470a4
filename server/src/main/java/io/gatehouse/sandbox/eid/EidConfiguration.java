package io.gatehouse.sandbox.eid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.gatehouse.identity.SimulatedProvider;
import io.gatehouse.platform.Ids;
import io.gatehouse.platform.InSandbox;
import io.gatehouse.platform.PublicAddress;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.function.SingletonSupplier;

/**
 * The provider: Spring Authorization Server, apart from the one that gives partners their tokens.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@InSandbox
class EidConfiguration {

  @Bean
  @Order(0)
  SecurityFilterChain eid(
      HttpSecurity http, Tickets tickets, PublicAddress address, Ids ids, Clock clock)
      throws Exception {
    Supplier<JWKSet> key = SingletonSupplier.of(() -> new JWKSet(key(ids)));
    JWKSource<SecurityContext> keys = (selector, context) -> selector.select(key.get());
    http.setSharedObject(JWKSource.class, keys);
    return http.securityMatcher(SimulatedProvider.PATH + "/**")
        .with(
            new OAuth2AuthorizationServerConfigurer(),
            server -> provider(server, keys, address, clock))
        // Disabled, it would come back: the provider's own configurer asks for it.
        .csrf(csrf -> csrf.ignoringRequestMatchers(SimulatedProvider.PATH + "/**"))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(context -> context.securityContextRepository(tickets))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(LoginPageController.PATH, LoginPageController.PATH + "/*")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(
                    (request, response, failure) ->
                        response.sendRedirect(
                            LoginPageController.PATH + "?" + request.getQueryString())))
        .build();
  }

  private static void provider(
      OAuth2AuthorizationServerConfigurer server,
      JWKSource<SecurityContext> keys,
      PublicAddress address,
      Clock clock) {
    server
        .registeredClientRepository(new OneClient(address))
        .authorizationService(new InMemoryOAuth2AuthorizationService())
        .authorizationServerSettings(
            AuthorizationServerSettings.builder().multipleIssuersAllowed(true).build())
        .tokenGenerator(words(keys, clock))
        .clientAuthentication(
            clients ->
                clients.authenticationProviders(
                    providers -> providers.forEach(EidConfiguration::takePublishedSecret)))
        .oidc(Customizer.withDefaults());
  }

  private static void takePublishedSecret(AuthenticationProvider provider) {
    if (provider instanceof ClientSecretAuthenticationProvider secrets) {
      secrets.setPasswordEncoder(publishedSecret());
    }
  }

  /**
   * New with each start: nothing that this provider says is to be believed for long. Made when
   * somebody first logs in, because finding its primes would take a tenth of a start.
   */
  private static RSAKey key(Ids ids) {
    try {
      return new RSAKeyGenerator(2048).keyID(ids.next().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JwtGenerator words(JWKSource<SecurityContext> keys, Clock clock) {
    JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(keys));
    generator.setClock(clock);
    generator.setJwtCustomizer(EidConfiguration::tell);
    return generator;
  }

  private static void tell(JwtEncodingContext word) {
    Authentication somebody = word.getPrincipal();
    if (somebody != null
        && somebody.getPrincipal() instanceof LoggedIn person
        && "id_token".equals(word.getTokenType().getValue())) {
      word.getClaims()
          .claim("acr", person.level())
          .claim("auth_time", person.at().getEpochSecond())
          .claim("given_name", person.given())
          .claim("family_name", person.family());
      if (person.born() != null) {
        word.getClaims().claim("birthdate", person.born().toString());
      }
      if (person.code() != null) {
        word.getClaims().claim("personal_identity_code", person.code());
      }
    }
  }

  private static PasswordEncoder publishedSecret() {
    return new PasswordEncoder() {
      @Override
      public String encode(@Nullable CharSequence secret) {
        throw new UnsupportedOperationException("the secret is published");
      }

      @Override
      public boolean matches(@Nullable CharSequence secret, @Nullable String known) {
        return secret != null && secret.toString().equals(known);
      }
    };
  }
}
