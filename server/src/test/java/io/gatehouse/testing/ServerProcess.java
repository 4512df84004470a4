package io.gatehouse.testing;

import static org.awaitility.Awaitility.await;

import io.gatehouse.command.Main;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sandbox as a process of its own, as {@code ./gatehouse sandbox} starts it; to be killed. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(120);

  private final Process process;
  private final Path log;
  private final Http http;

  private ServerProcess(Process process, Path log, Http http) {
    this.process = process;
    this.log = log;
    this.http = http;
  }

  /** A port that nobody listens on. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins a start; see {@link #awaitReady}. */
  public static ServerProcess start(int port, Path home, Map<String, String> settings) {
    try {
      Path log = Files.createTempFile(home.toAbsolutePath().getParent(), "server", ".log");
      ProcessBuilder builder = new ProcessBuilder(command());
      builder.environment().keySet().removeIf(name -> name.startsWith("GATEHOUSE_"));
      builder.environment().put("SERVER_PORT", Integer.toString(port));
      builder.environment().put("GATEHOUSE_HOME", home.toString());
      builder.environment().putAll(settings);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      return new ServerProcess(builder.start(), log, new Http(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-cp", program(), Main.class.getName(), "sandbox"));
    return command;
  }

  /** The class path of the program as it is delivered: without the tests' classes. */
  public static String program() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Waits until it says that it is ready for traffic. */
  public void awaitReady() {
    await()
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(50))
        .failFast(this::assertRuns)
        .until(this::ready);
  }

  private boolean ready() {
    try {
      return http.get("/actuator/health/readiness").status() == 200;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Waits until it has printed a line like this. */
  public void awaitLine(String regex) {
    Pattern pattern = Pattern.compile(regex);
    await()
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(10))
        .failFast(this::assertRuns)
        .until(() -> pattern.matcher(log()).find());
  }

  private void assertRuns() {
    if (!process.isAlive()) {
      throw new AssertionError("it ended:\n" + log());
    }
  }

  /** What it has printed. */
  public String log() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: nothing of it can tidy up. */
  public void kill() {
    process.toHandle().destroyForcibly();
    await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
  }

  /** Lets it go on for a while, then kills it. */
  public void killAfter(Duration time) throws InterruptedException {
    process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    kill();
  }

  /** SIGTERM: it ends in order. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }
}
