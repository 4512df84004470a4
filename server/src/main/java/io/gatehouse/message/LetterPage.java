package io.gatehouse.message;

import io.gatehouse.country.Language;
import io.gatehouse.partner.Brand;
import io.gatehouse.platform.Settings;
import io.gatehouse.text.Templates;
import io.gatehouse.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The one form of all our mails: a greeting, what it is about, one button, what to do when it is
 * not for you.
 */
@Component
public class LetterPage {
  private final boolean sandbox;

  LetterPage(Settings settings) {
    this.sandbox = settings.sandbox();
  }

  /** What the template is filled with. */
  record Page(
      Texts texts,
      Brand brand,
      String subject,
      List<String> paragraphs,
      String button,
      String url,
      List<String> small,
      boolean sandbox) {}

  /**
   * Writes a mail from the texts {@code mail.<name>.*}.
   *
   * @param arguments of its texts, the same for each
   * @param url where its button leads
   */
  public Letter letter(
      Language language, Brand brand, String to, String name, List<Object> arguments, String url) {
    Texts texts = Texts.in(language);
    Object[] values = arguments.toArray();
    String subject = (sandbox ? "[Sandbox] " : "") + texts.get("mail." + name + ".subject", values);
    Page page =
        new Page(
            texts,
            brand,
            subject,
            numbered(texts, "mail." + name + ".text.", values),
            texts.get("mail." + name + ".button", values),
            url,
            numbered(texts, "mail." + name + ".small.", values),
            sandbox);
    return new Letter(
        brand.name(),
        to,
        subject,
        plain(page),
        Templates.render("message/letter.jte", page),
        List.of(url));
  }

  private static List<String> numbered(Texts texts, String prefix, Object[] values) {
    return Stream.iterate(1, n -> texts.has(prefix + n), n -> n + 1)
        .map(n -> texts.get(prefix + n, values))
        .toList();
  }

  private static String plain(Page page) {
    return Stream.of(
            page.paragraphs().stream(),
            Stream.of(page.button() + ":\n" + page.url()),
            page.small().stream(),
            Stream.of(page.brand().name()),
            page.sandbox() ? Stream.of(page.texts().get("mail.sandbox")) : Stream.<String>empty())
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }
}
