package io.gatehouse.partner;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a partner wants the keys of its new customers, and how it recognises who brings them.
 *
 * @param address https, or a path of this server, which only a sandbox sets
 * @param header name of the header that carries the partner's API key
 * @param value its value, with the API key in it
 */
public record KeysEndpoint(URI address, String header, String value) {
  /** Stands for the API key where a header is described. */
  public static final String KEY = "{key}";

  public static final String USUAL_HEADER = "Authorization: Bearer " + KEY;

  /** RFC 9110, 5.6.2: what a header may be called. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");

  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,4096}");

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Those that say how the request is sent. */
  private static final Set<String> OURS =
      Set.of(
          "host",
          "content-length",
          "content-type",
          "transfer-encoding",
          "connection",
          "expect",
          "upgrade",
          "te",
          "trailer",
          "idempotency-key");

  /**
   * An endpoint as an operator describes it.
   *
   * @param address https, without user and fragment
   * @param header such as {@link #USUAL_HEADER}
   * @throws IllegalArgumentException saying what is wrong, without the key
   */
  public static KeysEndpoint of(String address, String header, String key) {
    int colon = header.indexOf(':');
    String name = colon < 0 ? "" : header.substring(0, colon).strip();
    String value = header.substring(colon + 1).strip();
    require(TOKEN.matcher(name).matches(), "the header must be like: " + USUAL_HEADER);
    require(!OURS.contains(name.toLowerCase(Locale.ROOT)), "the header " + name + " is not free");
    require(value.contains(KEY), "the header must hold " + KEY);
    require(PRINTABLE.matcher(key).matches(), "the key must be one line of printable ASCII");
    String whole = value.replace(KEY, key);
    require(PRINTABLE.matcher(whole).matches(), "the header must be printable ASCII");
    return new KeysEndpoint(address(address), name, whole);
  }

  private static URI address(String text) {
    URI address = URI.create(text);
    require(address.getHost() != null, "the address names no host");
    require(
        "https".equalsIgnoreCase(address.getScheme()) || local(address),
        "the address must begin with https://");
    require(address.getUserInfo() == null, "a user does not belong into the address");
    require(address.getFragment() == null, "a fragment does not belong into the address");
    return address;
  }

  /** Of the very machine: a sandbox delivers there without TLS, production does not. */
  private static boolean local(URI address) {
    return "http".equalsIgnoreCase(address.getScheme()) && LOCAL.contains(address.getHost());
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Without the API key. */
  @Override
  public String toString() {
    return address.getScheme() + "://" + address.getHost() + " with " + header;
  }
}
