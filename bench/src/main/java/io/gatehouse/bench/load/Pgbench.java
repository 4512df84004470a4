package io.gatehouse.bench.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL's own load generator reaches with the same statement, on the same server. */
final class Pgbench {
  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

  private Pgbench() {}

  /**
   * Transactions a second.
   *
   * @param ids query for {@code partner_id} and {@code program_id}, which the script names
   */
  static double perSecond(
      EmbeddedPostgres postgres, String script, String ids, int clients, Duration time)
      throws IOException, InterruptedException {
    Process pgbench =
        new ProcessBuilder(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                "localhost",
                "-p",
                Integer.toString(postgres.getPort()),
                "-U",
                "postgres",
                "-c",
                Integer.toString(clients),
                "-j",
                "2",
                "-D",
                "partner=" + id(postgres, ids, "partner_id"),
                "-D",
                "program=" + id(postgres, ids, "program_id"),
                "-T",
                Long.toString(time.toSeconds()),
                "-f",
                file(script).toString(),
                "postgres")
            .redirectErrorStream(true)
            .start();
    String out = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher tps = TPS.matcher(out);
    if (pgbench.waitFor() != 0 || !tps.find()) {
      throw new IllegalStateException("pgbench failed: " + out);
    }
    return Double.parseDouble(tps.group(1));
  }

  private static String id(EmbeddedPostgres postgres, String ids, String column) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ids)) {
      row.next();
      return row.getString(column);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path file(String script) throws IOException {
    Path file = Files.createTempFile("pgbench", ".sql");
    try (InputStream in =
        Objects.requireNonNull(Pgbench.class.getResourceAsStream("/load/" + script))) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }
}
