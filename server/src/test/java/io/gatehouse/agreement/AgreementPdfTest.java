package io.gatehouse.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * The agreement as a file that lasts: veraPDF, which the PDF Association keeps, says whether it
 * does.
 */
class AgreementPdfTest {
  private static final String EVERYTHING =
      """
      # Sopimus, avtal, avtale ÄÖÅÆØ

      A paragraph with *emphasis*, **strong**, `code`, a [link](https://example.com) and a\\
      hard break, Ελλάδα, Київ, 中文 and a hash #.

      > quoted

      1. first
      2. second
         - inner

      ---

      ## Second

          indented code

      ```
      fenced
      ```
      """;

  private final Agreements agreements =
      new Agreements(new AgreementSettings(null), Clock.systemUTC());

  @BeforeAll
  static void startTheValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @EnumSource
  void itIsPdfA2aInEveryLanguage(Language language) throws Exception {
    AgreementDocument document =
        agreements.current(Market.FI, language, Map.of("company.name", "Metsäpolku <b>Oy</b> & 中"));

    assertThat(faults(agreements.pdf(document))).isEmpty();
  }

  @Test
  void everyKindOfTextIsPdfA2a() throws Exception {
    byte[] pdf = agreements.pdf(AgreementDocument.of("2026-01-01", Language.ENGLISH, EVERYTHING));
    keep(pdf);

    assertThat(faults(pdf)).isEmpty();
  }

  /** For looking at it: {@code -Dlook=DIR}. */
  private static void keep(byte[] pdf) throws Exception {
    String folder = System.getProperty("look");
    if (folder != null) {
      Files.write(Path.of(folder, "agreement.pdf"), pdf);
    }
  }

  @Test
  void whatIsNotPdfAIsFoundOut() throws Exception {
    byte[] pdf = agreements.pdf(AgreementDocument.of("2026-01-01", Language.ENGLISH, EVERYTHING));
    String broken =
        new String(pdf, StandardCharsets.ISO_8859_1).replace("/OutputIntents", "/OutputIntentz");

    assertThat(faults(broken.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
  }

  @Test
  void theSameDocumentIsTheSameFile() {
    AgreementDocument document = AgreementDocument.of("2026-01-01", Language.ENGLISH, EVERYTHING);

    assertThat(agreements.pdf(document)).isEqualTo(agreements.pdf(document));
  }

  private static List<String> faults(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
          .distinct()
          .toList();
    }
  }
}
