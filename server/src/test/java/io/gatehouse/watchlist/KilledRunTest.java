package io.gatehouse.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.customer.Customer.Status;
import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Server;
import io.gatehouse.testing.ServerProcess;
import io.gatehouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server is killed while it screens what is stored; nobody is passed over or found twice. */
class KilledRunTest {
  private static final int CUSTOMERS = 1_000;

  /** The first state of a list is compared as a whole; this is the run of the entry that came. */
  private static final String OF_CHANGE =
      "'L-2' = any (entries) and partner_id in (select partner_id from customer)";

  private final int port = ServerProcess.freePort();
  @TempDir private Path directory;
  private String database;
  private JdbcClient jdbc;

  @BeforeEach
  void storeCustomers() throws IOException {
    Files.writeString(list(), "id,name,type\nL-1,Zoltan Vexmarkov,person\n");
    database = TestDatabase.create();
    jdbc = JdbcClient.create(new DriverManagerDataSource(database));
    try (Server server =
        Server.start(database, home(), "gatehouse.watch-list.lists=own=csv:" + list())) {
      StoredCustomers stored = StoredCustomers.of(server.context());
      IntStream.range(0, CUSTOMERS)
          .forEach(i -> stored.add("Koivu " + i + " Oy", "Mirela", "Drakkonen", Status.IN_REVIEW));
    }
  }

  @Test
  void aRunThatIsKilledGoesOnWhereItStoodAndRaisesEachAlertOnce() throws IOException {
    Files.writeString(
        list(), "id,name,type\nL-1,Zoltan Vexmarkov,person\nL-2,Mirela Drakkonen,person\n");
    ServerProcess server = start();
    server.awaitReady();
    Applicant.of(port, "staff").post("/api/screening/lists/own/refresh/", "");
    killInTheMiddle(server, 0);
    killInTheMiddle(start(), done());

    try (ServerProcess last = start()) {
      await().atMost(Duration.ofSeconds(120)).until(() -> count("finished_at is not null") == 1);
    }

    assertThat(one("select count(distinct case_id) from screening_alert")).isEqualTo(CUSTOMERS);
    assertThat(one("select count(*) from screening_alert")).isEqualTo(CUSTOMERS);
  }

  private ServerProcess start() {
    return ServerProcess.start(
        port,
        home(),
        Map.of(
            "GATEHOUSE_DATABASE_URL",
            database,
            "GATEHOUSE_WATCH_LIST_LISTS",
            "own=csv:" + list(),
            "DBSCHEDULER_HEARTBEATINTERVAL",
            "1s"));
  }

  private void killInTheMiddle(ServerProcess server, long before) {
    await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> done() > before);
    server.kill();
    assertThat(done()).as("killed in the middle").isLessThan(CUSTOMERS);
  }

  private long done() {
    return one("select coalesce(max(done), 0) from screening_run where " + OF_CHANGE);
  }

  private long count(String which) {
    return one("select count(*) from screening_run where " + OF_CHANGE + " and " + which);
  }

  private long one(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private Path home() {
    return directory.resolve("home");
  }

  private Path list() {
    return directory.resolve("own.csv");
  }
}
