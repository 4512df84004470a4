package io.gatehouse.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import io.gatehouse.platform.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What companies are asked to agree to, in which words, and what a value in it can do: nothing. */
class AgreementsTest {
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("partner.name", "Laskula Oy"),
          Map.entry("company.name", "Metsäpolku Oy"),
          Map.entry("company.business_id", "2077474-0"),
          Map.entry("company.street_address", "Keskuskatu 1"),
          Map.entry("company.postal_code", "00100"),
          Map.entry("company.town_or_city", "Helsinki"),
          Map.entry("company.country", "FIN"),
          Map.entry("contact.person.name", "Aino Virtanen"),
          Map.entry("contact.person.email", "aino@example.com"),
          Map.entry("services.types", "1,2"),
          Map.entry("fees.method", "3"),
          Map.entry("settlement.account_number", "FI2112345600000785"),
          Map.entry("settlement.account_owner", "Metsäpolku Oy"));

  private final Agreements agreements = agreements(null);

  private static Agreements agreements(Path directory) {
    return new Agreements(new AgreementSettings(directory), TODAY);
  }

  static Stream<Arguments> everyMarketInEveryLanguage() {
    return Stream.of(Market.values())
        .flatMap(
            market -> Stream.of(Language.values()).map(language -> Arguments.of(market, language)));
  }

  @ParameterizedTest
  @MethodSource("everyMarketInEveryLanguage")
  void everyMarketHasAnAgreementInEveryLanguageWithEverythingFilledIn(
      Market market, Language language) {
    AgreementDocument agreement = agreements.current(market, language, VALUES);

    assertThat(agreement.language()).isEqualTo(language);
    assertThat(agreement.version()).isEqualTo("2026-01-01");
    assertThat(agreement.name()).isNotBlank();
    assertThat(agreement.text()).doesNotContain("{{").doesNotContain("–");
    assertThat(agreement.html())
        .contains("<h2>" + agreement.name() + "</h2>", "Metsäpolku Oy", "Laskula Oy", "2077474-0");
  }

  @ParameterizedTest
  @MethodSource("everyMarketInEveryLanguage")
  void theTemplatesThatComeWithGatehouseHaveNoFault(Market market, Language language) {
    Template template =
        new Templates.BuiltIn()
            .current(market, LocalDate.of(2026, 11, 21), List.of(language))
            .orElseThrow();

    assertThat(template.faults()).isEmpty();
  }

  @Test
  void valuesAreSaidAsPeopleReadThem() {
    String html = agreements.current(Market.FI, Language.ENGLISH, VALUES).html();

    assertThat(html).contains("Invoicing, Reminders", "As e-invoice", "Helsinki, Finland");
  }

  @Test
  void theFingerprintIsThatOfTheTextAndIsPrintedBelowIt() throws Exception {
    AgreementDocument agreement = agreements.current(Market.FI, Language.FINNISH, VALUES);

    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(agreement.text().getBytes(StandardCharsets.UTF_8));
    assertThat(agreement.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
    assertThat(agreement.html()).contains(agreement.sha256());
  }

  @Test
  void aTextThatWasKeptIsTheSameDocumentAgain() {
    AgreementDocument agreement = agreements.current(Market.NO, Language.NORWEGIAN, VALUES);

    assertThat(AgreementDocument.of(agreement.version(), agreement.language(), agreement.text()))
        .isEqualTo(agreement);
  }

  @Test
  void aCodeOfAPersonIsNotWritten() {
    String sealed = "\u001Fsealed:AbCd";
    AgreementDocument agreement = current(Map.of("company.business_id", sealed));

    assertThat(agreement.text()).doesNotContain("sealed").contains("•••");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "**Bold** & _co_",
        "# Heading Oy",
        "- item",
        "1. first",
        "1) first",
        "> quote",
        "`code` Oy",
        "```",
        "[click](javascript:alert(1))",
        "![picture](https://example.com/x.png)",
        "<https://example.com>",
        "&lt;b&gt; &amp; &#60;",
        "back\\slash \\* Oy",
        "===",
        "---",
        "    indented",
        "two\n\nparagraphs",
        "line\r\n# Heading",
        "line\u2028# Heading",
        "{{company.town_or_city}}",
        "$1 \\1 ${x}",
        "a|b\n-|-",
        "[1]: https://example.com",
        "~~gone~~",
        "*",
        "tab\tOy",
        "nul\u0000Oy",
        "\"quoted\" 'Oy'"
      })
  void aValueIsNothingButTextWhateverItHolds(String value) {
    String plain = current(Map.of("company.name", "Plain")).html();
    String html = current(Map.of("company.name", value)).html();

    String shown =
        value
            .replaceAll("[\\p{Cc}\\u2028]+", " ")
            .strip()
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    assertThat(withoutFingerprint(html))
        .isEqualTo(withoutFingerprint(plain).replace("Plain", shown));
  }

  private AgreementDocument current(Map<String, String> others) {
    Map<String, String> values = new HashMap<>(VALUES);
    values.putAll(others);
    return agreements.current(Market.FI, Language.ENGLISH, values);
  }

  private static String withoutFingerprint(String html) {
    return html.replaceAll("\\p{XDigit}{64}", "");
  }

  @Test
  void anOwnAgreementComesBeforeOursFromItsDayOn(@TempDir Path own) throws IOException {
    write(own.resolve("FI/2026-11-21/fi.md"), "# Oma\n\n{{company.name}}\n");
    write(own.resolve("FI/2026-11-22/fi.md"), "# Huomenna\n");
    write(own.resolve("FI/2020-01-01/fi.md"), "# Vanha\n");

    Agreements agreements = agreements(own);

    AgreementDocument agreement = agreements.current(Market.FI, Language.FINNISH, VALUES);
    assertThat(agreement.name()).isEqualTo("Oma");
    assertThat(agreement.version()).isEqualTo("2026-11-21");
    assertThat(agreement.text()).isEqualTo("# Oma\n\nMetsäpolku Oy\n");
    assertThat(agreements.current(Market.SE, Language.SWEDISH, VALUES).name())
        .isEqualTo("Kundavtal");
  }

  @Test
  void aPartnersOwnAgreementIsForItsCustomersAlone(@TempDir Path own) throws IOException {
    UUID partner = UUID.fromString("01900000-0000-7000-8000-000000000001");
    write(own.resolve(partner + "/NO/2026-01-01/nb.md"), "# Partnerens\n");

    Agreements agreements = agreements(own);

    assertThat(agreements.current(partner, Market.NO, Language.NORWEGIAN, VALUES).name())
        .isEqualTo("Partnerens");
    assertThat(agreements.current(new UUID(1, 1), Market.NO, Language.NORWEGIAN, VALUES).name())
        .isEqualTo("Kundeavtale");
  }

  @Test
  void aLanguageThatAnAgreementLacksFallsBackToThatOfTheMarketAndThenToEnglish(@TempDir Path own)
      throws IOException {
    write(own.resolve("FI/2026-01-01/fi.md"), "# Suomeksi\n");
    write(own.resolve("SE/2026-01-01/en.md"), "# In English\n");

    Agreements agreements = agreements(own);

    assertThat(agreements.current(Market.FI, Language.SWEDISH, VALUES).language())
        .isEqualTo(Language.FINNISH);
    assertThat(agreements.current(Market.SE, Language.SWEDISH, VALUES).language())
        .isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no heading",
        "# T\n\n{{company.nome}}",
        "# T\n\n{{users[0].ssn}}",
        "# T\n\n<b>{{company.name}}</b>",
        "# T\n\n`{{company.name}}`",
        "# T\n\n    {{company.name}}",
        "# T\n\n```\n{{company.name}}\n```",
        "# T\n\n[x](https://example.com/{{company.name}})",
        "# T\n\n![x](https://example.com/x.png)"
      })
  void anAgreementThatCannotBeUsedStopsTheStart(String template, @TempDir Path own)
      throws IOException {
    write(own.resolve("FI/2026-01-01/fi.md"), template);

    assertThatThrownBy(() -> agreements(own))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("fi.md");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
