package io.gatehouse.register.wire;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request to a register.
 *
 * @param operation what is asked, for logs and evidence; never with personal data
 * @param uri where; never with personal data
 * @param headers besides the standard ones
 * @param body what is posted, or null to get
 * @param question asking again changes nothing, so that it may be repeated and remembered
 * @param answers statuses besides 200 that are this register's way to answer
 */
public record Request(
    String operation,
    URI uri,
    Map<String, String> headers,
    @Nullable String body,
    boolean question,
    Set<Integer> answers) {

  public static Request get(String operation, URI uri) {
    return new Request(operation, uri, Map.of(), null, true, Set.of());
  }

  public static Request post(String operation, URI uri, String mediaType, String body) {
    return new Request(operation, uri, Map.of("Content-Type", mediaType), body, true, Set.of());
  }

  public Request header(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Request(operation, uri, Map.copyOf(more), body, question, answers);
  }

  /** Also takes these statuses as answers. */
  public Request answers(Integer... statuses) {
    return new Request(operation, uri, headers, body, question, Set.of(statuses));
  }

  /** Has an effect at the register: is made once, and never served from memory. */
  public Request once() {
    return new Request(operation, uri, headers, body, false, answers);
  }

  @Override
  public String toString() {
    return operation;
  }
}
