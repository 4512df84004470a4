package io.gatehouse.door.business;

import io.gatehouse.access.ErrorForm;
import io.gatehouse.partner.AccessKeys;
import io.gatehouse.partner.Programs;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Everything under {@code /{program}/v1} needs HTTP Basic of the program's partner. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BusinessSettings.class)
class BusinessSecurity {

  @Bean
  ErrorForm businessErrors(ErrorAnswers answers) {
    return new ErrorForm(
        path -> path.matches("/[^/]+/v1/.*"),
        (status, request) ->
            status == HttpStatus.BAD_REQUEST
                ? answers.body(BusinessError.MALFORMED, Map.of(), request)
                : answers.body(status));
  }

  @Bean
  @Order(4)
  SecurityFilterChain businessDoor(
      HttpSecurity http, AccessKeys keys, Programs programs, ErrorAnswers answers)
      throws Exception {
    return http.securityMatcher("/*/v1/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .addFilterBefore(
            new BasicAuthentication(keys, programs, answers), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, failure) ->
                            answers.write(BusinessError.UNAUTHENTICATED, request, response))
                    .accessDeniedHandler(
                        (request, response, failure) ->
                            answers.write(BusinessError.RESTRICTED, request, response)))
        .build();
  }
}
