package io.gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.platform.StrictJson.Read;
import io.gatehouse.platform.StrictJson.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":1} {}",
        "{\"a\":1,}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "// words\n{}",
        "{\"a\""
      })
  void whatOtherReadersMightTakeOtherwiseIsRefused(String body) {
    assertThat(StrictJson.object(body))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.why()).startsWith("is not valid JSON (line"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|is empty",
        "'  '|is empty",
        "[]|is not a JSON object",
        "null|is not a JSON object"
      })
  void whatIsNoObjectIsCalledSo(String body, String why) {
    assertThat(StrictJson.object(body)).isEqualTo(new Refused(why));
  }

  @Test
  void bytesThatOnlyLookLikeUtf8AreRefused() {
    byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};

    assertThat(StrictJson.object(overlong)).isEqualTo(new Refused("is not UTF-8"));
  }

  @Test
  void nestingEndsSomewhere() {
    assertThat(StrictJson.read(bytes("[".repeat(20) + "]".repeat(20)))).isInstanceOf(Read.class);
    assertThat(StrictJson.read(bytes("[".repeat(21) + "]".repeat(21)))).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e2147483648", "1e4372036854775808", "-1e-99999999999"})
  void numbersThatNothingCanHoldAreRefused(String number) {
    assertThat(StrictJson.object("{\"a\":" + number + "}"))
        .isEqualTo(new Refused("is not readable: a number in it is too large or too small"));
  }

  @Test
  void decimalsAreExactAndAMarkOfTheByteOrderIsPassedOver() {
    assertThat(StrictJson.object("\uFEFF{\"a\":0.1000000000000000055}").found())
        .hasValueSatisfying(
            object ->
                assertThat(object.path("a").decimalValue())
                    .isEqualByComparingTo(new BigDecimal("0.1000000000000000055")));
  }

  @Test
  void ofABodyNoMoreIsReadThanItMayHave() throws IOException {
    ByteArrayInputStream body = new ByteArrayInputStream(new byte[100]);

    assertThat(StrictJson.bytes(body, 10)).isEmpty();
    assertThat(body.available()).isEqualTo(89);
    assertThat(StrictJson.bytes(new ByteArrayInputStream(new byte[10]), 10)).isPresent();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
