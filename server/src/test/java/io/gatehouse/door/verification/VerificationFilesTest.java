package io.gatehouse.door.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Applicant;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Files: what they are is looked at, and only those may have them who may see what they are for.
 */
@ServerTest
class VerificationFilesTest {
  private static final String PDF = "%PDF-1.4 a small one";

  @LocalServerPort private int port;

  @Test
  void aFileInAnAnswerIsKeptByWhatItIsAndDownloadedByItsOwner() {
    Applicant alice = Applicant.of(port, "alice");
    String id = alice.start("{\"country\":\"EE\"}");
    String question = fileQuestion(alice, id);

    Answer disguised =
        alice.act(
            id, "submit_answers", answer(question, "page.pdf", "<html><body>x</body></html>"));
    Answer misnamed = alice.act(id, "submit_answers", answer(question, "page.exe", PDF));
    Answer taken = alice.act(id, "submit_answers", answer(question, "../paper.pdf", PDF));

    assertThat(disguised.status()).isEqualTo(400);
    assertThat(misnamed.status()).isEqualTo(400);
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    JsonNode kept = existing(alice, id, question);
    assertThat(kept.path("name").stringValue()).isEqualTo("paper.pdf");
    assertThat(kept.path("mime_type").stringValue()).isEqualTo("application/pdf");
    assertThat(kept.has("content")).isFalse();
    String media = "/api/media/" + kept.path("stored_file_id").stringValue() + "/";
    assertThat(alice.get(media).body()).isEqualTo(PDF);
    assertThat(alice.get(media).header("Content-Disposition")).startsWith("attachment");
    assertThat(Applicant.of(port, "bob").get(media).status()).isEqualTo(404);
    assertThat(Applicant.of(port, "support").get(media).status()).isEqualTo(200);
    aFileOfAnotherVerificationIsNoAnswer(kept);
    aFileThatAnAnswerNoLongerNamesIsGone(alice, id, question, kept, media);
  }

  private static void aFileThatAnAnswerNoLongerNamesIsGone(
      Applicant alice, String id, String question, JsonNode kept, String media) {
    alice.act(id, "submit_answers", "[" + Applicant.item(question, kept.toString()) + "]");
    assertThat(alice.get(media).status()).isEqualTo(200);

    alice.act(id, "submit_answers", answer(question, "other.pdf", PDF));

    assertThat(alice.get(media).status()).isEqualTo(404);
    assertThat(existing(alice, id, question).path("name").stringValue()).isEqualTo("other.pdf");
  }

  private void aFileOfAnotherVerificationIsNoAnswer(JsonNode kept) {
    Applicant bob = Applicant.of(port, "bob");
    String id = bob.start("{\"country\":\"EE\"}");
    String stolen = "[" + Applicant.item(fileQuestion(bob, id), kept.toString()) + "]";

    assertThat(bob.act(id, "submit_answers", stolen).status()).isEqualTo(400);
  }

  @Test
  void aDocumentSupportsAJustification() {
    Applicant bob = Applicant.of(port, "bob");
    String id = bob.start("{\"country\":\"US\",\"is_manual_validation\":true}");
    String justification =
        bob.post(
                Applicant.JUSTIFICATIONS + "create_justification/",
                "{\"verification_uuid\":\"" + id + "\"}")
            .json()
            .path("uuid")
            .stringValue();
    String path = Applicant.JUSTIFICATIONS + justification + "/";

    Answer attached = bob.attach(path, "power.pdf", PDF);

    assertThat(attached.status()).as(attached.body()).isEqualTo(200);
    assertThat(attached.json().path("file_size").intValue()).isEqualTo(PDF.length());
    assertThat(bob.upload(path + "attach_document/", "other", "power.pdf", PDF).body())
        .isEqualTo("{\"file\":[\"No file was submitted.\"]}");
    String media = "/api/media/" + attached.json().path("uuid").stringValue() + "/";
    assertThat(bob.get(media).body()).isEqualTo(PDF);
    assertThat(Applicant.of(port, "alice").get(media).status()).isEqualTo(404);
    assertThat(bob.show(id).path("justifications").get(0).path("supporting_documentation").size())
        .isEqualTo(1);
  }

  private static String answer(String question, String name, String content) {
    String base64 = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    return "["
        + Applicant.item(question, "{\"name\":\"" + name + "\",\"content\":\"" + base64 + "\"}")
        + "]";
  }

  private static String fileQuestion(Applicant applicant, String id) {
    return all(applicant, id)
        .valueStream()
        .filter(question -> question.path("question_type").stringValue().equals("file"))
        .findFirst()
        .orElseThrow()
        .path("uuid")
        .stringValue();
  }

  private static JsonNode existing(Applicant applicant, String id, String question) {
    return all(applicant, id)
        .valueStream()
        .filter(one -> one.path("uuid").stringValue().equals(question))
        .findFirst()
        .orElseThrow()
        .path("existing_answer")
        .path("answer_data");
  }

  private static JsonNode all(Applicant applicant, String id) {
    return applicant
        .get(Applicant.VERIFICATIONS + id + "/checklist/?include_all=true")
        .json()
        .path("questions");
  }
}
