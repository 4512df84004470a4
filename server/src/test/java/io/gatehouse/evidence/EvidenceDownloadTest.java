package io.gatehouse.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.evidence.EvidenceCheck.Verdict;
import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.ServerTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Users of the verification door fetch what they may see of a customer, and no more. */
@ServerTest
class EvidenceDownloadTest {
  private static final String CODE = "79001019999";

  @LocalServerPort private int port;
  @TempDir private Path folder;
  private String customer;

  /** By a justification with a document, which staff has approved. */
  @BeforeEach
  void bobsCompanyBecomesACustomer() {
    Applicant bob = Applicant.of(port, "bob");
    Applicant staff = Applicant.of(port, "staff");
    String id =
        bob.start(
            """
            {"country":"US","legal_name":"Acme Inc","person_identifier":"%s","is_manual_validation":true}
            """
                .formatted(CODE));
    String justification =
        Applicant.JUSTIFICATIONS
            + bob.post(
                    Applicant.JUSTIFICATIONS + "create_justification/",
                    "{\"verification_uuid\":\"%s\",\"user_justification\":\"I own it\"}"
                        .formatted(id))
                .json()
                .path("uuid")
                .stringValue()
            + "/";
    assertThat(bob.attach(justification, "deed of ownership.pdf", "%PDF-1.4 deed").status())
        .isLessThan(300);
    staff.post(justification + "approve/", "{\"staff_notes\":\"seen\"}");
    customer = bob.act(id, "create_customer", "").json().path("uuid").stringValue();
  }

  private HttpResponse<byte[]> fetch(String user) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create(
                        "http://localhost:" + port + "/api/customers/" + customer + "/evidence/"))
                .header("Authorization", "Token sandbox-" + user)
                .build(),
            BodyHandlers.ofByteArray());
  }

  /** The names of the parts, without the ids that differ from one customer to another. */
  private List<String> parts(String user) throws Exception {
    Path file = Files.write(folder.resolve(user + ".zip"), fetch(user).body());
    assertThat(
            EvidenceCheck.of(
                file,
                EvidenceCheck.fingerprints(
                    new Http(port).get("/.well-known/evidence-keys.json").body())))
        .isInstanceOf(Verdict.Holds.class);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .map(name -> name.replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", "*"))
          .toList();
    }
  }

  @Test
  void staffGetsEverything() throws Exception {
    assertThat(parts("staff"))
        .contains(
            "verification/*/verification.json",
            "verification/*/claims.json",
            "verification/*/justifications.json",
            "verification/*/justification-files/*-deed-of-ownership.pdf",
            "audit/chain.json");
  }

  @Test
  void whoAppliedGetsTheirOwnPart() throws Exception {
    assertThat(parts("bob"))
        .contains("verification/*/verification.json", "verification/*/justifications.json")
        .doesNotContain("verification/*/claims.json", "audit/chain.json");
  }

  @Test
  void aStrangerGetsNothing() throws Exception {
    assertThat(fetch("alice").statusCode()).isEqualTo(404);
    assertThat(fetch("nobody").statusCode()).isEqualTo(401);
  }
}
