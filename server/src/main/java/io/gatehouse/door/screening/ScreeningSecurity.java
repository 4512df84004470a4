package io.gatehouse.door.screening;

import io.gatehouse.access.ErrorForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything under {@code /screening} needs the bearer token of a partner, as the profile door
 * gives it.
 */
@Configuration(proxyBeanMethods = false)
class ScreeningSecurity {

  @Bean
  ErrorForm screeningErrors() {
    return new ErrorForm(
        path -> path.startsWith("/screening/") || path.startsWith("/api/screening/"),
        (status, request) ->
            status == HttpStatus.BAD_REQUEST
                ? Problem.malformed(
                    "The address or form of the request is malformed, or not UTF-8.")
                : new Problem(status.getReasonPhrase(), status.value(), "It was not done."));
  }

  @Bean
  @Order(4)
  SecurityFilterChain screeningDoor(HttpSecurity http, JsonMapper json) throws Exception {
    return http.securityMatcher("/screening/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(
                        jwt ->
                            jwt.jwtAuthenticationConverter(
                                token ->
                                    new JwtAuthenticationToken(
                                        token,
                                        List.of(new SimpleGrantedAuthority("ROLE_PARTNER")),
                                        Objects.requireNonNullElse(token.getSubject(), ""))))
                    .authenticationEntryPoint(
                        (request, response, failure) -> unauthenticated(response, json)))
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(
                    (request, response, failure) -> unauthenticated(response, json)))
        .build();
  }

  private static void unauthenticated(HttpServletResponse response, JsonMapper json)
      throws IOException {
    response.setStatus(Problem.UNAUTHENTICATED.status());
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(json.writeValueAsBytes(Problem.UNAUTHENTICATED));
  }
}
