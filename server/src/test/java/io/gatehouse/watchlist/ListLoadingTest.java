package io.gatehouse.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.gatehouse.platform.StartRefused;
import io.gatehouse.screening.ListVersion;
import io.gatehouse.screening.entry.Subject;
import io.gatehouse.screening.match.Outcome;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Server;
import io.gatehouse.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists come from files and from their issuers; what cannot be believed is not taken. */
class ListLoadingTest {
  private static final String HEADINGS = "id,name,type\n";

  @TempDir private Path directory;

  @Test
  void aListIsReadFromAFileWithTheColumnsThatTheSettingNames() throws IOException {
    Path file = directory.resolve("own.csv");
    Files.writeString(file, "Nro;Nimi;Syntynyt\n7;Zoltan Vexmarkov;1961-05-17\n");

    try (Server server =
        start("own=csv{id:Nro|name:Nimi|birth_date:Syntynyt|separator:semicolon}:" + file)) {
      var result =
          search(server)
              .search(Subject.person("Zoltan Vexmarkov").bornOn(LocalDate.of(1961, 5, 17)));

      assertThat(result.outcome()).isEqualTo(Outcome.MATCH);
      assertThat(result.hits().getFirst().entry().id()).isEqualTo("7");
      assertThat(result.lists()).extracting(ListVersion::list).containsExactly("own");
    }
  }

  @Test
  void aShrunkenListIsRefusedAndTheOldOneStays() throws IOException {
    Path file = directory.resolve("own.csv");
    Files.writeString(file, people(20));
    try (Server server = start("own=csv:" + file)) {
      search(server).search(Subject.person("Mirela Drakkonen"));
      Files.writeString(file, people(10));

      ListState after = refresh(server);

      assertThat(after.refusal()).contains("shrank from 20 to 10");
      assertThat(after.entries()).isEqualTo(20);
      assertThat(new Http(server.port()).get("/actuator/health").body())
          .contains("\"status\":\"DEGRADED\"");
      assertThat(new Http(server.port()).get("/actuator/health/readiness").status()).isEqualTo(200);
      assertThat(new Http(server.port()).get("/actuator/prometheus").body())
          .contains("gatehouse_watchlist_entries{list=\"own\"} 20.0")
          .contains("gatehouse_watchlist_age_seconds{list=\"own\"}");
      assertThat(search(server).versions())
          .extracting(ListVersion::list, ListVersion::entries)
          .containsExactly(tuple("own", 20));
    }
  }

  @Test
  void aNewStateIsSearchedSoonAfterItWasRead() throws IOException {
    Path file = directory.resolve("own.csv");
    Files.writeString(file, people(20));
    try (Server server = start("own=csv:" + file)) {
      search(server).search(Subject.person("Mirela Drakkonen"));
      Files.writeString(file, people(20) + "99,Mirela Drakkonen,person\n");

      assertThat(refresh(server).refusal()).isNull();

      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () ->
                  search(server).search(Subject.person("Mirela Drakkonen")).outcome()
                      != Outcome.CLEAR);
    }
  }

  @Test
  void anIssuerIsAskedWithTheTagOfItsLastAnswerAndARestartNeedsItNotAtAll() throws IOException {
    List<String> tags = new CopyOnWriteArrayList<>();
    String database = TestDatabase.create();
    HttpServer issuer = issuer(tags);
    String place = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/list.csv";
    try (Server server = start(database, "own=csv:" + place)) {
      assertThat(search(server).search(Subject.person("Person Aalto")).lists()).hasSize(1);
      assertThat(refresh(server).refusal()).isNull();
      assertThat(tags).containsExactly("none", "\"one\"");
    } finally {
      issuer.stop(0);
    }

    try (Server other = start(database, "own=csv:" + place)) {
      assertThat(search(other).search(Subject.person("Nobody Here")).lists())
          .extracting(ListVersion::entries)
          .containsExactly(20);
      assertThat(refresh(other).refusal()).contains("ConnectException");
    }
  }

  @Test
  void theKeyInAnIssuersAddressIsNotTold() throws IOException {
    HttpServer issuer = issuer(new CopyOnWriteArrayList<>());
    String place = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/missing.csv?token=hush";
    try (Server server = start("own=csv:" + place)) {
      assertThat(refresh(server).refusal()).contains("404").doesNotContain("hush");
    } finally {
      issuer.stop(0);
    }
  }

  @Test
  void withoutAListNothingIsClear() {
    try (Server server = start("own=csv:" + directory.resolve("missing.csv"))) {
      assertThat(catchThrowable(() -> search(server).search(Subject.person("Anybody"))))
          .isInstanceOf(ListsNotLoaded.class)
          .hasMessageContaining("own");
    }
  }

  @Test
  void aListThatIsNotUnderstoodStopsTheStartWithWords() {
    assertThat(catchThrowable(() -> ConfiguredLists.parse(List.of("own=xls:/x"))))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("own=xls:/x");
    assertThat(catchThrowable(() -> ConfiguredLists.parse(List.of("a=csv:/x", "a=csv:/y"))))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("twice");
    assertThat(catchThrowable(() -> ConfiguredLists.parse(List.of("a=csv{nmae:Nimi}:/x"))))
        .isInstanceOf(StartRefused.class);
    assertThat(ConfiguredLists.parse(List.of("none")).all()).isEmpty();
  }

  private static HttpServer issuer(List<String> tags) throws IOException {
    HttpServer issuer =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext(
        "/list.csv",
        exchange -> {
          String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
          tags.add(tag == null ? "none" : tag);
          byte[] body = people(20).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("ETag", "\"one\"");
          if (tag != null) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    issuer.start();
    return issuer;
  }

  private Server start(String list) {
    return start(TestDatabase.create(), list);
  }

  private Server start(String database, String list) {
    return Server.start(database, directory.resolve("home"), "gatehouse.watch-list.lists=" + list);
  }

  private static WatchListSearch search(Server server) {
    return server.context().getBean(WatchListSearch.class);
  }

  private static ListState refresh(Server server) {
    return server.context().getBean(ListRefresh.class).refresh("own").orElseThrow();
  }

  /** Names that share no word with another. */
  private static String people(int count) {
    return HEADINGS
        + IntStream.range(0, count)
            .mapToObj(
                i -> i + ",Person" + (char) ('a' + i) + " Aalto" + (char) ('a' + i) + ",person")
            .collect(Collectors.joining("\n", "", "\n"));
  }
}
