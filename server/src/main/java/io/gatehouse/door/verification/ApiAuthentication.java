package io.gatehouse.door.verification;

import io.gatehouse.partner.Tokens;
import io.gatehouse.partner.User;
import io.gatehouse.partner.Users;
import io.gatehouse.partner.Users.Login;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows the caller by {@code Authorization: Token …} or by a bearer JWT of ours. The scheme's name
 * is taken in any case; a token in the address is not taken at all.
 */
final class ApiAuthentication extends OncePerRequestFilter {
  private final Users users;
  private final JwtDecoder jwts;
  private final ApiResponses responses;

  ApiAuthentication(Users users, JwtDecoder jwts, ApiResponses responses) {
    this.users = users;
    this.jwts = jwts;
    this.responses = responses;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    String[] parts = header == null ? new String[0] : header.strip().split("\\s+", -1);
    String scheme = parts.length == 0 ? "" : parts[0].toLowerCase(Locale.ROOT);
    if (!List.of("token", "bearer").contains(scheme)) {
      chain.doFilter(request, response);
      return;
    }
    if (parts.length != 2) {
      responses.unauthenticated(
          response, parts.length == 1 ? ApiErrors.NO_TOKEN : ApiErrors.TOKEN_WITH_SPACES);
      return;
    }
    Login login = scheme.equals("token") ? users.login(parts[1]) : bearer(parts[1]);
    switch (login) {
      case Login.Welcome(User user) -> {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(user));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
      }
      case Login.Unknown() -> responses.unauthenticated(response, ApiErrors.INVALID_TOKEN);
      case Login.Expired() -> responses.unauthenticated(response, ApiErrors.EXPIRED_TOKEN);
      case Login.Inactive() -> responses.unauthenticated(response, ApiErrors.INACTIVE_USER);
    }
  }

  private Login bearer(String jwt) {
    try {
      return Tokens.user(jwts.decode(jwt).getSubject())
          .flatMap(key -> users.find(key.partnerId(), key.userId()))
          .<Login>map(user -> user.active() ? new Login.Welcome(user) : new Login.Inactive())
          .orElseGet(Login.Unknown::new);
    } catch (JwtException e) {
      return new Login.Unknown();
    }
  }

  private static UsernamePasswordAuthenticationToken authentication(User user) {
    List<GrantedAuthority> roles = new ArrayList<>();
    roles.add(new SimpleGrantedAuthority("ROLE_USER"));
    if (user.staff()) {
      roles.add(new SimpleGrantedAuthority("ROLE_STAFF"));
    }
    if (user.support()) {
      roles.add(new SimpleGrantedAuthority("ROLE_SUPPORT"));
    }
    return UsernamePasswordAuthenticationToken.authenticated(user, null, roles);
  }
}
