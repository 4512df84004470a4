package io.gatehouse.door.verification;

import io.gatehouse.checklist.Values;
import io.gatehouse.partner.User;
import io.gatehouse.verification.Justification;
import io.gatehouse.verification.Justifications;
import io.gatehouse.verification.Verification;
import io.gatehouse.verification.Verifications;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what an address names, among what the caller may see; everything else is 404. */
@Component
class Paths {
  private final Verifications verifications;
  private final Justifications justifications;

  Paths(Verifications verifications, Justifications justifications) {
    this.verifications = verifications;
    this.justifications = justifications;
  }

  static UUID id(String uuid) {
    return Values.id(uuid).orElseThrow(ApiErrors::notFound);
  }

  Verification verification(User user, String uuid) {
    return verifications.find(user, id(uuid)).orElseThrow(ApiErrors::notFound);
  }

  Justification justification(User user, String uuid) {
    return justifications.find(user, id(uuid)).orElseThrow(ApiErrors::notFound);
  }
}
