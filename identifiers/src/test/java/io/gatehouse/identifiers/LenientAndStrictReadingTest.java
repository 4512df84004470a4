package io.gatehouse.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientAndStrictReadingTest {

  private static final Kind BUSINESS_ID = Identifiers.kind("FI", "ytunnus").orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  1927400-1\t",
        "1927400\u00a0-\u00a01",
        "1927400\u20111",
        "1927400\u22121",
        "1927400\u20131",
        "１９２７４００－１",
        "\u0661\u0669\u0662\u0667\u0664\u0660\u0660-\u0661",
        "\ud835\udfcf\ud835\udfd7\ud835\udfd0\ud835\udfd5\ud835\udfd2\ud835\udfce\ud835\udfce-\ud835\udfcf",
        "\ufeff1927400-1\u200b",
        "19 274 001"
      })
  void spacesDashesAndDigitsOfAnyScriptAreTaken(String written) {
    assertThat(BUSINESS_ID.isValid(written)).isTrue();
    assertThat(BUSINESS_ID.parseStrict(written).isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1927400-\ud835", "1927400-①", "1927400-一", "1927400-1\u0000", "-1927400-1"})
  void otherSignsAreNot(String written) {
    assertThat(BUSINESS_ID.parse(written))
        .isInstanceOfSatisfying(
            Parsed.Invalid.class,
            invalid -> assertThat(invalid.reason().rule()).isEqualTo(Rule.CHARACTERS));
  }

  @ParameterizedTest
  @CsvSource({
    "FI,ytunnus,19274001",
    "FI,vat_alv,19274001",
    "SE,vat,556016068001",
    "NO,mva,923609016MVA",
    "DE,vat,143454214",
    "AT,firmenbuchnummer,33209M",
    "*,iban,de89370400440532013000",
    "*,phone,+46 8 123 456 78"
  })
  void whatIsUsualButNotPrescribedIsReadLenientlyOnly(String country, String kind, String written) {
    Kind found = Identifiers.kind(country, kind).orElseThrow();
    assertThat(found.parse(written).isValid()).isTrue();
    assertThat(found.parseStrict(written))
        .isInstanceOfSatisfying(
            Parsed.Invalid.class,
            invalid -> assertThat(invalid.reason().rule()).isEqualTo(Rule.CHARACTERS));
  }

  @ParameterizedTest
  @CsvSource({
    "FI,ytunnus,1927400-1",
    "SE,orgnr,556016-0680",
    "SE,orgnr,5560160680",
    "SE,orgnr,165560160680",
    "SE,personnummer,811218-9876",
    "SE,personnummer,198112189876",
    "SE,personnummer,19811218-9876",
    "SE,bankgiro,991-2346",
    "SE,plusgiro,901950-6",
    "NO,kontonummer,8330 00 12348",
    "NO,kontonummer,8330.00.12348",
    "NO,mva,NO923609016MVA",
    "AT,firmenbuchnummer,33209m",
    "AT,firmenbuchnummer,FN 33209m",
    "*,iban,DE89370400440532013000",
    "*,iban,DE89 3704 0044 0532 0130 00"
  })
  void everyPrescribedSpellingIsStrict(String country, String kind, String written) {
    Kind found = Identifiers.kind(country, kind).orElseThrow();
    assertThat(found.parseStrict(written).isValid()).isTrue();
  }

  @Test
  void theReasonForARefusedSpellingShowsTheRightOne() {
    Parsed.Invalid invalid = (Parsed.Invalid) BUSINESS_ID.parseStrict("19274001");
    assertThat(invalid.reason().text()).isEqualTo("it is to be written 1927400-1");
  }

  @Test
  void aHyphenStandsOnlyWhereItsIssuerPutsIt() {
    assertThat(BUSINESS_ID.isValid("192740-01")).isFalse();
    assertThat(Identifiers.kind("SE", "orgnr").orElseThrow().isValid("55601-60680")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "FI,ytunnus,1927400-7,true",
    "FI,ytunnus,192740-7,true",
    "FI,ytunnus,1927-7,false",
    "FI,hetu,320190X010P,true",
    "FI,vat_alv,FI98765432,true",
    "FI,vat_alv,SE98765432,false",
    "SE,orgnr,551012-5790,true",
    "*,iban,FI98765432109876,true",
    "*,iban,FI123,false",
    "*,phone,+4681234567,true"
  })
  void byFormatAloneNeitherDatesNorCheckDigitsMatter(
      String country, String kind, String written, boolean accepted) {
    Kind found = Identifiers.kind(country, kind).orElseThrow();
    assertThat(found.parse(written, Strength.FORMAT).isValid()).isEqualTo(accepted);
    if (found.parse(written, Strength.FORMAT) instanceof Parsed.Valid(Identifier identifier)) {
      assertThat(identifier.canonical()).isNotBlank();
      assertThat(identifier.facts()).isNotNull();
    }
  }

  @Test
  void aTemporaryNumberIsTakenOnlyWhereItIsAskedFor() {
    Kind hetu = Identifiers.kind("FI", "hetu").orElseThrow();
    assertThat(hetu.parse("010594Y9032").isValid()).isFalse();
    assertThat(hetu.parse("010594Y9032", Strength.FULL_WITH_TEMPORARY))
        .isInstanceOfSatisfying(
            Parsed.Valid.class, valid -> assertThat(valid.identifier().facts().test()).isTrue());
  }
}
