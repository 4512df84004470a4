package io.gatehouse.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrivacyTest {

  @ParameterizedTest
  @MethodSource("personalKinds")
  void aPersonalNumberPrintsMasked(Kind kind) {
    Parsed parsed = kind.parse(kind.example());
    assertThat(parsed.toString()).contains("****").doesNotContainPattern("\\d");
  }

  @ParameterizedTest
  @MethodSource("personalKinds")
  void aReasonTellsNothingOfThePersonalNumber(Kind kind) {
    String example = kind.example();
    for (int i = 0; i < example.length(); i++) {
      for (char replacement : "0123456789AZ-".toCharArray()) {
        String changed = example.substring(0, i) + replacement + example.substring(i + 1);
        if (kind.parse(changed) instanceof Parsed.Invalid(Reason reason)) {
          assertThat(reason.key()).isNotEqualTo("identifier.check-digit-expected");
          assertThat(reason.toString()).doesNotContain(changed).doesNotContain(example);
        }
      }
    }
  }

  @Test
  void allKindsOfPersonsArePersonal() {
    assertThat(Identifiers.kinds())
        .filteredOn(kind -> kind.subject() == Subject.PERSON)
        .isNotEmpty()
        .allMatch(Kind::personal);
  }

  @Test
  void aCompanyPrintsInFull() {
    assertThat(Identifiers.kind("FI", "ytunnus").orElseThrow().parse("19274001").toString())
        .contains("FI ytunnus 1927400-1");
  }

  static List<Kind> personalKinds() {
    return Identifiers.kinds().stream().filter(Kind::personal).toList();
  }
}
