package io.gatehouse.door.verification;

import io.gatehouse.checklist.Values;
import io.gatehouse.platform.PublicAddress;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The addresses by which the contract's objects name one another. */
@Component
class Addresses {
  private final PublicAddress address;

  Addresses(PublicAddress address) {
    this.address = address;
  }

  String verification(UUID id) {
    return of("onboarding-verifications", id);
  }

  String user(long number) {
    return of("users", number);
  }

  String media(UUID id) {
    return of("media", id);
  }

  String of(String collection, Object id) {
    return address.of("/api/" + collection + "/" + id + "/");
  }

  /** The id at the end of an address, or an id alone. */
  static Optional<UUID> id(String given) {
    String plain = given.strip();
    String cut = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    return Values.id(cut.substring(cut.lastIndexOf('/') + 1));
  }
}
