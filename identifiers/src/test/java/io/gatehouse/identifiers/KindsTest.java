package io.gatehouse.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KindsTest {

  private static final String VALID = "/io/gatehouse/identifiers/valid.csv";
  private static final String INVALID = "/io/gatehouse/identifiers/invalid.csv";

  @ParameterizedTest
  @CsvFileSource(resources = VALID, useHeadersInDisplayName = true)
  void aRightNumberIsReadToItsCanonicalSpelling(
      String country, String kind, String written, String canonical) {
    assertThat(kind(country, kind).parse(written))
        .isInstanceOfSatisfying(
            Parsed.Valid.class,
            valid -> assertThat(valid.identifier().canonical()).isEqualTo(canonical));
    assertThat(kind(country, kind).isValid(written)).isTrue();
  }

  @ParameterizedTest
  @CsvFileSource(resources = INVALID, useHeadersInDisplayName = true)
  void aWrongNumberIsRefusedByTheRuleThatItBreaks(
      String country, String kind, String written, Rule rule) {
    assertThat(kind(country, kind).parse(written))
        .isInstanceOfSatisfying(
            Parsed.Invalid.class, invalid -> assertThat(invalid.reason().rule()).isEqualTo(rule));
    assertThat(kind(country, kind).isValid(written)).isFalse();
  }

  @Test
  void everyKindIsTriedOnBothSides() throws Exception {
    Set<String> all = Identifiers.kinds().stream().map(Kind::toString).collect(Collectors.toSet());
    assertThat(namesIn(VALID)).isEqualTo(all);
    assertThat(namesIn(INVALID)).isEqualTo(all);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindSaysWhatItIsAndWhereItsRulesStand(Kind kind) {
    assertThat(kind.label()).isNotBlank();
    assertThat(kind.source()).isNotBlank();
    assertThat(kind.subject()).isNotNull();
    assertThat(kind.parseStrict(kind.example()).isValid())
        .as("%s %s", kind, kind.example())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void bothSpellingsOfANumberAreReadAsTheSameNumber(Kind kind) {
    Identifier identifier =
        Identifiers.detect(kind.example()).stream()
            .filter(found -> found.kind().equals(kind))
            .findFirst()
            .orElseThrow();
    assertThat(kind.parse(identifier.canonical())).isEqualTo(new Parsed.Valid(identifier));
    assertThat(kind.parse(identifier.human())).isEqualTo(new Parsed.Valid(identifier));
    assertThat(kind.isCanonical(identifier.canonical())).isTrue();
    assertThat(kind.parseStrict(identifier.human()).isValid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "*,iban lei bic peppol phone",
    "AT,firmenbuchnummer uid",
    "BE,vat",
    "BG,vat",
    "CY,vat",
    "CZ,vat",
    "DE,vat",
    "EL,vat",
    "ES,vat",
    "FR,vat",
    "GB,vat",
    "HR,vat",
    "HU,vat",
    "IE,vat",
    "IT,vat",
    "LU,vat",
    "MT,vat",
    "NL,vat",
    "PL,vat",
    "PT,vat",
    "RO,vat",
    "SI,vat",
    "SK,vat",
    "XI,vat",
    "DK,cvr cpr vat",
    "EE,registrikood isikukood kmkr",
    "FI,ytunnus hetu vat_alv ovt operator",
    "IN,gstin pan",
    "LT,ja_kodas asmens_kodas pvm",
    "LV,registracijas_numurs personas_kods_old pvn",
    "NO,orgnr fodselsnummer kontonummer mva kid",
    "PH,tin",
    "SE,orgnr personnummer samordningsnummer bankgiro plusgiro vat ocr",
    "SG,uen",
    "US,ein"
  })
  void kindsAreFoundByCountryAndName(String country, String names) {
    for (String name : names.split(" ", -1)) {
      Kind kind = kind(country, name);
      assertThat(kind).hasToString(country + " " + name);
      assertThat(
              Identifiers.kind(
                  country.toLowerCase(java.util.Locale.ROOT),
                  name.toUpperCase(java.util.Locale.ROOT)))
          .contains(kind);
    }
  }

  @ParameterizedTest
  @CsvSource({"FI,vat_alv", "AT,uid", "EE,kmkr", "LV,pvn", "LT,pvm", "NO,mva"})
  void vatFindsTheVatNumberUnderItsOwnName(String country, String name) {
    assertThat(Identifiers.kind(country, "vat")).contains(kind(country, name));
  }

  @ParameterizedTest
  @CsvSource({"ovt,FI", "operator,FI", "kid,NO", "ocr,SE", "uen,SG"})
  void aNameThatOnlyOneCountryHasIsFoundWithoutIt(String name, String country) {
    assertThat(Identifiers.kind("*", name)).contains(kind(country, name));
    assertThat(Identifiers.kind("*", "orgnr")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theReadmeListsEveryKind(Kind kind) throws Exception {
    assertThat(Path.of("README.md"))
        .content()
        .contains("| `" + kind.name() + "` | " + kind.label());
  }

  @Test
  void anUnknownKindIsNotFound() {
    assertThat(Identifiers.kind("FI", "orgnr")).isEmpty();
    assertThat(Identifiers.kind("", "")).isEmpty();
    assertThat(Identifiers.kind("GR", "vat")).contains(kind("EL", "vat"));
  }

  static List<Kind> kinds() {
    return Identifiers.kinds();
  }

  private static Kind kind(String country, String name) {
    return Identifiers.kind(country, name).orElseThrow();
  }

  private static Set<String> namesIn(String resource) throws Exception {
    try (var stream = KindsTest.class.getResourceAsStream(resource)) {
      Stream<String> lines =
          new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines();
      return lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(f -> f[0] + " " + f[1])
          .collect(Collectors.toSet());
    }
  }
}
