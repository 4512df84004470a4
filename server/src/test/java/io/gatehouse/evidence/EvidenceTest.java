package io.gatehouse.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.command.Main;
import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.evidence.EvidenceCheck.Verdict;
import io.gatehouse.partner.KeysEndpoints;
import io.gatehouse.partner.Program;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;

/** The evidence of a customer holds everything for whom it is meant, and shows every change. */
@ServerTest
class EvidenceTest {
  private static final String CODE = "131052-308T";

  @LocalServerPort private int port;
  @Autowired private EvidencePackages packages;
  @Autowired private KeysEndpoints endpoints;
  @Autowired private CustomerDirectory directory;
  @TempDir private Path folder;

  private Http http;
  private ProfilePartner partner;
  private String number;
  private UUID partnerId;
  private UUID customerId;

  @BeforeEach
  void takeACompanyIn() {
    http = new Http(port);
    partner = ProfilePartner.of(port, "1000011");
    Answer created = partner.create(Profile.complete().with("users[0].ssn", CODE));
    assertThat(created.status()).as(created.body()).isEqualTo(200);
    number = created.json().path("customerId").stringValue();
    Program program = endpoints.programOf("1000011").orElseThrow();
    partnerId = program.partnerId();
    customerId = directory.named(partnerId, number).orElseThrow();
  }

  private Path make(Audience audience) throws IOException {
    Path file = Files.createTempFile(folder, "evidence", ".zip");
    try (EvidencePackages.Made made = packages.make(partnerId, customerId, audience, "test");
        OutputStream out = Files.newOutputStream(file)) {
      made.writeTo(out);
    }
    return file;
  }

