package io.gatehouse.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

  @ParameterizedTest
  @CsvSource({
    "FI,hetu,010190X0100,1990-01-01,FEMALE,ORDINARY,false",
    "FI,hetu,290200E1239,2000-02-29,MALE,ORDINARY,false",
    "FI,hetu,150650+003H,1850-06-15,MALE,ORDINARY,false",
    "SE,personnummer,811218-9876,1981-12-18,MALE,ORDINARY,false",
    "SE,personnummer,121212+1212,1912-12-12,MALE,ORDINARY,false",
    "SE,samordningsnummer,701063-2391,1970-10-03,MALE,COORDINATION,false",
    "NO,fodselsnummer,29029600013,1996-02-29,FEMALE,ORDINARY,false",
    "NO,fodselsnummer,41018012365,1980-01-01,MALE,D_NUMBER,false",
    "NO,fodselsnummer,01418012354,1980-01-01,MALE,H_NUMBER,false",
    "NO,fodselsnummer,17912099997,2020-11-17,MALE,ORDINARY,true",
    "NO,fodselsnummer,01668012139,1980-01-01,MALE,ORDINARY,true",
    "NO,fodselsnummer,10106060075,1860-10-10,FEMALE,ORDINARY,false",
    "EE,isikukood,37605030299,1976-05-03,MALE,ORDINARY,false",
    "EE,isikukood,60001019906,2000-01-01,FEMALE,ORDINARY,false",
    "LT,asmens_kodas,38703181745,1987-03-18,MALE,ORDINARY,false",
    "LV,personas_kods_old,290156-11605,1956-01-29,,ORDINARY,false",
    "DK,cpr,070761-4285,1961-07-07,MALE,ORDINARY,false"
  })
  void aPersonalNumberTellsBirthDateSexAndSeries(
      String country,
      String kind,
      String written,
      LocalDate birthDate,
      Sex sex,
      Facts.Series series,
      boolean test) {
    Facts facts = facts(country, kind, written);
    assertThat(facts.birthDate()).contains(birthDate);
    assertThat(facts.century()).contains(birthDate.getYear() / 100 * 100);
    assertThat(facts.sex().orElse(null)).isEqualTo(sex);
    assertThat(facts.series()).contains(series);
    assertThat(facts.test()).isEqualTo(test);
  }

  @ParameterizedTest
  @CsvSource({
    "SE,orgnr,556016-0680,entity,limited company (aktiebolag)",
    "ES,vat,ESA28015865,entity,public limited company (S.A.)",
    "IN,gstin,27AAACR5055K1Z7,region,Maharashtra",
    "IN,gstin,27AAACR5055K1Z7,pan,AAACR5055K",
    "SG,uen,T08GA0028A,year,2008",
    "US,ein,94-2404110,campus,Memphis",
    "EE,registrikood,12417834,register,commercial register",
    "*,iban,DE89370400440532013000,country,DE",
    "*,bic,NDEAFIHHXXX,branch,XXX",
    "*,peppol,0192:923609016,scheme_name,NO:ORG",
    "FI,ovt,003719274001ABC12,unit,ABC12",
    "FI,vat_alv,FI01120389,business_id,0112038-9",
    "FR,vat,FR59542051180,siren,542051180",
    "GB,vat,GBGD001,entity,government department",
    "DK,cpr,010160-4285,check_digit_holds,false"
  })
  void otherNumbersTellWhatTheyEncode(
      String country, String kind, String written, String name, String value) {
    assertThat(facts(country, kind, written).asMap()).containsEntry(name, value);
  }

  @Test
  void factsAreNamedInAFixedOrder() {
    assertThat(facts("NO", "fodselsnummer", "17912099997").asMap().toString())
        .isEqualTo("{birth_date=2020-11-17, century=2000, sex=male, series=ordinary, test=true}");
  }

  @Test
  void theCenturyOfASwedishNumberIsCountedFromTheDayOfReading() {
    Kind kind = Identifiers.kind("SE", "personnummer").orElseThrow();
    assertThat(birthYear(kind, "121212-1212", LocalDate.of(2012, 12, 31))).isEqualTo(2012);
    assertThat(birthYear(kind, "121212-1212", LocalDate.of(2011, 12, 31))).isEqualTo(1912);
    assertThat(birthYear(kind, "121212+1212", LocalDate.of(2012, 12, 31))).isEqualTo(1912);
    assertThat(birthYear(kind, "121212+1212", LocalDate.of(2011, 12, 31))).isEqualTo(1812);
  }

  @Test
  void nobodyWithANorwegianOrDanishNumberIsBornAfterTheDayOfReading() {
    Kind kind = Identifiers.kind("NO", "fodselsnummer").orElseThrow();
    LocalDate birth = LocalDate.of(2019, 2, 15);
    assertThat(kind.parse("15021951940", Strength.FULL, birth).isValid()).isTrue();
    assertThat(kind.parse("01013055358", Strength.FULL, LocalDate.of(2029, 12, 31)))
        .isInstanceOfSatisfying(
            Parsed.Invalid.class,
            invalid -> assertThat(invalid.reason().rule()).isEqualTo(Rule.DATE));
    assertThat(kind.parse("01013055358", Strength.FULL, LocalDate.of(2030, 1, 1)).isValid())
        .isTrue();
  }

  private static int birthYear(Kind kind, String written, LocalDate today) {
    Parsed.Valid valid = (Parsed.Valid) kind.parse(written, Strength.FULL, today);
    return valid.identifier().facts().birthDate().orElseThrow().getYear();
  }

  private static Facts facts(String country, String kind, String written) {
    Kind found = Identifiers.kind(country, kind).orElseThrow();
    return ((Parsed.Valid) found.parse(written)).identifier().facts();
  }
}
