package io.gatehouse.door.profile;

import io.gatehouse.access.ErrorForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Everything under {@code /rest} needs a bearer token, but for the call that gives one. */
@Configuration(proxyBeanMethods = false)
class ProfileSecurity {
  private static final String BEARER = "Bearer ";

  @Bean
  ErrorForm profileErrors() {
    return new ErrorForm(
        path -> path.startsWith("/rest/"),
        (status, request) ->
            status == HttpStatus.BAD_REQUEST
                ? ProfileErrors.INVALID_REQUEST.body(
                    "its address or form is malformed, or not UTF-8")
                : new ProfileAnswers.ErrorBody(status.value(), status.getReasonPhrase()));
  }

  @Bean
  @Order(2)
  SecurityFilterChain profileDoor(HttpSecurity http, JsonMapper json) throws Exception {
    return http.securityMatcher("/rest/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(
            requests ->
                requests.requestMatchers("/rest/token").permitAll().anyRequest().authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenResolver(ProfileSecurity::bearer)
                    .jwt(
                        jwt ->
                            jwt.jwtAuthenticationConverter(
                                token ->
                                    new JwtAuthenticationToken(
                                        token,
                                        List.of(new SimpleGrantedAuthority("ROLE_PARTNER")),
                                        Objects.requireNonNullElse(token.getSubject(), ""))))
                    .authenticationEntryPoint(
                        (request, response, failure) ->
                            write(response, json, ProfileErrors.UNAUTHENTICATED)))
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(
                    (request, response, failure) ->
                        write(response, json, ProfileErrors.UNAUTHENTICATED)))
        .build();
  }

  /**
   * The token as it stands in the header: whether it is one tells its signature. The usual pattern,
   * matched against each of its characters, took a twelfth of a request's time.
   */
  private static @Nullable String bearer(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).trim()
        : null;
  }

  private static void write(HttpServletResponse response, JsonMapper json, ProfileErrors error)
      throws IOException {
    response.setStatus(error.status());
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response
        .getOutputStream()
        .write(json.writeValueAsString(error.body()).getBytes(StandardCharsets.UTF_8));
  }
}