  private static Map<String, byte[]> read(Path file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream content = zip.getInputStream(entry)) {
          parts.put(entry.getName(), content.readAllBytes());
        }
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    StringBuilder all = new StringBuilder();
    read(file).values().forEach(part -> all.append(new String(part, StandardCharsets.UTF_8)));
    return all.toString();
  }

  /** A copy of a package in which something was changed. */
  private Path changed(Path file, Consumer<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> parts = read(file);
    change.accept(parts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return Files.write(Files.createTempFile(folder, "changed", ".zip"), bytes.toByteArray());
  }

  private Set<String> published() throws Exception {
    return EvidenceCheck.fingerprints(http.get("/.well-known/evidence-keys.json").body());
  }

  @Test
  void thePackageOfTheOfficerHoldsEverySectionAndTheCodes() throws IOException {
    Path file = make(Audience.COMPLIANCE_OFFICER);

    assertThat(read(file).keySet())
        .contains(
            "customer/customer.json",
            "customer/history.json",
            "request/application.json",
            "audit/chain.json",
            "manifest.json",
            "manifest.jws",
            "keys.json",
            "README.txt");
    assertThat(text(file)).contains(CODE);
  }

  @Test
  void nobodyElseReadsTheCodesOfPeople() throws IOException {
    assertThat(text(make(Audience.PARTNER))).doesNotContain(CODE).doesNotContain("sealed:");
    assertThat(text(make(Audience.APPLICANT))).doesNotContain(CODE).doesNotContain("sealed:");
  }

  @Test
  void theApplicantDoesNotReadWhoOfStaffDidWhat() throws IOException {
    assertThat(read(make(Audience.APPLICANT)).keySet())
        .contains("request/application.json")
        .noneMatch(name -> name.startsWith("audit/") || name.startsWith("keys/"));
  }

  @Test
  void theSamePartsComeInTheSameOrderWithTheSameBytes() throws IOException {
    Map<String, byte[]> first = read(make(Audience.APPLICANT));
    Map<String, byte[]> second = read(make(Audience.APPLICANT));

    assertThat(second.keySet()).containsExactlyElementsOf(first.keySet());
    assertThat(second.get("request/application.json"))
        .isEqualTo(first.get("request/application.json"));
  }

  @Test
  void aPackageHoldsByTheKeyThatTheInstallationPublishes() throws Exception {
    assertThat(EvidenceCheck.of(make(Audience.PARTNER), published()))
        .isInstanceOf(Verdict.Holds.class);
  }

  @Test
  void withoutATrustedKeyThePackageFitsItselfAndNoMore() throws Exception {
    assertThat(EvidenceCheck.of(make(Audience.PARTNER), Set.of()))
        .isInstanceOf(Verdict.UnknownSigner.class);
  }

  @Test
  void everyChangeIsFoundAndNamed() throws Exception {
    Path file = make(Audience.PARTNER);
    String part = "request/application.json";

    assertThat(faults(changed(file, parts -> parts.get(part)[5] ^= 1)))
        .containsExactly(part + " was changed.");
    assertThat(faults(changed(file, parts -> parts.remove(part))))
        .containsExactly(part + " is missing.");
    assertThat(faults(changed(file, parts -> parts.put("request/extra.json", new byte[1]))))
        .containsExactly("request/extra.json was added: the manifest does not list it.");
    assertThat(
            faults(
                changed(
                    file,
                    parts -> parts.merge("manifest.json", new byte[] {' '}, EvidenceTest::join))))
        .containsExactly("The signature does not fit the manifest.");
    assertThat(faults(changed(file, parts -> parts.remove("manifest.jws"))))
        .anyMatch(fault -> fault.startsWith("It is not signed"));
    assertThat(faults(changed(file, parts -> parts.remove("manifest.json"))))
        .anyMatch(fault -> fault.startsWith("It holds no manifest"));
    assertThat(faults(Files.writeString(folder.resolve("text.zip"), "no zip")))
        .containsExactly("It is no ZIP file that can be read.");
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private List<String> faults(Path file) throws Exception {
    Verdict verdict = EvidenceCheck.of(file, published());
    assertThat(verdict).isInstanceOf(Verdict.Broken.class);
    return ((Verdict.Broken) verdict).faults();
  }

  @Test
  void aPackageByAnotherKeyIsNotTrusted() throws Exception {
    Verdict verdict = EvidenceCheck.of(make(Audience.PARTNER), Set.of("another-fingerprint"));

    assertThat(verdict).isInstanceOf(Verdict.Broken.class);
    assertThat(((Verdict.Broken) verdict).faults().getFirst())
        .startsWith("It is signed by a key that you do not trust");
  }

  @Test
  void theCommandTellsInWordsAndByItsExitCode() throws Exception {
    Path file = make(Audience.PARTNER);
    Path keys =
        Files.writeString(
            folder.resolve("keys.json"), http.get("/.well-known/evidence-keys.json").body());

    assertThat(verify("verify-evidence", file.toString(), "--keys", keys.toString())).isEqualTo(0);
    assertThat(verify("verify-evidence", file.toString())).isEqualTo(3);
    assertThat(verify("verify-evidence", file.toString(), "--fingerprint", "x")).isEqualTo(1);
    assertThat(verify("verify-evidence", folder.resolve("nothing.zip").toString())).isEqualTo(2);
    assertThat(verify("verify-evidence")).isEqualTo(2);
  }

  private static int verify(String... arguments) {
    StringWriter out = new StringWriter();
    return new CommandLine(new Main())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute(arguments);
  }

  @Test
  void thePartnerFetchesItByTheCustomersNumberAndNobodyElseDoes() throws Exception {
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(http.base() + "/rest/profile/" + number + "/evidence"))
                    .header("Authorization", partner.bearer())
                    .build(),
                BodyHandlers.ofByteArray());
    Path file = Files.write(folder.resolve("fetched.zip"), response.body());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(EvidenceCheck.of(file, published())).isInstanceOf(Verdict.Holds.class);
    String path = "/rest/profile/" + number + "/evidence";
    assertThat(http.get(path).status()).isEqualTo(401);
    assertThat(ProfilePartner.of(port, "1000021").call("GET", path).status()).isEqualTo(404);
    assertThat(partner.call("GET", "/rest/profile/nothing/evidence").status()).isEqualTo(404);
  }

  @Test
  void makingOneIsNotedInTheAuditTrail() throws IOException {
    make(Audience.PARTNER);

    assertThat(
            new String(
                read(make(Audience.PARTNER)).get("audit/chain.json"), StandardCharsets.UTF_8))
        .contains("evidence.made");
  }
}
