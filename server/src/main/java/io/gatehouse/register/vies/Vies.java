package io.gatehouse.register.vies;

import io.gatehouse.register.Outage.Reason;
import io.gatehouse.register.VatRegister;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.Json;
import io.gatehouse.register.wire.NoAnswer;
import io.gatehouse.register.wire.Reply;
import io.gatehouse.register.wire.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The REST interface of VIES. It passes questions on to the member states, whose failures come as
 * {@code userError} in an answer with status 200 and {@code isValid} false: those are outages.
 */
final class Vies implements VatRegister {
  private static final Logger log = LoggerFactory.getLogger(Vies.class);
  private static final Pattern NUMBER =
      Pattern.compile(
          "(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)"
              + "([0-9A-Z+*]{2,12})");

  private final Endpoint endpoint;
  private final @Nullable String requester;
  private final Connection connection;

  Vies(Endpoint endpoint, @Nullable String requester, Connection connection) {
    this.endpoint = endpoint;
    this.requester = requester;
    this.connection = connection;
  }

  @Override
  public Answer check(String vatNumber) {
    Matcher number =
        NUMBER.matcher(vatNumber.replaceAll("[\\s.\\p{Pd}]", "").toUpperCase(Locale.ROOT));
    if (!number.matches()) {
      return new Answer.NotValid(true, List.of());
    }
    try {
      return connection.ask(request(number.group(1), number.group(2)), Vies::read);
    } catch (NoAnswer e) {
      log.warn("VIES: {}", e.getMessage());
      return new Answer.Unavailable(e.outage());
    }
  }

  /** With a requester each check is registered and gets a number: it is an act, not a question. */
  private Request request(String country, String number) {
    if (requester == null) {
      return Request.get("ms", endpoint.at("/ms/" + country + "/vat/" + number))
          .header("Accept", "application/json");
    }
    Map<String, String> body =
        Map.of(
            "countryCode",
            country,
            "vatNumber",
            number,
            "requesterMemberStateCode",
            requester.substring(0, 2),
            "requesterNumber",
            requester.substring(2));
    return Request.post(
            "check-vat-number",
            endpoint.at("/check-vat-number"),
            "application/json",
            Json.write(body))
        .header("Accept", "application/json")
        .once();
  }

  private static Answer read(Reply reply) {
    JsonNode answer = Json.read(reply);
    refuseErrors(answer);
    // The two operations name the same thing differently.
    JsonNode valid = answer.has("valid") ? answer.path("valid") : answer.path("isValid");
    if (!valid.isBoolean()) {
      throw NoAnswer.invalid("The answer has neither valid nor isValid");
    }
    return valid.asBoolean()
        ? new Answer.Valid(
            given(answer, "name"),
            given(answer, "address"),
            given(answer, "requestIdentifier"),
            reply.evidence())
        : new Answer.NotValid(false, List.of(reply.evidence()));
  }

  private static void refuseErrors(JsonNode answer) {
    String wrapped = Json.text(answer.path("errorWrappers").path(0), "error");
    String error = wrapped == null ? Json.text(answer, "userError") : wrapped;
    boolean none = error == null || error.equals("VALID") || error.equals("INVALID");
    if (!none && error != null) {
      throw NoAnswer.because(reason(error), error);
    }
    if (answer.has("actionSucceed") && !Json.flag(answer, "actionSucceed")) {
      throw NoAnswer.because(Reason.SERVER_ERROR, "actionSucceed is false");
    }
  }

  private static Reason reason(String error) {
    return switch (error) {
      case "MS_MAX_CONCURRENT_REQ", "GLOBAL_MAX_CONCURRENT_REQ" -> Reason.SERVER_ERROR;
      case "TIMEOUT" -> Reason.TIMED_OUT;
      case "VAT_BLOCKED", "IP_BLOCKED" -> Reason.QUOTA_EXCEEDED;
      case "INVALID_INPUT", "INVALID_REQUESTER_INFO" -> Reason.REQUEST_REFUSED;
      default -> Reason.SERVER_ERROR;
    };
  }

  /** Member states that do not tell write three hyphens. */
  private static @Nullable String given(JsonNode answer, String name) {
    String text = Json.text(answer, name);
    return text == null || text.equals("---") ? null : text;
  }
}
