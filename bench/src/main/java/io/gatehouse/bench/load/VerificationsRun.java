package io.gatehouse.bench.load;

import io.gatehouse.bench.load.HttpLoad.Result;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Asks for pages of the lists of verifications, justifications and customers, one call after
 * another, of a server with a thousand rows and of one with many, in turn, and prints both and
 * their ratio.
 */
public final class VerificationsRun {
  private static final int FEW = 1_000;
  private static final int TURNS = 4;

  private final int many;
  private final Duration time;
  private final String part;

  private VerificationsRun(int many, Duration time, String part) {
    this.many = many;
    this.time = time;
    this.part = part;
  }

  /** A call: what it is, list and query, and who makes it. */
  private record Call(String name, String list, String token) {
    String request() {
      return "GET /api/"
          + list
          + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Token "
          + token
          + "\r\n\r\n";
    }
  }

  private static Call verifications(String name, String query) {
    return new Call(name, "onboarding-verifications/" + query, "sandbox-staff");
  }

  private static Call justifications(String name, String query) {
    return new Call(
        "justifications: " + name, "onboarding-justifications/" + query, "sandbox-staff");
  }

  private static Call customers(String name, String query, String token) {
    return new Call("customers: " + name, "customers/" + query, token);
  }

  private static List<Call> calls(int rows) {
    return List.of(
        verifications("first page", ""),
        verifications("300 a page", "?page_size=300"),
        verifications("page 10", "?page=10"),
        verifications("page in the middle", "?page=" + rows / 20),
        verifications("last page", "?page=" + rows / 10),
        verifications("oldest first", "?o=created"),
        verifications("changed last", "?o=-modified"),
        verifications("validated last", "?o=-validated_at"),
        verifications("expiring first", "?o=expires_at"),
        verifications("one country", "?country=EE"),
        verifications("one status", "?status=escalated"),
        verifications("a rare status", "?status=failed"),
        verifications("country and status", "?country=SE&status=failed"),
        verifications("two statuses", "?status=escalated&status=failed"),
        verifications("one register", "?validation_method=breg"),
        verifications("two registers", "?validation_method=breg&validation_method=bolagsverket"),
        verifications(
            "country, two statuses, changed last",
            "?country=NO&status=pending&status=failed&o=-modified"),
        verifications("a part of a number", "?legal_person_identifier=0000777"),
        verifications("a rare part of a name", "?legal_name=f1c159"),
        verifications("a part of either", "?query=f1c159"),
        verifications("a part of every name", "?legal_name=trading"),
        new Call("an applicant's own (1 %)", "onboarding-verifications/", "sandbox-alice"),
        new Call("an applicant's own (99 %)", "onboarding-verifications/", "sandbox-bob"),
        justifications("first page", ""),
        justifications("page in the middle", "?page=" + rows / 20),
        justifications("changed last", "?o=-modified"),
        justifications("rejected", "?validation_decision=rejected"),
        justifications("a part of either", "?query=f1c159"),
        customers("first page", "", "sandbox-staff"),
        customers("page in the middle", "?page=" + rows / 20, "sandbox-staff"),
        customers("last page", "?page=" + rows / 10, "sandbox-staff"),
        customers("one's own (1 %)", "", "sandbox-alice"),
        customers("one's own (99 %)", "", "sandbox-bob"));
  }

  /**
   * Arguments: path of {@code ./gatehouse}, rows (1,000,000), seconds a call (2), and a part of the
   * names of the calls that are made (all).
   */
  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
    String part = arguments.length > 3 ? arguments[3] : "";
    new VerificationsRun(rows, Duration.ofSeconds(seconds), part).run(Path.of(arguments[0]));
  }

  private void run(Path program) throws Exception {
    try (EmbeddedPostgres small = Server.postgres();
        EmbeddedPostgres large = Server.postgres();
        Server few = Server.start(small, program, Files.createTempDirectory("gatehouse-bench"));
        Server most = Server.start(large, program, Files.createTempDirectory("gatehouse-bench"))) {
      fill(small, FEW);
      fill(large, many);
      System.out.printf(
          Locale.ROOT,
          "%-36s %,14d rows  %,14d rows          ratio%n%-36s %9s %9s  %9s %9s  %6s %6s%n",
          "",
          FEW,
          many,
          "",
          "p50 ms",
          "p99 ms",
          "p50 ms",
          "p99 ms",
          "p50",
          "p99");
      List<Call> there = calls(many);
      List<Call> here = calls(FEW);
      for (int i = 0; i < here.size(); i++) {
        if (here.get(i).name().contains(part)) {
          compare(here.get(i), few, there.get(i), most);
        }
      }
    }
  }

  /** Both in turn, a few times, so that what else the machine does falls on both. */
  private void compare(Call here, Server few, Call there, Server most) throws Exception {
    // The just-in-time compiler needs its time; it is no part of what is measured.
    measure(few, here);
    measure(most, there);
    List<Long> small = new ArrayList<>();
    List<Long> large = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      small.addAll(measure(few, here).micros());
      large.addAll(measure(most, there).micros());
    }
    line(here.name(), new Result(small, 0, time), new Result(large, 0, time));
  }

  private static void fill(EmbeddedPostgres postgres, int rows) throws Exception {
    try (InputStream in =
            Objects.requireNonNull(
                VerificationsRun.class.getResourceAsStream("/load/verifications.sql"));
        Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      statement.execute(sql.replace(":rows", Integer.toString(rows)));
      for (String table :
          List.of("verification", "justification", "customer", "customer_user", "list_tally")) {
        statement.execute("vacuum analyze " + table);
      }
    }
  }

  private Result measure(Server server, Call call) throws Exception {
    Result result =
        new HttpLoad(server.port(), 1).run(time.dividedBy(TURNS), 200, n -> call.request());
    if (result.failures() > 0) {
      throw new IllegalStateException(call + ": " + result.failures() + " failures");
    }
    return result;
  }

  private static void line(String name, Result few, Result many) {
    System.out.printf(
        Locale.ROOT,
        "%-36s %9.2f %9.2f  %9.2f %9.2f  %6.2f %6.2f%n",
        name,
        few.millis(0.5),
        few.millis(0.99),
        many.millis(0.5),
        many.millis(0.99),
        many.millis(0.5) / few.millis(0.5),
        many.millis(0.99) / few.millis(0.99));
  }
}
