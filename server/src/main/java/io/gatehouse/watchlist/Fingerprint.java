package io.gatehouse.watchlist;

import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.Identifier;
import io.gatehouse.screening.entry.ListedName;
import io.gatehouse.screening.entry.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What of a subject or an entry matters for whether the two are the same, as one short text. A
 * judgement holds while both fingerprints stay: a new programme or remark of a listed person, or
 * another letter case, changes nothing; another name, date, country or number does.
 */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Subject subject) {
    return hash(
        List.of(
            plain(subject.name()),
            subject.type().name(),
            String.valueOf(subject.birthDate()),
            sorted(subject.countries(), Function.identity()),
            String.valueOf(subject.gender()),
            sorted(subject.identifiers(), Identifier::normalized)));
  }

  static String of(Entry entry) {
    return hash(
        List.of(
            sorted(entry.names(), (ListedName name) -> plain(name.text())),
            entry.type().name(),
            sorted(entry.birthDates(), Object::toString),
            sorted(entry.countries(), Function.identity()),
            String.valueOf(entry.gender()),
            sorted(entry.identifiers(), Identifier::normalized)));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static <T> String sorted(Collection<T> values, Function<T, String> text) {
    return String.join("\u001F", values.stream().map(text).distinct().sorted().toList());
  }

  private static String hash(List<String> parts) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\u001E", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
