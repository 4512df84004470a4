package io.gatehouse.web;

import io.gatehouse.country.Language;
import io.gatehouse.partner.Brand;
import io.gatehouse.platform.Settings;
import io.gatehouse.text.Templates;
import io.gatehouse.text.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages of HTML as answers, with the headers that keep them private. */
@Component
public class Pages {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  /** No script at all, nothing from elsewhere but a partner's logo, forms to ourselves alone. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' https: data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final boolean sandbox;
  private final Stylesheets stylesheets;

  Pages(Settings settings, Stylesheets stylesheets) {
    this.sandbox = settings.sandbox();
    this.stylesheets = stylesheets;
  }

  /** The frame of a page; of a partner where it is known whose page it is. */
  public Layout layout(Language language, String title, @Nullable Brand brand) {
    List<String> styles =
        Stream.concat(
                Stream.of(stylesheets.shared()), Colour.of(brand).map(stylesheets::of).stream())
            .toList();
    return new Layout(
        Texts.in(language), title, brand, styles, sandbox, List.of(Language.values()), null);
  }

  /** The frame of a page for developers and operators, which is in English alone. */
  public Layout english(String title) {
    return new Layout(
        Texts.in(Language.ENGLISH),
        title,
        null,
        List.of(stylesheets.shared(), "/style/sandbox.css"),
        sandbox,
        List.of(),
        null);
  }

  /**
   * A page.
   *
   * @param template path below {@code src/main/jte}
   * @param model its one parameter
   */
  public ResponseEntity<String> page(HttpStatusCode status, String template, Object model) {
    return ResponseEntity.status(status)
        .headers(Pages::keepPrivate)
        .contentType(HTML)
        .body(Templates.render(template, model));
  }

  /** Leads on to another page of ours, which is then fetched, never posted to. */
  public ResponseEntity<String> see(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .headers(Pages::keepPrivate)
        .location(URI.create(path))
        .build();
  }

  /**
   * A file to be kept, which has the same headers as the page that it is offered on.
   *
   * @param name by which it is kept: plain characters, and nothing of the customer
   */
  public void file(HttpServletResponse response, MediaType type, String name, long size) {
    HttpHeaders headers = new HttpHeaders();
    keepPrivate(headers);
    headers.setContentType(type);
    headers.setContentDisposition(ContentDisposition.attachment().filename(name).build());
    headers.forEach((header, values) -> response.setHeader(header, String.join(", ", values)));
    response.setContentLengthLong(size);
  }

  /**
   * The address of a page may be its key: nobody may learn it from a referrer, a cache, an index.
   */
  static void keepPrivate(HttpHeaders headers) {
    headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Robots-Tag", "noindex");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.setCacheControl(CacheControl.noStore());
  }
}
