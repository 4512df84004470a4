package io.gatehouse.web.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An OpenID provider: a real web server, which answers as the test has told it to. */
final class OidcProvider implements AutoCloseable {
  static final String CLIENT_ID = "gatehouse-in-a-test";
  static final String CLIENT_SECRET = "a-secret-of-a-test";
  private static final String DISCOVERY = "/.well-known/openid-configuration";

  private final HttpServer server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final RSAKey first = key("first");
  private volatile RSAKey published = first;
  private volatile Reply discovery = this::describeItself;
  private volatile Reply keys = this::publishKeys;
  private volatile Reply token = status(500, "");

  OidcProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(DISCOVERY, exchange -> answer(exchange, discovery));
    server.createContext("/keys", exchange -> answer(exchange, keys));
    server.createContext("/token", exchange -> answer(exchange, token));
    server.start();
  }

  /** What to do with a request. */
  interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  static Reply status(int status, String json) {
    return exchange -> send(exchange, status, json);
  }

  /** A token of which the second half never comes, as the connection breaks. */
  static Reply half(String json) {
    return exchange -> {
      begin(exchange, json);
      exchange.getResponseBody().write(firstHalf(json));
      exchange.getResponseBody().flush();
    };
  }

  /** A token of which the second half never comes, as nothing more is sent. */
  Reply halfThenSilence(String json) {
    return exchange -> {
      begin(exchange, json);
      exchange.getResponseBody().write(firstHalf(json));
      exchange.getResponseBody().flush();
      silence();
    };
  }

  /** Takes the request, and says nothing. */
  Reply nothing() {
    return exchange -> silence();
  }

  private void silence() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers every code with this ID token. */
  void says(String idToken) {
    answers(status(200, tokenResponse(idToken)));
  }

  /** Answers every code so. */
  void answers(Reply reply) {
    token = reply;
  }

  /** Answers who asks for its keys so. */
  void answersForKeys(Reply reply) {
    keys = reply;
  }

  /** Answers who asks what it is so. */
  void answersForDescription(Reply reply) {
    discovery = reply;
  }

  /** All as it should be, again. */
  void recovers() {
    published = first;
    discovery = this::describeItself;
    keys = this::publishKeys;
  }

  /** Signs with another key from now on, and publishes that one. */
  RSAKey rotates() {
    published = key("second");
    return published;
  }

  /** The key that is published. */
  RSAKey key() {
    return published;
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sign(JWTClaimsSet claims, RSAKey key) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String tokenResponse(String idToken) {
    return """
    {"access_token":"opaque","token_type":"Bearer","expires_in":60,"id_token":"%s"}"""
        .formatted(idToken);
  }

  private void describeItself(HttpExchange exchange) throws IOException {
    send(
        exchange,
        200,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","subject_types_supported":["public"],"response_types_supported":["code"],
         "id_token_signing_alg_values_supported":["RS256"]}
        """
            .formatted(issuer()));
  }

  private void publishKeys(HttpExchange exchange) throws IOException {
    send(exchange, 200, new JWKSet(published.toPublicJWK()).toString());
  }

  private static void answer(HttpExchange exchange, Reply reply) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      reply.to(exchange);
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void begin(HttpExchange exchange, String json) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, json.length());
  }

  private static byte[] firstHalf(String json) {
    return json.substring(0, json.length() / 2).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
