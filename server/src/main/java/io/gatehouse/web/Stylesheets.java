package io.gatehouse.web;

import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stylesheets of our pages, ours and those of the partners' colours. */
@Controller
class Stylesheets {
  private static final String NORMALIZE = "/webjars/normalize.css/normalize.css";
  private static final String OWN = "/style/gatehouse.css";
  private static final MediaType CSS = new MediaType("text", "css");
  private static final Duration LONG = Duration.ofDays(365);

  private final List<String> own = List.of(NORMALIZE, OWN + "?" + fingerprint());

  /** Addresses; each release has its own, so that a browser never shows a page in an old dress. */
  List<String> own() {
    return own;
  }

  String of(Colour colour) {
    return "/style/brand/" + colour.hex() + ".css";
  }

  /** A stylesheet for a colour: it names nobody, and is as good for whoever asks. */
  @GetMapping("/style/brand/{hex:[0-9a-f]{6}}.css")
  @PermitAll
  ResponseEntity<String> brand(@PathVariable String hex) {
    Colour colour = Colour.of(hex).orElseThrow();
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.maxAge(LONG).cachePublic().immutable())
        .body(
            ":root{--brand:#%s}@media (prefers-color-scheme:dark){:root{--brand:#%s}}"
                .formatted(colour.underWhite().hex(), colour.atNight().hex()));
  }

  private static String fingerprint() {
    try (InputStream file = Stylesheets.class.getResourceAsStream("/static" + OWN)) {
      CRC32 sum = new CRC32();
      sum.update(file.readAllBytes());
      return Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
