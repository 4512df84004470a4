package io.gatehouse.message;

import io.gatehouse.platform.Settings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by SMTP, when {@code spring.mail.host} is set. */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpTransport implements MailTransport {
  private final JavaMailSender sender;
  private final String from;

  SmtpTransport(JavaMailSender sender, Settings settings) {
    this.sender = sender;
    this.from = sender(settings);
  }

  private static String sender(Settings settings) {
    if (settings.mail().from() != null) {
      return settings.mail().from();
    }
    URI address = settings.publicUrl();
    return "no-reply@" + (address == null ? "localhost.localdomain" : address.getHost());
  }

  @Override
  public void send(UUID id, Letter letter) {
    try {
      MimeMessage message = sender.createMimeMessage();
      MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
      parts.setFrom(new InternetAddress(from, letter.fromName(), StandardCharsets.UTF_8.name()));
      parts.setTo(letter.to());
      parts.setSubject(letter.subject());
      parts.setText(letter.text(), letter.html());
      message.saveChanges();
      message.setHeader("Message-ID", "<" + id + from.substring(from.indexOf('@')) + ">");
      message.setHeader("Auto-Submitted", "auto-generated");
      sender.send(message);
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException("the mail could not be put together", e);
    }
  }
}
