package io.gatehouse.web.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidenceCheck;
import io.gatehouse.evidence.EvidenceCheck.Verdict;
import io.gatehouse.evidence.EvidencePackages;
import io.gatehouse.evidence.EvidencePackages.Made;
import io.gatehouse.testing.Chromium;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Look;
import io.gatehouse.testing.ServerTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stays of an acceptance: with whoever signed, in the database, and as evidence. */
@ServerTest
class SignedPapersBrowserTest {
  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private EvidencePackages packages;
  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void whatIsAcceptedIsReadAsPdfStoredTakenHomeAndEvidence() throws Exception {
    Asked asked = Asked.finland(port, "NOR", "899901010");
    String link = asked.agreement();
    assertThat(fetch(chromium.person(), link + "/paper.pdf").status()).isEqualTo(303);
    Signatory kari = person(link).open();
    assertThat(fetch(kari.page(), link + "/paper.pdf").status()).isEqualTo(303);

    kari.identify("Kari Ensom");
    Look.at(kari.page(), "signing-accept-copy");
    APIResponse before = follow(kari, "a[href$='/paper.pdf']");
    assertThat(before.headers())
        .containsEntry("content-type", "application/pdf")
        .containsEntry("content-disposition", "attachment; filename=\"agreement.pdf\"")
        .containsEntry("cache-control", "no-store");
    assertThat(fetch(kari.page(), link + "/evidence.zip").status()).isEqualTo(303);

    kari.accept();
    Look.at(kari.page(), "signing-accepted-copies");
    assertThat(follow(kari, "a[href$='/paper.pdf']").body())
        .isEqualTo(before.body())
        .isEqualTo(accepted(asked, "AGREEMENT").get("pdf"));
    assertThat(parts(follow(kari, "a[href$='/evidence.zip']").body()))
        .contains("acceptance/agreement/accepted.pdf", "acceptance/agreement/signatures.json")
        .doesNotContain("acceptance/agreement/authentications.json", "audit/chain.json");
    storedAndInTheOfficersPackage(asked);

    person(asked.questionnaire()).open().identify("Kari Ensom").answerQuestions(false).accept();
    assertThat((String) accepted(asked, "KYC").get("text"))
        .contains("A café in Helsinki")
        .doesNotContain("?:");
  }

  private void storedAndInTheOfficersPackage(Asked asked) throws Exception {
    Map<String, Object> row = accepted(asked, "AGREEMENT");
    String text = (String) row.get("text");
    assertThat(row.get("sha256")).isEqualTo(sha256(text)).isEqualTo(row.get("signed_sha256"));
    assertThat((byte[]) row.get("pdf")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    assertThat((String) row.get("sealed_person")).isNotBlank().doesNotContain("Kari", "Ensom");
    assertThat((String) row.get("issuer")).startsWith("http").contains("/sandbox/eid");
    assertThat((String) row.get("level")).contains("substantial");
    assertThat(row).containsKeys("authenticated_at", "at").doesNotContainValue(null);
    assertThat((String) row.get("address")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(officersParts(row))
        .contains(
            "acceptance/agreement/acceptance.json",
            "acceptance/agreement/accepted.md",
            "acceptance/agreement/accepted.pdf",
            "acceptance/agreement/signatures.json",
            "acceptance/agreement/authentications.json",
            "audit/chain.json");
  }

  @Test
  void whoDidNotSignReadsTheRegistersWordsAndTakesNothingHome() {
    Asked asked = Asked.finland(port, "NOR", "899901053");
    String link = asked.agreement();
    Signatory berit = person(link);
    berit.page().setExtraHTTPHeaders(Map.of("Accept-Language", "fi"));
    berit.open().identify("Berit Uten");
    assertThat(berit.text()).as("in the language of the page").contains("Who is: the chair alone");
    assertThat(fetch(berit.page(), link + "/paper.pdf").status()).isEqualTo(303);
    person(link).open().identify("Arne Alene").accept();

    berit.open();
    assertThat(berit.heading()).isEqualTo("The agreement is accepted");
    assertThat(berit.page().locator("a[href$='/paper.pdf']").count()).isZero();
    for (Page page : List.of(berit.page(), chromium.person())) {
      assertThat(fetch(page, link + "/paper.pdf").status()).isEqualTo(303);
      assertThat(fetch(page, link + "/evidence.zip").status()).isEqualTo(303);
    }
  }

  private List<String> officersParts(Map<String, Object> row) throws Exception {
    try (Made made =
        packages.make(
            (UUID) row.get("partner_id"),
            (UUID) row.get("customer_id"),
            Audience.COMPLIANCE_OFFICER,
            "officer")) {
      return parts(Files.readAllBytes(made.file()));
    }
  }

  /** The names of the parts of a package that proves true. */
  private List<String> parts(byte[] content) throws Exception {
    Path file = Files.write(folder.resolve("evidence.zip"), content);
    assertThat(
            EvidenceCheck.of(
                file,
                EvidenceCheck.fingerprints(
                    new Http(port).get("/.well-known/evidence-keys.json").body())))
        .isInstanceOf(Verdict.Holds.class);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private Map<String, Object> accepted(Asked asked, String paper) {
    return jdbc.sql(
            """
            select c.partner_id, c.customer_id, d.text, d.pdf, d.sha256, s.sha256 as signed_sha256, i.sealed_person,
                   i.issuer, i.level, i.authenticated_at, s.at, s.address
            from customer c
            join acceptance a using (partner_id, customer_id)
            join accepted_document d using (partner_id, acceptance_id)
            join signature s using (partner_id, acceptance_id)
            join identification i using (partner_id, identification_id)
            where c.customer_number = ? and a.paper = ?
            """)
        .param(asked.customerNumber())
        .param(paper)
        .query()
        .singleRow();
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static APIResponse follow(Signatory who, String link) {
    return fetch(
        who.page(),
        URI.create(who.page().url())
            .resolve(who.page().locator(link).getAttribute("href"))
            .toString());
  }

  private static APIResponse fetch(Page page, String url) {
    return page.context().request().get(url, RequestOptions.create().setMaxRedirects(0));
  }

  private static Signatory person(String link) {
    return new Signatory(chromium.person(), link);
  }
}
