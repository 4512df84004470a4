package io.gatehouse.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Need;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StylesheetTest {

  /** Fields that are asked only after certain answers appear without any script. */
  @Test
  void showsEachConditionalFieldOfTheCatalogueWhenItsConditionIsMet() throws IOException {
    String css =
        new String(
            StylesheetTest.class.getResourceAsStream("/web/gatehouse.css").readAllBytes(),
            StandardCharsets.UTF_8);

    for (Field field : Fields.all()) {
      if (field.need() instanceof Need.ToFinishWhen(Field other, Set<String> values)) {
        for (String value : values) {
          assertThat(css)
              .contains(
                  "form:has([name=\"%s\"][value=\"%s\"]:checked) [data-when=\"%s\"]"
                      .formatted(other.path(), value, field.path()));
        }
      }
    }
  }
}
