package io.gatehouse.door.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.Server;
import io.gatehouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A list is swapped while partners search: nobody notices but by what is found. */
class ListSwapTest {
  private static final int PEOPLE = 10;
  private static final int SUBJECTS = 100;
  private static final int SWAPS = 6;
  private static final int CALLERS = 6;

  private static final String BODY =
      "{\"subjects\":["
          + String.join(",", Collections.nCopies(SUBJECTS, "{\"name\":\"Zoltan Vexmarkov\"}"))
          + "]}";

  @TempDir private Path directory;
  private final Set<String> versionsSeen = ConcurrentHashMap.newKeySet();

  /**
   * State n of the list has every person under ids that end in n. So an answer from half a list
   * shows: too few hits, or ids of two states, or ids that are not of the state that is named.
   */
  @Test
  void noRequestFailsAndNoAnswerIsFromHalfAList() throws Exception {
    Path file = directory.resolve("own.csv");
    Files.writeString(file, state(0));
    try (Server server =
        Server.start(
            TestDatabase.create(),
            directory.resolve("home"),
            "gatehouse.watch-list.lists=own=csv:" + file)) {
      AtomicBoolean over = new AtomicBoolean();
      try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
        List<Future<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
          callers.add(threads.submit(caller(server.port(), over)));
        }
        try {
          swap(server.port(), file);
        } finally {
          over.set(true);
        }
        for (Future<Integer> caller : callers) {
          assertThat(caller.get()).as("searches of a caller").isPositive();
        }
      }
    }
    assertThat(versionsSeen).hasSize(SWAPS + 1);
  }

  private void swap(int port, Path file) throws IOException {
    Applicant staff = Applicant.of(port, "staff");
    for (int n = 1; n <= SWAPS; n++) {
      Files.writeString(file, state(n));
      JsonNode list = staff.post("/api/screening/lists/own/refresh/", "").json();
      assertThat(list.path("refusal").isNull()).as(list.toString()).isTrue();
      String version = list.path("version").stringValue();
      while (!versionsSeen.contains(version)) {
        Thread.onSpinWait();
      }
    }
  }

  private Callable<Integer> caller(int port, AtomicBoolean over) {
    Http http = new Http(port);
    String bearer = ProfilePartner.of(port, "1000011").bearer();
    return () -> {
      int searches = 0;
      for (; !over.get(); searches++) {
        Answer answer = http.post("/screening/search", BODY, "Authorization", bearer);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        check(answer.json());
      }
      return searches;
    };
  }

  private void check(JsonNode answer) {
    String version = answer.path("lists").path(0).path("version").stringValue();
    assertThat(answer.path("lists").path(0).path("entries").intValue()).isEqualTo(PEOPLE);
    List<JsonNode> first = answer.path("results").path(0).path("hits").valueStream().toList();
    List<JsonNode> last =
        answer.path("results").path(SUBJECTS - 1).path("hits").valueStream().toList();
    assertThat(first).hasSize(PEOPLE).isEqualTo(last);
    assertThat(first).allSatisfy(hit -> assertThat(version(hit)).isEqualTo(version));
    assertThat(first.stream().map(ListSwapTest::stateOf).distinct()).hasSize(1);
    versionsSeen.add(version);
  }

  private static String version(JsonNode hit) {
    return hit.path("version").stringValue();
  }

  private static String stateOf(JsonNode hit) {
    String id = hit.path("entry").path("id").stringValue();
    return id.substring(id.indexOf('/') + 1);
  }

  private static String state(int n) {
    StringBuilder list = new StringBuilder("id,name,type\n");
    for (int i = 0; i < PEOPLE; i++) {
      list.append(i).append('/').append(n).append(",Zoltan Vexmarkov,person\n");
    }
    return list.toString();
  }
}
