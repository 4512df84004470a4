package io.gatehouse.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FI|ytunnus|1927400-2|identifier.check-digit-expected|the check digit does not fit: 1 would",
        "FI|hetu|010190X010A|identifier.check-digit|the check digit does not fit",
        "FI|ytunnus|192740|identifier.length|it must have 8 characters, spaces and separators not counted",
        "XI|vat|XI2204302|identifier.length|it must have 5, 9, 11–12 characters, spaces and separators not counted",
        "AT|firmenbuchnummer|33209n|identifier.check-digit-expected|the check digit does not fit: M would",
        "*|iban|DE80370400440532013000|identifier.check-digit-expected|the check digit does not fit: 89 would",
        "DE|vat|FI19274001|identifier.prefix|it must begin with DE",
        "NO|mva|923609016VAT|identifier.suffix|it must end with MVA",
        "*|peppol|9908:923609016|identifier.removed-scheme|scheme 9908 was removed from Peppol on 2023-05-24"
      })
  void aReasonSaysWhatWouldBeRight(
      String country, String kind, String written, String key, String text) {
    Parsed.Invalid invalid =
        (Parsed.Invalid) Identifiers.kind(country, kind).orElseThrow().parse(written);
    assertThat(invalid.reason().key()).isEqualTo(key);
    assertThat(invalid.reason().text()).isEqualTo(text);
  }

  @Test
  void everySentenceCanBeTranslatedWithItsArguments() {
    assertThat(Reason.sentences())
        .allSatisfy((key, sentence) -> assertThat(key).startsWith("identifier."));
    for (Kind kind : Identifiers.kinds()) {
      for (int i = 0; i < kind.example().length(); i++) {
        String broken = kind.example().substring(0, i) + "7" + kind.example().substring(i + 1);
        if (kind.parse(broken) instanceof Parsed.Invalid(Reason reason)) {
          String sentence = Reason.sentences().get(reason.key());
          for (int argument = 0; argument < reason.arguments().size(); argument++) {
            sentence = sentence.replace("{" + argument + "}", reason.arguments().get(argument));
          }
          assertThat(sentence).isEqualTo(reason.text());
        }
      }
    }
  }
}
