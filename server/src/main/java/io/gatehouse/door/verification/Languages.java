package io.gatehouse.door.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The languages that a caller wants texts in, best first. */
final class Languages {
  private static final int LONGEST_HEADER = 500;

  private Languages() {}

  static List<Locale> of(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (header == null || header.length() > LONGEST_HEADER) {
      return List.of();
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .map(range -> Locale.forLanguageTag(range.getRange().split("-", -1)[0]))
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
