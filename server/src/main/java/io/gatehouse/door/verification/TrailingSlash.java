package io.gatehouse.door.verification;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The contract's addresses end in a slash. Without it the same is answered: a redirect would lose
 * the body of a POST.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TrailingSlash extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith("/api/") || path.endsWith("/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new WithSlash(request), response);
  }

  private static final class WithSlash extends HttpServletRequestWrapper {
    WithSlash(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getRequestURI() {
      return super.getRequestURI() + "/";
    }

    @Override
    public String getServletPath() {
      return super.getServletPath() + "/";
    }

    @Override
    public StringBuffer getRequestURL() {
      return super.getRequestURL().append('/');
    }
  }
}
