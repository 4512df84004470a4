package io.gatehouse.partner;

import java.util.List;
import java.util.UUID;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * A caller of the business door: a partner, by name and secret.
 *
 * @param sources addresses or ranges (CIDR) from which it may be used; none: from anywhere
 */
public record AccessKey(String username, UUID partnerId, List<String> sources) {
  public AccessKey {
    sources = List.copyOf(sources);
  }

  /** Whether it may be used from an address. */
  public boolean mayComeFrom(String address) {
    return sources.isEmpty()
        || sources.stream().anyMatch(source -> new IpAddressMatcher(source).matches(address));
  }
}
