package io.gatehouse.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.partner.KeysEndpoint;
import io.gatehouse.platform.Ids;
import io.gatehouse.platform.InSandbox;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stands for the partners' endpoints: takes keys, and keeps what arrived for all to see. */
@Component
@InSandbox
class KeysReceiver {
  static final String PATH = "/sandbox/receiver";

  /** The API key of the receiver; it stands in the documentation. */
  static final String API_KEY = "sandbox-receiver-key";

  /** Where the sandbox's partners want the keys of their customers. */
  static final KeysEndpoint ENDPOINT =
      new KeysEndpoint(URI.create(PATH), "Authorization", "Bearer " + API_KEY);

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Ids ids;
  private final Clock clock;

  KeysReceiver(JdbcClient jdbc, JsonMapper json, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** The body of the contract. */
  record Body(
      @Nullable String bid,
      @JsonProperty("external-id") @Nullable String externalId,
      @Nullable String cid,
      @Nullable String apicode) {}

  /** A body and when it came. */
  record Arrival(Body body, Instant at) {}

  /** Keeps a body. */
  void take(Body body) {
    jdbc.sql("insert into sandbox_keys (arrival_id, body, received_at) values (?, ?, ?)")
        .param(ids.next())
        .param(json.writeValueAsString(body))
        .param(OffsetDateTime.now(clock))
        .update();
  }

  /** The newest first, at most 200. */
  List<Arrival> newest() {
    return jdbc.sql(
            "select body, received_at from sandbox_keys order by received_at desc, arrival_id desc limit "
                + MOST)
        .query(
            (row, n) ->
                new Arrival(
                    json.readValue(row.getString(1), Body.class),
                    row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }
}
