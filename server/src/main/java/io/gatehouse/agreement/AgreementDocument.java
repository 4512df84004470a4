package io.gatehouse.agreement;

import io.gatehouse.country.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An agreement with everything filled in, as it is read and accepted.
 *
 * @param name what it is called: its first heading
 * @param version the day from which this wording holds, ISO 8601
 * @param language the language that it is written in, which is not always the one that was wished
 * @param text the whole of it in Markdown: what is accepted, and what is to be kept
 * @param html the same for a page, with its version and fingerprint below; headings begin at {@code
 *     h2}
 * @param sha256 of the text's UTF-8 bytes, in lower-case hex
 */
public record AgreementDocument(
    String name, String version, Language language, String text, String html, String sha256) {

  /** The document with this text: one just filled in, or one that was kept. */
  public static AgreementDocument of(String version, Language language, String text) {
    String sha256 = sha256(text);
    Markdown markdown = Markdown.parse(text);
    String html = markdown.html() + Fingerprint.html(version, language, sha256);
    return new AgreementDocument(markdown.title(), version, language, text, html, sha256);
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Without its contents, which are of one company. */
  @Override
  public String toString() {
    return "AgreementDocument[" + version + " " + language + " " + sha256 + "]";
  }
}
