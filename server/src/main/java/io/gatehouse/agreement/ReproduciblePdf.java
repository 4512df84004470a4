package io.gatehouse.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF without what changes from one printing to the next. Apache FOP writes the moment of
 * printing into the metadata and derives the file's identifier from the clock, and lets neither be
 * set. Both are replaced by texts of the same length, so that no offset in the file changes: by the
 * date of creation, and by a hash of the file.
 */
final class ReproduciblePdf {
  private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>([^<]{20})<");
  private static final Pattern PRINTED = Pattern.compile("<xmp:MetadataDate>([^<]{20})<");
  private static final Pattern IDENTIFIER =
      Pattern.compile("/ID \\[<(\\p{XDigit}{32})> <(\\p{XDigit}{32})>]");

  private ReproduciblePdf() {}

  static byte[] of(byte[] pdf) {
    // One byte a character: what is found has the same place in the file.
    StringBuilder file = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
    String created = found(CREATED, file).group(1);
    Matcher printed = found(PRINTED, file);
    file.replace(printed.start(1), printed.end(1), created);
    Matcher identifier = found(IDENTIFIER, file);
    replace(file, identifier, "0".repeat(32));
    replace(file, identifier, hash(bytes(file)));
    return bytes(file);
  }

  private static Matcher found(Pattern pattern, CharSequence file) {
    Matcher matcher = pattern.matcher(file);
    if (!matcher.find()) {
      throw new IllegalStateException("a printed file lacks " + pattern);
    }
    return matcher;
  }

  private static void replace(StringBuilder file, Matcher identifier, String value) {
    file.replace(identifier.start(1), identifier.end(1), value);
    file.replace(identifier.start(2), identifier.end(2), value);
  }

  private static byte[] bytes(StringBuilder file) {
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String hash(byte[] file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, 16)).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
