package io.gatehouse.testing;

import io.gatehouse.testing.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A user of the verification door, known by one of the sandbox's tokens. */
public final class Applicant {
  public static final String VERIFICATIONS = "/api/onboarding-verifications/";
  public static final String JUSTIFICATIONS = "/api/onboarding-justifications/";

  private final Http http;
  private final String authorization;

  private Applicant(Http http, String authorization) {
    this.http = http;
    this.authorization = authorization;
  }

  /**
   * A user of the sandbox.
   *
   * @param name staff, support, alice or bob
   */
  public static Applicant of(int port, String name) {
    return new Applicant(new Http(port), "Token sandbox-" + name);
  }

  public static Applicant with(int port, String authorization) {
    return new Applicant(new Http(port), authorization);
  }

  public Answer get(String path) {
    return http.get(path, "Authorization", authorization);
  }

  public Answer post(String path, String body) {
    return http.post(path, body, "Authorization", authorization);
  }

  public Answer call(String method, String path, String body) {
    return http.callWith(method, path, body, "Authorization", authorization);
  }

  /** Adds a document to the justification at an address. */
  public Answer attach(String path, String name, String content) {
    return upload(path + "attach_document/", "file", name, content);
  }

  /** Sends a form with one file. */
  public Answer upload(String path, String field, String name, String content) {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n%s\r\n--x--\r\n"
            .formatted(field, name, content);
    return http.post(
        path,
        body,
        "Authorization",
        authorization,
        "Content-Type",
        "multipart/form-data; boundary=x");
  }

  /** Starts a verification of an Estonian company and tells its id. */
  public String start(String identifier, String person) {
    return start(
        """
        {"country":"EE","legal_person_identifier":"%s","person_identifier":"%s"}\
        """
            .formatted(identifier, person));
  }

  public String start(String body) {
    return post(VERIFICATIONS + "start_verification/", body).json().path("uuid").stringValue();
  }

  public Answer act(String id, String action, String body) {
    return post(VERIFICATIONS + id + "/" + action + "/", body);
  }

  public JsonNode show(String id) {
    return get(VERIFICATIONS + id + "/").json();
  }

  public JsonNode checklist(String id) {
    return get(VERIFICATIONS + id + "/checklist/").json();
  }

  /** Answers what must be answered, again and again until nothing more is asked. */
  public void answerEverything(String id) {
    List<String> answers;
    do {
      answers = new ArrayList<>();
      for (JsonNode question : checklist(id).path("questions")) {
        if (question.path("required").booleanValue() && question.path("existing_answer").isNull()) {
          answers.add(item(question.path("uuid").stringValue(), plausible(question)));
        }
      }
      act(id, "submit_answers", "[" + String.join(",", answers) + "]");
    } while (!answers.isEmpty());
  }

  public static String item(String questionId, String json) {
    return "{\"question_uuid\":\"" + questionId + "\",\"answer_data\":" + json + "}";
  }

  private static String plausible(JsonNode question) {
    return switch (question.path("question_type").stringValue()) {
      case "boolean" -> "false";
      case "number" -> "12";
      case "email" -> "\"invoices@example.com\"";
      case "country" -> "\"NO\"";
      case "single_select" ->
          "[\"" + question.path("question_options").get(0).path("uuid").stringValue() + "\"]";
      default -> "\"something\"";
    };
  }
}
