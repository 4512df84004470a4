package io.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner may choose any colour; people can read its pages all the same. */
class ColourTest {
  private static final Colour WHITE = Colour.of("ffffff").orElseThrow();

  @ParameterizedTest
  @ValueSource(strings = {"#000000", "#ffffff", "#ffff00", "#14532d", "#1d4ed8", "#ff69b4"})
  void anyColourIsMadeReadableByDayAndByNight(String hex) {
    Colour colour = Colour.of(hex).orElseThrow();

    assertThat(colour.underWhite().contrast(WHITE)).isGreaterThanOrEqualTo(4.5);
    assertThat(colour.atNight().contrast(Colour.NIGHT)).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void aColourThatIsReadableStaysAsItIs() {
    assertThat(Colour.of("#14532d").orElseThrow().underWhite().hex()).isEqualTo("14532d");
  }

  @Test
  void contrastIsThatOfTheStandard() {
    Colour black = Colour.of("000000").orElseThrow();

    assertThat(black.contrast(WHITE)).isEqualTo(21);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#fff", "#12345g", "#14532d;}body{display:none}"})
  void whatIsNoColourIsNone(String text) {
    assertThat(Colour.of(text)).isEmpty();
  }
}
