package io.gatehouse.door.business;

import io.gatehouse.partner.AccessKey;
import io.gatehouse.partner.AccessKeys;
import io.gatehouse.partner.BusinessProgram;
import io.gatehouse.partner.Programs;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows the caller by HTTP Basic on every request: first name and secret (401), then where the call
 * comes from and the program of the address (403).
 */
final class BasicAuthentication extends OncePerRequestFilter {
  private static final String SCHEME = "Basic ";

  private final AccessKeys keys;
  private final Programs programs;
  private final ErrorAnswers answers;

  BasicAuthentication(AccessKeys keys, Programs programs, ErrorAnswers answers) {
    this.keys = keys;
    this.programs = programs;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<AccessKey> key = key(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (key.isEmpty()) {
      answers.write(BusinessError.UNAUTHENTICATED, request, response);
      return;
    }
    Optional<BusinessProgram> program =
        key.filter(known -> known.mayComeFrom(request.getRemoteAddr()))
            .flatMap(known -> programs.find(known.partnerId(), code(request)));
    if (program.isEmpty()) {
      answers.write(BusinessError.RESTRICTED, request, response);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new BusinessCaller(key.get(), program.get()),
            null,
            List.of(new SimpleGrantedAuthority("ROLE_BUSINESS"))));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  private Optional<AccessKey> key(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return parts.length == 2 ? keys.authenticate(parts[0], parts[1]) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String code(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.substring(1, Math.max(1, path.indexOf('/', 1)));
  }
}
