package io.gatehouse.screening.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTest {

  @ParameterizedTest
  @CsvSource({
    "1955-04-28, 1955-04-28",
    "1955, 1955",
    "1955-04, 1955-04",
    "28 Apr 1955, 1955-04-28",
    "Apr 1955, 1955-04",
    "circa 1956, circa 1956",
    "1940 to 1945, 1940 to 1945",
    "28/04/1955, 1955-04-28",
    "dd/mm/1956, 1956",
    "00/00/1956, 1956",
    "1955-04-28T00:00:00, 1955-04-28"
  })
  void readsTheWaysInWhichListsWriteIt(String written, String read) {
    assertThat(BirthDate.parse(written)).get().hasToString(read);
  }

  @ParameterizedTest
  @CsvSource({"unknown", "31 Feb 1960", "1750", "45/45/1960", "''", "1960-13-01"})
  void readsNoNonsense(String written) {
    assertThat(BirthDate.parse(written)).isEmpty();
  }

  @Test
  void countsTheYearsBetweenSpans() {
    assertThat(BirthDate.between(1940, 1945).yearsApart(BirthDate.of(1943, 0, 0))).isZero();
    assertThat(BirthDate.between(1940, 1945).yearsApart(BirthDate.of(1948, 0, 0))).isEqualTo(3);
  }
}
