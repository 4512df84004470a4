package io.gatehouse.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionTest {

  @ParameterizedTest
  @CsvSource({
    "1927400-1,FI ytunnus",
    "010190X0100,FI hetu",
    "FI19274001,FI vat_alv",
    "003719274001,FI ovt",
    "556016-0680,SE orgnr",
    "811218-9876,SE personnummer",
    "991-2346,SE bankgiro",
    "NO923609016MVA,NO mva",
    "DE89 3704 0044 0532 0130 00,* iban",
    "HWUPKR0MPOU8FGXBT394,* lei",
    "NDEAFIHH,* bic",
    "+4681234567,* phone",
    "0192:923609016,* peppol",
    "27AAACR5055K1Z7,IN gstin",
    "DE143454214,DE vat",
    "ATU14189108,AT uid",
    "FN 33209m,AT firmenbuchnummer",
    "17912099997,NO fodselsnummer",
    "94-2404110,US ein"
  })
  void theLikeliestKindComesFirst(String written, String kind) {
    assertThat(Identifiers.detect(written).getFirst().kind()).hasToString(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "923609016,NO,NO orgnr",
    "5560160680,SE,SE orgnr",
    "110053842,LT,LT ja_kodas",
    "22756214,DK,DK cvr",
    "143454214,DE,DE vat"
  })
  void theCountryNarrowsThemDown(String written, String country, String kind) {
    assertThat(Identifiers.detect(written, country))
        .isNotEmpty()
        .allMatch(
            found -> found.kind().country().equals(country) || found.kind().country().equals("*"));
    assertThat(Identifiers.detect(written, country).getFirst().kind()).hasToString(kind);
  }

  @Test
  void whatFitsNoKindIsNothing() {
    assertThat(Identifiers.detect("no number at all")).isEmpty();
    assertThat(Identifiers.detect("")).isEmpty();
    assertThat(Identifiers.detect("1927400-1", "ZZ")).isEmpty();
  }
}
