package io.gatehouse.door.screening;

import io.gatehouse.platform.Settings;
import io.gatehouse.platform.StrictJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the bodies of requests, up to their limit and no further: one JSON object in UTF-8. */
@Component("screeningBodies")
class Bodies {
  private final int longest;

  Bodies(Settings settings) {
    this.longest = settings.limits().body();
  }

  JsonNode object(HttpServletRequest request) throws IOException {
    byte[] body =
        StrictJson.bytes(request.getInputStream(), longest)
            .orElseThrow(() -> new Refused(Problem.tooLarge(longest)));
    return switch (StrictJson.object(body)) {
      case StrictJson.Read(JsonNode object) -> object;
      case StrictJson.Refused(String why) ->
          throw new Refused(Problem.malformed("The body " + why + "."));
    };
  }
}
