package io.gatehouse.register.sweden;

import io.gatehouse.register.RegisterSettings;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.Reply;
import io.gatehouse.register.wire.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The token for Bolagsverket's gateway, got by client credentials and kept until it runs out. */
final class AccessToken {
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Endpoint endpoint;
  private final RegisterSettings.Sweden settings;
  private final String scope;
  private final Connection connection;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Token token;

  AccessToken(
      Endpoint endpoint,
      RegisterSettings.Sweden settings,
      String scope,
      Connection connection,
      Clock clock) {
    this.endpoint = endpoint;
    this.settings = settings;
    this.scope = scope;
    this.connection = connection;
    this.clock = clock;
  }

  private record Token(String value, Instant until) {}

  /** The value of an {@code Authorization} header. */
  String bearer() {
    lock.lock();
    try {
      if (token == null || !clock.instant().isBefore(token.until())) {
        token = connection.ask(request(), this::read);
      }
      return "Bearer " + token.value();
    } finally {
      lock.unlock();
    }
  }

  /** Forgets a token that was refused; the next request gets a new one. */
  void refused() {
    lock.lock();
    try {
      token = null;
    } finally {
      lock.unlock();
    }
  }

  private Request request() {
    String credentials =
        encoded(endpoint.credential("sweden.client-id", settings.clientId()))
            + ":"
            + encoded(endpoint.credential("sweden.client-secret", settings.clientSecret()));
    return Request.post(
            "token",
            endpoint.address().get(),
            "application/x-www-form-urlencoded",
            "grant_type=client_credentials&scope=" + encoded(scope))
        .header(
            "Authorization",
            "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
        .once();
  }

  private Token read(Reply reply) {
    JsonNode answer = Json.read(reply);
    long seconds = answer.path("expires_in").asLong(0);
    return new Token(
        Json.required(answer, "access_token"), clock.instant().plusSeconds(seconds).minus(MARGIN));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
