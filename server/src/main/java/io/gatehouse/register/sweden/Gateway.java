package io.gatehouse.register.sweden;

import io.gatehouse.register.Outage.Reason;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import io.gatehouse.register.wire.Reply;
import io.gatehouse.register.wire.Request;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Bolagsverket's API gateway: JSON is posted, with a token and an id for their support. */
record Gateway(Endpoint endpoint, AccessToken token, Connection connection) {

  /**
   * Posts a question. A token that was withdrawn before its time is replaced once.
   *
   * @param path below the gateway, with the service's version
   * @param reader gets replies with status 200, 400 or 404
   */
  <T> T post(String path, Map<String, Object> question, Function<Reply, T> reader) {
    try {
      return connection.ask(request(path, question), reader);
    } catch (NoAnswer e) {
      if (e.outage().reason() != Reason.CREDENTIALS_REJECTED) {
        throw e;
      }
      token.refused();
      return connection.ask(request(path, question), reader);
    }
  }

  private Request request(String path, Map<String, Object> question) {
    String operation = path.substring(path.lastIndexOf('/') + 1);
    return Request.post(operation, endpoint.at(path), "application/json", Json.write(question))
        .header("Accept", "application/json")
        .header("Authorization", token.bearer())
        .header("X-Request-Id", UUID.randomUUID().toString())
        .answers(400, 404);
  }
}
