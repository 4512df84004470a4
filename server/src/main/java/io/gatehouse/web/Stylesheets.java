package io.gatehouse.web;

import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stylesheets of our pages: one that all share, and one for each colour of a partner. */
@Controller
class Stylesheets {
  private static final String NORMALIZE =
      "classpath*:META-INF/resources/webjars/normalize.css/*/normalize.css";
  private static final String OWN = "classpath:web/gatehouse.css";
  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final String shared = read(NORMALIZE) + read(OWN);
  private final String address = "/style/pages.css?" + fingerprint(shared);

  /** Each release has its own address, so that a browser never shows a page in an old dress. */
  String shared() {
    return address;
  }

  String of(Colour colour) {
    return "/style/brand/" + colour.hex() + ".css";
  }

  @GetMapping("/style/pages.css")
  @PermitAll
  ResponseEntity<String> pages() {
    return ResponseEntity.ok().contentType(CSS).cacheControl(FOR_GOOD).body(shared);
  }

  /** A stylesheet for a colour: it names nobody, and is as good for whoever asks. */
  @GetMapping("/style/brand/{hex:[0-9a-f]{6}}.css")
  @PermitAll
  ResponseEntity<String> brand(@PathVariable String hex) {
    Colour colour = Colour.of(hex).orElseThrow();
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(FOR_GOOD)
        .body(
            ":root{--brand:#%s}@media (prefers-color-scheme:dark){:root{--brand:#%s}}"
                .formatted(colour.underWhite().hex(), colour.atNight().hex()));
  }

  private static String read(String pattern) {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
      return found[0].getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(pattern, e);
    }
  }

  private static String fingerprint(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
