package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class CreateProfileTest {
  @LocalServerPort private int port;

  @Test
  void twoFieldsSufficeToBegin() {
    ProfilePartner partner = ProfilePartner.of(port, "1000011");

    Answer answer = partner.create(ProfilePartner.minimal("2077474-0", "minimal@example.com"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("status").stringValue()).isEqualTo("201");
    assertThat(answer.json().path("message").stringValue())
        .isEqualTo("Incomplete customer data added successfully.");
    String link = partner.mail("minimal@example.com").path("links").get(0).stringValue();
    assertThat(link).isEqualTo(answer.json().path("wizard_url").stringValue());
  }
}
