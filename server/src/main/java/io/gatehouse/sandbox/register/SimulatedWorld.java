package io.gatehouse.sandbox.register;

import io.gatehouse.platform.InSandbox;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All invented companies, read from {@code sandbox/registers.json}. */
@Component
@InSandbox
class SimulatedWorld {
  private static final int SLOW_SECONDS = 60;

  private final List<SimulatedCompany> companies = read();
  private final Set<String> mended = ConcurrentHashMap.newKeySet();
  private final CountDownLatch stopped = new CountDownLatch(1);

  private static List<SimulatedCompany> read() {
    try (InputStream file = SimulatedWorld.class.getResourceAsStream("/sandbox/registers.json")) {
      return Arrays.asList(
          JsonMapper.builder()
              .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
              .build()
              .readValue(file, SimulatedCompany[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<SimulatedCompany> companies() {
    return companies;
  }

  /**
   * A company, after what its behaviour does to the caller.
   *
   * @throws OutOfOrder when its register is down or its quota used up
   */
  Optional<SimulatedCompany> find(String country, String id) {
    Optional<SimulatedCompany> found =
        companies.stream()
            .filter(company -> company.country().equals(country) && company.id().equals(id))
            .findFirst();
    found.ifPresent(this::behave);
    return found;
  }

  /** Lets a company's register work as it should from now on, until the sandbox is started anew. */
  void mend(String country, String id) {
    mended.add(country + id);
  }

  private void behave(SimulatedCompany company) {
    if (mended.contains(company.country() + company.id())) {
      return;
    }
    switch (Objects.requireNonNullElse(company.behaviour(), SimulatedCompany.Behaviour.NORMAL)) {
      case NORMAL -> {}
      case DOWN -> throw new OutOfOrder(HttpStatus.SERVICE_UNAVAILABLE);
      case QUOTA -> throw new OutOfOrder(HttpStatus.TOO_MANY_REQUESTS);
      case SLOW -> dawdle();
    }
  }

  /** Longer than any client waits, but not longer than this process lives. */
  private void dawdle() {
    try {
      if (stopped.await(SLOW_SECONDS, TimeUnit.SECONDS)) {
        throw new OutOfOrder(HttpStatus.SERVICE_UNAVAILABLE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void stop() {
    stopped.countDown();
  }

  /** The simulated register fails. */
  static final class OutOfOrder extends RuntimeException {
    private final HttpStatus status;

    OutOfOrder(HttpStatus status) {
      super(status.getReasonPhrase());
      this.status = status;
    }

    HttpStatus status() {
      return status;
    }
  }
}
