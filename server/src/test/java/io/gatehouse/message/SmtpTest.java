package io.gatehouse.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.testing.TestClock;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mail by SMTP: well-formed, tried again when the mail server fails, given up in the end. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class SmtpTest {
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  private ProfilePartner partner;

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    SERVER.start();
    int smtpPort = SERVER.getSmtp().getPort();
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> smtpPort);
    settings.add("gatehouse.public-url", () -> "https://gatehouse.example");
  }

  @BeforeEach
  void logIn() {
    partner = ProfilePartner.of(port, "1000011");
  }

  @AfterEach
  void theMailServerWorksAgain() {
    SERVER.reset();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void theMailHasTextAndHtmlAndSaysWhatAMailOfAProgramSays() throws Exception {
    Profile profile = Profile.minimal();
    String url = partner.create(profile).json().path("wizard_url").stringValue();

    MimeMessage mail = mailTo(profile);

    assertThat(mail.getFrom()[0].toString())
        .isEqualTo("Aurora Invoicing <no-reply@gatehouse.example>");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).contains("Aurora Invoicing").startsWith("[Sandbox] ");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).isEqualTo("<" + mailId(profile) + "@gatehouse.example>");
    assertThat(part(mail, "text/plain")).contains(url);
    assertThat(part(mail, "text/html")).contains(url, "lang=\"fi\"");
  }

  @Test
  void aMailThatWasNotTakenIsTriedAgainWithGrowingPausesUnderTheSameId(CapturedOutput output)
      throws MessagingException {
    SERVER.stop();
    Profile profile = Profile.minimal();
    partner.create(profile);
    awaitAttempts(profile, 1);
    Duration first = untilNextAttempt(profile);
    clock.pass(first.plusSeconds(1));
    awaitAttempts(profile, 2);
    Duration second = untilNextAttempt(profile);
    clock.pass(second.plusSeconds(1));
    awaitAttempts(profile, 3);
    Duration third = untilNextAttempt(profile);

    SERVER.start();
    clock.pass(third.plusSeconds(1));
    MimeMessage mail = mailTo(profile);

    assertThat(first).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
    assertThat(second).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
    assertThat(third).isBetween(Duration.ofSeconds(35), Duration.ofSeconds(40));
    assertThat(mail.getMessageID()).isEqualTo("<" + mailId(profile) + "@gatehouse.example>");
    assertThat(output.getAll())
        .contains("was not sent")
        .doesNotContain(profile.email(), profile.businessId(), "/onboarding/");
  }

  @Test
  void aMailIsGivenUpAfterThreeDays(CapturedOutput output) {
    SERVER.stop();
    Profile profile = Profile.minimal();
    partner.create(profile);
    awaitAttempts(profile, 1);

    clock.pass(Duration.ofDays(3).plusMinutes(1));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                jdbc.sql("select given_up_at is not null from mail where mail_id = cast(? as uuid)")
                    .param(mailId(profile))
                    .query(Boolean.class)
                    .single());
    assertThat(
            jdbc.sql("select count(*) from scheduled_tasks where task_instance like '%' || ?")
                .param(mailId(profile))
                .query(Long.class)
                .single())
        .isZero();
    assertThat(output.getAll()).contains(mailId(profile)).doesNotContain(profile.email());
  }

  @Test
  void anAddressThatTheMailServerRefusesIsNotInTheLog(CapturedOutput output) {
    Profile profile = Profile.minimal().with("contact_person.email", "[email protected]");
    partner.create(profile);

    awaitAttempts(profile, 1);

    await().until(() -> output.getAll().contains("was not sent"));
    assertThat(output.getAll()).doesNotContain("[email");
  }

  @Test
  void aLinkThatWasEndedMeanwhileIsNotMailed() {
    SERVER.stop();
    Profile profile = Profile.minimal();
    Answer answer = partner.create(profile);
    awaitAttempts(profile, 1);
    partner.call("DELETE", "/rest/profile/" + answer.json().path("uuid").stringValue() + "/link");

    SERVER.start();
    clock.pass(Duration.ofMinutes(1));

    await()
        .until(
            () ->
                jdbc.sql("select given_up_at is not null from mail where mail_id = cast(? as uuid)")
                    .param(mailId(profile))
                    .query(Boolean.class)
                    .single());
    assertThat(SERVER.getReceivedMessages()).isEmpty();
  }

  private MimeMessage mailTo(Profile profile) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Arrays.stream(SERVER.getReceivedMessages())
                    .filter(mail -> to(mail).equals(profile.email()))
                    .toList(),
            mails -> !mails.isEmpty())
        .getFirst();
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(MimeMessage mail, String type) throws MessagingException, IOException {
    return parts((MimeMultipart) mail.getContent()).stream()
        .filter(part -> isOf(part, type))
        .findFirst()
        .orElseThrow()
        .getContent()
        .toString();
  }

  private static boolean isOf(BodyPart part, String type) {
    try {
      return part.isMimeType(type);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<BodyPart> parts(MimeMultipart multipart)
      throws MessagingException, IOException {
    List<BodyPart> parts = new java.util.ArrayList<>();
    for (int i = 0; i < multipart.getCount(); i++) {
      BodyPart part = multipart.getBodyPart(i);
      if (part.getContent() instanceof MimeMultipart inner) {
        parts.addAll(parts(inner));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  private String mailId(Profile profile) {
    return jdbc.sql(
            """
            select cast(mail_id as text) from mail join application using (partner_id, application_id)
            where business_id = ?
            """)
        .param(profile.businessId())
        .query(String.class)
        .single();
  }

  private void awaitAttempts(Profile profile, int attempts) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                jdbc.sql(
                        """
                        select m.attempts from mail m
                        join scheduled_tasks t on t.task_instance = m.partner_id || '/' || m.mail_id
                        where m.mail_id = cast(? as uuid) and not t.picked
                        """)
                    .param(mailId(profile))
                    .query(Integer.class)
                    .list()
                    .contains(attempts));
  }

  private Duration untilNextAttempt(Profile profile) {
    return Duration.between(
        clock.instant(),
        jdbc.sql("select execution_time from scheduled_tasks where task_instance like '%' || ?")
            .param(mailId(profile))
            .query(java.time.OffsetDateTime.class)
            .single()
            .toInstant());
  }
}
