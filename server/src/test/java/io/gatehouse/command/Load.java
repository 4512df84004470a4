package io.gatehouse.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Partners that call createprofile, several at once, and remember every answer that they got. A
 * call that got none is made again when the server is back, as a careful partner would.
 */
final class Load implements AutoCloseable {
  private static final int CALLERS = 6;

  private final int port;
  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
  private final Queue<Company> companies = new ConcurrentLinkedQueue<>();
  private final Queue<Company> unanswered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final List<Future<?>> running = new ArrayList<>();
  private volatile boolean on;
  private ProfilePartner partner;

  Load(int port) {
    this.port = port;
  }

  /** One company, the key of its calls, and every answer about it. */
  private record Company(Profile profile, boolean complete, String key, Queue<Answer> answers) {
    static Company next(int n) {
      boolean complete = n % 3 == 0;
      return new Company(
          complete ? Profile.complete() : Profile.minimal(),
          complete,
          UUID.randomUUID().toString(),
          new ConcurrentLinkedQueue<>());
    }

    Set<String> said(String field) {
      return answers.stream()
          .map(answer -> answer.json().path(field).stringValue())
          .collect(Collectors.toSet());
    }
  }

  /** Calls from now on. */
  void run() {
    if (partner == null) {
      partner = ProfilePartner.of(port, "1000011");
    }
    answered.set(0);
    on = true;
    for (int i = 0; i < CALLERS; i++) {
      running.add(callers.submit(this::callUntilNobodyAnswers));
    }
  }

  private void callUntilNobodyAnswers() {
    while (on) {
      Company again = unanswered.poll();
      Company company = again == null ? Company.next(number.incrementAndGet()) : again;
      try {
        Answer answer = partner.create(company.profile().toString(), company.key());
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        company.answers().add(answer);
        companies.add(company);
        answered.incrementAndGet();
      } catch (IllegalStateException serverIsGone) {
        unanswered.add(company);
        return;
      }
    }
  }

  void awaitAnswers(int atLeast) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(1))
        .until(() -> answered.get() >= atLeast);
  }

  /** Waits until every caller has noticed that the server is gone. */
  void pause() {
    on = false;
    for (Future<?> caller : running) {
      try {
        caller.get();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
    running.clear();
  }

  /** What was answered before any kill is answered the same now; mails have come, each once. */
  void assertNothingWasLost() {
    assertThat(companies).hasSizeGreaterThan(100);
    List<Company> all = List.copyOf(companies);
    all.parallelStream().forEach(this::assertIsThere);
    assertThat(all.stream().filter(Company::complete).flatMap(c -> c.said("customerId").stream()))
        .doesNotHaveDuplicates();
    all.stream().filter(company -> !company.complete()).forEach(this::assertGotMail);
  }

  private void assertIsThere(Company company) {
    Answer again = partner.create(company.profile());
    if (company.complete()) {
      assertThat(again.body()).contains("Customer already exists");
      assertThat(company.said("customerId")).hasSize(1);
    } else {
      assertThat(again.status()).as(again.body()).isEqualTo(201);
      assertThat(company.said("uuid")).containsExactly(again.json().path("uuid").stringValue());
    }
  }

  private void assertGotMail(Company company) {
    List<JsonNode> mails =
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(20))
            .until(() -> partner.mails(company.profile().email()), found -> !found.isEmpty());
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().path("links").get(0).stringValue())
        .isIn(company.said("wizard_url"));
  }

  @Override
  public void close() {
    on = false;
    callers.shutdownNow();
  }
}
