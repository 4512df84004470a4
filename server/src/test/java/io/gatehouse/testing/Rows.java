package io.gatehouse.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stored, for tests that say that nothing is. */
public final class Rows {
  private static final List<String> TABLES =
      List.of(
          "application",
          "link",
          "mail",
          "customer",
          "customer_event",
          "customer_user",
          "idempotent_request",
          "partner",
          "credential");

  private Rows() {}

  /** How many rows each table has that a request can write to. */
  public static Map<String, Long> count(JdbcClient jdbc) {
    Map<String, Long> rows = new TreeMap<>();
    for (String table : TABLES) {
      rows.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }
    return rows;
  }

  /** Every row of every table, as one text: to look for what must not be in it. */
  public static String everything(JdbcClient jdbc) {
    List<String> tables =
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
            .query(String.class)
            .list();
    StringBuilder all = new StringBuilder();
    for (String table : tables) {
      jdbc.sql("select cast(t as text) from " + table + " t")
          .query(String.class)
          .list()
          .forEach(row -> all.append(row).append('\n'));
    }
    return all.toString();
  }
}
