package io.gatehouse.callback;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to addresses of the public network alone. It is asked at each connection, and the
 * connection goes to the addresses that it gives: a name that answers differently a moment later
 * leads nowhere else.
 */
final class PublicNetwork implements DnsResolver {
  /**
   * What the IANA special-purpose registries (RFC 6890) keep from the public network. Forms of IPv6
   * that carry an address of IPv4 within them are among them as a whole, but for ::ffff:0:0/96:
   * Java reads those as what they carry.
   */
  private static final List<String> SPECIAL =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "::/96",
          "64:ff9b::/96",
          "64:ff9b:1::/48",
          "100::/64",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20",
          "5f00::/16",
          "fc00::/7",
          "fe80::/10",
          "fec0::/10",
          "ff00::/8");

  private static final List<Network> CLOSED = networks(SPECIAL);

  private final List<Network> opened;

  /**
   * @param opened networks that are allowed although they are not public
   */
  PublicNetwork(List<String> opened) {
    this.opened = networks(opened);
  }

  private static List<Network> networks(List<String> texts) {
    return texts.stream().map(Network::of).toList();
  }

  /** A block of addresses (RFC 4632, RFC 4291). */
  private record Network(BigInteger prefix, int suffixBits, int bytes) {
    static Network of(String text) {
      int slash = text.indexOf('/');
      byte[] address =
          InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash)).getAddress();
      int bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
      if (bits < 0 || bits > address.length * 8) {
        throw new IllegalArgumentException(text + " is no network");
      }
      int suffixBits = address.length * 8 - bits;
      return new Network(
          new BigInteger(1, address).shiftRight(suffixBits), suffixBits, address.length);
    }

    boolean has(InetAddress address) {
      byte[] raw = address.getAddress();
      return raw.length == bytes && new BigInteger(1, raw).shiftRight(suffixBits).equals(prefix);
    }
  }

  /** An address that nothing is delivered to. */
  static final class Refused extends UnknownHostException {
    Refused() {
      super("not a public address");
    }
  }

  /**
   * @throws Refused when any of the addresses is not public: a name that leads to both is a trap
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    if (!Stream.of(addresses).allMatch(this::allows)) {
      throw new Refused();
    }
    return addresses;
  }

  boolean allows(InetAddress address) {
    return opened.stream().anyMatch(network -> network.has(address))
        || CLOSED.stream().noneMatch(network -> network.has(address));
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }
}
