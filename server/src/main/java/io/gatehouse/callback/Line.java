package io.gatehouse.callback;

import io.gatehouse.partner.KeysEndpoint;
import io.gatehouse.platform.PublicAddress;
import io.gatehouse.platform.Settings;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The line to partners' endpoints: one POST over TLS to a public address, no redirect, no second
 * try of its own, nothing kept of the answer but its status.
 */
@Component
class Line {
  private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1/128");

  private final CallbackSettings settings;
  private final PublicAddress here;
  private final boolean sandbox;
  private final PublicNetwork network;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Line(CallbackSettings settings, Settings platform, PublicAddress here) {
    this.settings = settings;
    this.here = here;
    this.sandbox = platform.sandbox();
    this.network = network(settings.privateNetworks());
  }

  private PublicNetwork network(List<String> opened) {
    return new PublicNetwork(
        sandbox ? Stream.concat(opened.stream(), LOOPBACK.stream()).toList() : opened);
  }

  /**
   * Tries once.
   *
   * @param deliveryId the same at every attempt, so that a receiver can tell a repetition
   */
  Answer post(KeysEndpoint endpoint, UUID deliveryId, byte[] body) {
    URI address = address(endpoint);
    if (!sandbox && !"https".equalsIgnoreCase(address.getScheme())) {
      return Answer.later("the address is not https");
    }
    HttpPost request = new HttpPost(address);
    request.setHeader(endpoint.header(), endpoint.value());
    request.setHeader("Idempotency-Key", deliveryId.toString());
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    return inTime(request);
  }

  /** A path is one of this server's own: the sandbox's receiver, wherever the sandbox listens. */
  private URI address(KeysEndpoint endpoint) {
    URI address = endpoint.address();
    return address.isAbsolute() ? address : URI.create(here.of(address.toString()));
  }

  /** The time-outs of a connection begin anew with every byte; this one does not. */
  private Answer inTime(HttpPost request) {
    Future<Answer> attempt = threads.submit(() -> send(request));
    try {
      return attempt.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Answer.later("timed out");
    } catch (ExecutionException e) {
      return Answer.later(words(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.later("interrupted");
    } finally {
      request.cancel();
    }
  }

  private Answer send(HttpPost request) throws IOException, HttpException {
    CloseableHttpClient client = client();
    try {
      return Answer.of(
          client.executeOpen(RoutingSupport.determineHost(request), request, null).getCode());
    } finally {
      // The body of the answer is not waited for, however long it is.
      client.close(CloseMode.IMMEDIATE);
    }
  }

  private CloseableHttpClient client() {
    Timeout timeout = Timeout.of(settings.timeout());
    ConnectionConfig connections =
        ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(network)
                .setDefaultConnectionConfig(connections)
                .build())
        .setUserAgent("Gatehouse")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  /** By the kind of failure alone: what libraries say quotes addresses. */
  private static String words(@Nullable Throwable failure) {
    return switch (failure) {
      case PublicNetwork.Refused e -> "not a public address";
      case UnknownHostException e -> "the name is not known";
      case SocketTimeoutException e -> "timed out";
      case SSLException e -> "no trusted TLS";
      case IOException e -> "no answer";
      case HttpException e -> "no answer in HTTP";
      case null, default -> throw new IllegalStateException("a delivery failed within", failure);
    };
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
