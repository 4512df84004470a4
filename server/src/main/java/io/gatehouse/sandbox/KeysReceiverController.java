package io.gatehouse.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.platform.InSandbox;
import io.gatehouse.platform.PublicAddress;
import io.gatehouse.sandbox.KeysReceiver.Arrival;
import io.gatehouse.sandbox.KeysReceiver.Body;
import io.gatehouse.web.Layout;
import io.gatehouse.web.Pages;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sandbox's receiver of keys: an endpoint like a partner's, and a page that shows what came.
 */
@Controller
@InSandbox
@Hidden
class KeysReceiverController {
  private static final int LONGEST_BODY = 16_384;
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private final KeysReceiver receiver;
  private final Pages pages;
  private final PublicAddress address;
  private final JsonMapper json;

  KeysReceiverController(
      KeysReceiver receiver, Pages pages, PublicAddress address, JsonMapper json) {
    this.receiver = receiver;
    this.pages = pages;
    this.address = address;
    this.json = json;
  }

  /** Answers 204 to keys, 401 without the API key, 400 to anything else. */
  @PostMapping(KeysReceiver.PATH)
  @PermitAll
  ResponseEntity<Void> receive(
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
      HttpServletRequest request)
      throws IOException {
    if (!rightKey(authorization)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
          .header("WWW-Authenticate", "Bearer")
          .build();
    }
    try {
      Body body = json.readValue(request.getInputStream().readNBytes(LONGEST_BODY), Body.class);
      if (body.cid() == null || body.apicode() == null) {
        return ResponseEntity.badRequest().build();
      }
      receiver.take(body);
      return ResponseEntity.noContent().build();
    } catch (JacksonException e) {
      return ResponseEntity.badRequest().build();
    }
  }

  private static boolean rightKey(@Nullable String authorization) {
    byte[] given = String.valueOf(authorization).getBytes(StandardCharsets.UTF_8);
    byte[] right = KeysReceiver.ENDPOINT.value().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, right);
  }

  /** What arrived, as programs read it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ArrivalBody(
      @Nullable String bid,
      @JsonProperty("external-id") @Nullable String externalId,
      @Nullable String cid,
      @Nullable String apicode,
      @JsonProperty("received_at") Instant receivedAt) {}

  @GetMapping(path = "/sandbox/keys", produces = MediaType.APPLICATION_JSON_VALUE)
  @PermitAll
  @ResponseBody
  List<ArrivalBody> forPrograms() {
    return receiver.newest().stream()
        .map(
            arrival ->
                new ArrivalBody(
                    arrival.body().bid(),
                    arrival.body().externalId(),
                    arrival.body().cid(),
                    arrival.body().apicode(),
                    arrival.at()))
        .toList();
  }

  /**
   * @param call to paste: the newest customer gets its token
   */
  record ReceivedPage(Layout layout, String title, List<Arrival> arrivals, String call) {
    String shown(Instant at) {
      return SHOWN.format(at);
    }
  }

  @GetMapping("/sandbox/received")
  @PermitAll
  ResponseEntity<String> forPeople() {
    List<Arrival> arrivals = receiver.newest();
    String title = "Keys received";
    String call = arrivals.isEmpty() ? "" : call(arrivals.getFirst().body());
    return pages.page(
        HttpStatus.OK,
        "sandbox/received.jte",
        new ReceivedPage(pages.english(title), title, arrivals, call));
  }

  private String call(Body keys) {
    return """
    curl -s %s/rest/token \\
      -d '{"cid":"%s","apicode":"%s"}'"""
        .formatted(address.of(""), keys.cid(), keys.apicode());
  }
}
