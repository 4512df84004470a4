package io.gatehouse.door.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * An answer to a request that was not done (RFC 9457, {@code application/problem+json}).
 *
 * @param detail what is wrong, and what to do
 * @param errors every fault of the body, at once
 */
@Schema(name = "ScreeningProblem")
record Problem(
    String title,
    int status,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {
  static final String MEDIA_TYPE = "application/problem+json";
  static final Problem UNAUTHENTICATED =
      new Problem(
          "Unauthorized", 401, "Bearer token missing, malformed, expired or not signed by us.");
  static final Problem NO_CONTRACT =
      new Problem("Forbidden", 403, "The contract 'screening_api' is not active.");
  static final Problem FORBIDDEN =
      new Problem("Forbidden", 403, "This is for staff: your user is none.");
  static final Problem NOT_FOUND = new Problem("Not found", 404, "There is nothing of this id.");
  static final Problem JUDGED =
      new Problem("Judged already", 409, "Somebody judged this alert, and that judgement stays.");
  static final Problem DRAFT_NOT_READY =
      new Problem(
          "Not compared yet",
          409,
          "A draft is switched on once, after it has been compared with what is stored.");
  static final Problem DRAFT_OUTDATED =
      new Problem(
          "Outdated",
          409,
          "Another policy was switched on since this draft was compared: make a new draft.");
  static final Problem NOT_LOADED =
      new Problem(
          "Lists are not loaded",
          503,
          "A watch list is not loaded yet, so nothing can be said of any name. Try again in a few"
              + " seconds.");

  Problem {
    errors = List.copyOf(errors);
  }

  Problem(String title, int status, String detail) {
    this(title, status, detail, List.of());
  }

  /**
   * What is wrong with one value.
   *
   * @param code stable, for programs
   */
  record Fault(String path, String code, String text) {}

  static Problem invalid(List<Fault> faults) {
    return new Problem(
        "Invalid request", 400, "Some values are not as they must be; errors tells which.", faults);
  }

  static Problem malformed(String why) {
    return new Problem("Invalid request", 400, why);
  }

  static Problem tooLarge(int most) {
    return new Problem("Request body too large", 413, "At most " + most + " bytes are read.");
  }
}
