package io.gatehouse.bench.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Callers that each send one request after another over a connection of their own, for a while.
 * They are lean on purpose: they share the machine with what they measure.
 */
final class HttpLoad {
  private final int port;
  private final int clients;

  HttpLoad(int port, int clients) {
    this.port = port;
    this.clients = clients;
  }

  /**
   * What was measured.
   *
   * @param micros time of each request in microseconds
   * @param failures answers other than the expected status
   */
  record Result(List<Long> micros, int failures, Duration took) {
    Result {
      micros = micros.stream().sorted().toList();
    }

    double perSecond() {
      return micros.size() / (took.toNanos() / 1e9);
    }

    double millis(double quantile) {
      return micros.isEmpty()
          ? 0
          : micros.get((int) Math.min(micros.size() - 1, micros.size() * quantile)) / 1e3;
    }
  }

  /**
   * Runs.
   *
   * @param request the n-th request of all, whole, with its headers
   */
  Result run(Duration time, int expectedStatus, IntFunction<String> request) throws Exception {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<Caller>> callers = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int first = i;
        callers.add(threads.submit(() -> new Caller().call(first, end, expectedStatus, request)));
      }
      return sum(callers, start);
    }
  }

  private Result sum(List<Future<Caller>> callers, long start)
      throws InterruptedException, ExecutionException {
    List<Long> micros = new ArrayList<>();
    int failures = 0;
    for (Future<Caller> future : callers) {
      Caller caller = future.get();
      micros.addAll(caller.micros);
      failures += caller.failures;
    }
    return new Result(micros, failures, Duration.ofNanos(System.nanoTime() - start));
  }

  private final class Caller {
    private final List<Long> micros = new ArrayList<>();
    private int failures;

    Caller call(int first, long end, int expectedStatus, IntFunction<String> request)
        throws IOException {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
        for (int n = first; System.nanoTime() < end; n += clients) {
          byte[] bytes = request.apply(n).getBytes(StandardCharsets.UTF_8);
          long begin = System.nanoTime();
          socket.getOutputStream().write(bytes);
          int status = answer(in);
          micros.add((System.nanoTime() - begin) / 1_000);
          failures += status == expectedStatus ? 0 : 1;
        }
      }
      return this;
    }
  }

  /** Reads one answer, whose length its header tells, or each of its chunks. */
  private static int answer(InputStream in) throws IOException {
    String status = line(in);
    int length = 0;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      chunked |= header.equalsIgnoreCase("transfer-encoding: chunked");
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    in.skipNBytes(length);
    if (chunked) {
      skipChunks(in);
    }
    return Integer.parseInt(status.substring(9, 12));
  }

  private static void skipChunks(InputStream in) throws IOException {
    int length;
    do {
      length = Integer.parseInt(line(in), 16);
      in.skipNBytes(length);
      line(in);
    } while (length > 0);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
