package io.gatehouse.register.wire;

import io.gatehouse.register.Evidence;
import io.gatehouse.register.Outage.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its complete answer, in time and within the limit, or the reason why not. */
record Exchange(HttpClient client, Duration timeout, int answerLimit, Clock clock) {

  /**
   * Sends.
   *
   * @throws NoAnswer for everything that is not 200 or one of the statuses that the request expects
   */
  Reply send(String register, Request request) {
    HttpResponse<byte[]> response = await(request);
    int status = response.statusCode();
    if (status != 200 && !request.answers().contains(status)) {
      throw refusal(status, response);
    }
    Evidence evidence =
        new Evidence(
            register + ", " + request.operation() + ", " + address(request.uri()),
            response.headers().firstValue("Content-Type").orElse(""),
            clock.instant(),
            response.body());
    return new Reply(status, evidence);
  }

  /** The client's own time-out ends with the headers; this one covers the whole answer. */
  private HttpResponse<byte[]> await(Request request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            http(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), answerLimit));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw NoAnswer.because(
          Reason.TIMED_OUT, "No complete answer within " + timeout.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw NoAnswer.because(Reason.BROKEN_OFF, "Interrupted", e);
    }
  }

  private HttpRequest http(Request request) {
    String body = request.body();
    HttpRequest.Builder http = HttpRequest.newBuilder(request.uri()).timeout(timeout);
    request.headers().forEach(http::setHeader);
    http.setHeader("User-Agent", "Gatehouse");
    return body == null
        ? http.GET().build()
        : http.POST(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  private NoAnswer failure(IOException e) {
    return switch (e) {
      case HttpConnectTimeoutException connect ->
          NoAnswer.because(Reason.UNREACHABLE, "No connection in time", connect);
      case HttpTimeoutException late ->
          NoAnswer.because(
              Reason.TIMED_OUT, "No answer within " + timeout.toMillis() + " ms", late);
      case ConnectException refused ->
          NoAnswer.because(Reason.UNREACHABLE, "No connection", refused);
      default ->
          NoAnswer.because(
              Reason.BROKEN_OFF,
              "The connection ended before the answer did, or the answer exceeds "
                  + answerLimit
                  + " bytes",
              e);
    };
  }

  private NoAnswer refusal(int status, HttpResponse<byte[]> response) {
    String said = "HTTP status " + status;
    Reason reason =
        switch (status) {
          case 401, 403 -> Reason.CREDENTIALS_REJECTED;
          case 429 -> Reason.QUOTA_EXCEEDED;
          default ->
              status >= 500
                  ? Reason.SERVER_ERROR
                  : status >= 400 && status != 404 ? Reason.REQUEST_REFUSED : Reason.INVALID_ANSWER;
        };
    return NoAnswer.later(reason, said, RetryAfter.read(response.headers(), clock).orElse(null));
  }

  private static String address(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }
}
