package io.gatehouse.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The one database, with the pool before it: the one that is set, or the embedded one. */
record Database(HikariDataSource pool, @Nullable EmbeddedDatabase embedded)
    implements AutoCloseable {

  static Database open(Settings settings) {
    HikariConfig pool = pool(settings.database());
    String url = settings.database().url();
    if (url == null || url.isBlank()) {
      EmbeddedDatabase embedded = EmbeddedDatabase.start(settings.home());
      pool.setJdbcUrl(embedded.jdbcUrl());
      pool.setPassword(embedded.password());
      return new Database(new HikariDataSource(pool), embedded);
    }
    address(pool, url);
    if (settings.database().username() != null) {
      pool.setUsername(settings.database().username());
      pool.setPassword(settings.database().password());
    }
    return new Database(new HikariDataSource(pool), null);
  }

  private static HikariConfig pool(Settings.Database database) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("database");
    pool.setMaximumPoolSize(database.connections());
    pool.setConnectionTimeout(5_000);
    pool.addDataSourceProperty("ApplicationName", "gatehouse");
    pool.addDataSourceProperty("prepareThreshold", "1");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    return pool;
  }

  /**
   * The driver does not know user and password before the host, the form in which hosting services
   * hand out addresses.
   */
  private static void address(HikariConfig pool, String url) {
    if (url.startsWith("jdbc:")) {
      pool.setJdbcUrl(url);
      return;
    }
    URI address = URI.create(url);
    String host = address.getRawAuthority().replaceFirst("^.*@", "");
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    pool.setJdbcUrl("jdbc:postgresql://" + host + address.getRawPath() + query);
    if (address.getRawUserInfo() != null) {
      String[] user = address.getRawUserInfo().split(":", 2);
      pool.setUsername(URLDecoder.decode(user[0], StandardCharsets.UTF_8));
      pool.setPassword(user.length < 2 ? null : URLDecoder.decode(user[1], StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    pool.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
