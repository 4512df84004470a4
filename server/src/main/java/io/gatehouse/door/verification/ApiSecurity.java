package io.gatehouse.door.verification;

import io.gatehouse.access.ErrorForm;
import io.gatehouse.partner.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Everything under {@code /api} needs a token; who may do what, the handlers declare. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  @Bean
  ErrorForm verificationErrors() {
    return new ErrorForm(
        path -> path.startsWith("/api/") && !path.startsWith("/api/screening/"),
        (status, request) ->
            new ApiErrors.Detail(
                status == HttpStatus.BAD_REQUEST
                    ? ApiErrors.UNREADABLE
                    : status.getReasonPhrase() + "."));
  }

  @Bean
  @Order(3)
  SecurityFilterChain verificationDoor(
      HttpSecurity http, Users users, JwtDecoder jwts, ApiResponses responses) throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .addFilterBefore(new ApiAuthentication(users, jwts, responses), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, failure) ->
                            responses.unauthenticated(response, ApiErrors.NO_CREDENTIALS))
                    .accessDeniedHandler(
                        (request, response, failure) ->
                            responses.write(response, 403, ApiErrors.FORBIDDEN)))
        .build();
  }
}
