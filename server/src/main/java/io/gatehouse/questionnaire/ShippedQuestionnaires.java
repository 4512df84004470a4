package io.gatehouse.questionnaire;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.country.Market;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The questionnaires that come with the program, one a market at most. */
@Component
class ShippedQuestionnaires {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Checklist finnish = new DraftReader(draft("fi")).checklist();

  static Draft draft(String key) {
    String name = "/questionnaires/" + key + ".json";
    try (InputStream file = ShippedQuestionnaires.class.getResourceAsStream(name)) {
      return JSON.readValue(file, Draft.class);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Where money laundering is watched by the partner's own means, nothing is asked. */
  Optional<Checklist> of(Market market) {
    return switch (market) {
      case FI -> Optional.of(finnish);
      case SE, NO -> Optional.empty();
    };
  }
}
