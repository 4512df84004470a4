package io.gatehouse.door.business;

import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A partner that knows the business door's documentation. */
final class BusinessPartner {
  private static final AtomicInteger NUMBER = new AtomicInteger(10_000_000);

  private final Http http;
  private final String authorization;
  private final String program;

  private BusinessPartner(Http http, String authorization, String program) {
    this.http = http;
    this.authorization = authorization;
    this.program = program;
  }

  /** The sandbox's partner, in its first program. */
  static BusinessPartner demo(int port) {
    return as(port, "demo", "secret", "sg");
  }

  static BusinessPartner as(int port, String username, String secret, String program) {
    String pair = username + ":" + secret;
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return new BusinessPartner(new Http(port), basic, program);
  }

  /** The same partner in another program. */
  BusinessPartner in(String program) {
    return new BusinessPartner(http, authorization, program);
  }

  /** A business that the program takes, unlike any other. */
  static Map<String, String> business() {
    int n = NUMBER.incrementAndGet();
    Map<String, String> business = new LinkedHashMap<>();
    business.put("name", "Acme Trading Pte Ltd");
    business.put("email", "ops" + n + "@acme.example");
    business.put("mobile_country_code", "65");
    business.put("mobile", Integer.toString(n));
    return business;
  }

  /** The same with some other values; a null leaves one out. */
  static Map<String, String> business(String... changes) {
    Map<String, String> business = business();
    for (int i = 0; i < changes.length; i += 2) {
      if (changes[i + 1] == null) {
        business.remove(changes[i]);
      } else {
        business.put(changes[i], changes[i + 1]);
      }
    }
    return business;
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  Answer create(Map<String, String> fields) {
    return call("POST", "/businesses", form(fields));
  }

  Answer create(String... changes) {
    return create(business(changes));
  }

  /** The id of a new business. */
  String created(String... changes) {
    Answer answer = create(changes);
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
    return answer.json().path("id").stringValue();
  }

  Answer reactivate(String id) {
    return call("POST", "/businesses", "id=" + id);
  }

  Answer get(String id) {
    return call("GET", "/businesses", "", "X-Auth-User-ID", id);
  }

  Answer update(String id, Map<String, String> fields) {
    return call("PUT", "/businesses", form(fields), "X-Auth-User-ID", id);
  }

  Answer suspend(String id) {
    return call("DELETE", "/users/" + id, "");
  }

  Answer block(String id) {
    return call("DELETE", "/users/" + id, "state=blocked");
  }

  /** Any call within the program. */
  Answer call(String method, String path, String body, String... headers) {
    return http.callWith(
        method, "/" + program + "/v1" + path, body, headers(authorization, headers));
  }

  Answer post(String path, byte[] body, String... headers) {
    return http.post("/" + program + "/v1" + path, body, headers(authorization, headers));
  }

  private static String[] headers(String authorization, String... more) {
    List<String> all = new ArrayList<>(List.of("Authorization", authorization));
    if (!List.of(more).contains("Content-Type")) {
      all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
    }
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
