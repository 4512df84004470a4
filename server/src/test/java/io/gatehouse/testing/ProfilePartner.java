package io.gatehouse.testing;

import io.gatehouse.testing.Http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** A partner that knows the profile door's documentation, and reads the sandbox's mailbox. */
public final class ProfilePartner {
  private final Http http;
  private final String token;

  private ProfilePartner(Http http, String token) {
    this.http = http;
    this.token = token;
  }

  /** Logs in with one of the published credentials. */
  public static ProfilePartner of(int port, String cid) {
    Http http = new Http(port);
    Answer answer =
        http.post("/rest/token", "{\"cid\":\"%s\",\"apicode\":\"password123\"}".formatted(cid));
    return new ProfilePartner(http, answer.json().path("token").stringValue());
  }

  public String bearer() {
    return "Bearer " + token;
  }

  public Answer create(Profile profile) {
    return create(profile.toString());
  }

  /** Calls something of the door that takes no body. */
  public Answer call(String method, String path) {
    return http.call(method, path, "Authorization", bearer());
  }

  public Answer create(String body) {
    return http.post("/rest/profile/createprofile", body, "Authorization", bearer());
  }

  public Answer create(String body, String idempotencyKey) {
    return http.post(
        "/rest/profile/createprofile",
        body,
        "Authorization",
        bearer(),
        "Idempotency-Key",
        idempotencyKey);
  }

  /** The two fields that suffice. */
  public static String minimal(String businessId, String email) {
    return """
    {"customer_info":{"business_id":"%s"},"contact_person":{"email":"%s"}}\
    """
        .formatted(businessId, email);
  }

  /** Mails to an address, newest first. */
  public List<JsonNode> mails(String to) {
    return http.get("/sandbox/mails?to=" + to).json().valueStream().toList();
  }

  /** The newest mail to an address, as soon as the queue has sent one. */
  public JsonNode mail(String to) {
    return mailAfter(to, 0);
  }

  /** The newest mail to an address, as soon as there are more than some. */
  public JsonNode mailAfter(String to, int earlier) {
    Instant giveUp = Instant.now().plus(Duration.ofSeconds(20));
    while (Instant.now().isBefore(giveUp)) {
      List<JsonNode> mails = mails(to);
      if (mails.size() > earlier) {
        return mails.getFirst();
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("no mail came");
  }
}
