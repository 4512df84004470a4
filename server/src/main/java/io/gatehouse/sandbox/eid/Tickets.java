package io.gatehouse.sandbox.eid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatehouse.platform.Ids;
import io.gatehouse.platform.InSandbox;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who has just logged in. A ticket leads from the log-in page back to the authorization endpoint,
 * once: there is no session, and whoever is sent here logs in each time, as with a national e-ID.
 */
@Component
@InSandbox
class Tickets implements SecurityContextRepository {
  static final String PARAMETER = "ticket";

  private final Ids ids;
  private final Cache<String, LoggedIn> tickets =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(10_000).build();

  Tickets(Ids ids) {
    this.ids = ids;
  }

  String issue(LoggedIn person) {
    String ticket = ids.next().toString();
    tickets.put(ticket, person);
    return ticket;
  }

  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    String ticket = exchange.getRequest().getParameter(PARAMETER);
    LoggedIn person = ticket == null ? null : tickets.asMap().remove(ticket);
    if (person != null) {
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(
              person,
              null,
              List.of(
                  FactorGrantedAuthority.withAuthority("FACTOR_EID")
                      .issuedAt(person.at())
                      .build())));
    }
    return context;
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return request.getParameter(PARAMETER) != null;
  }
}
