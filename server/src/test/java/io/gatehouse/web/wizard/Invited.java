package io.gatehouse.web.wizard;

import io.gatehouse.testing.ProfilePartner;
import java.util.concurrent.atomic.AtomicInteger;

/** Companies that a partner has just handed in with two fields, and the links that were mailed. */
final class Invited {
  private static final AtomicInteger NUMBER = new AtomicInteger(3_000_000);

  private Invited() {}

  /** The link that the contact person of a new Finnish company was mailed. */
  static String link(int port) {
    return link(port, "");
  }

  /**
   * @param language of the customer, as the contract writes it; empty for the country's
   */
  static String link(int port, String language) {
    int number = NUMBER.incrementAndGet();
    String to = "person-" + number + "@example.com";
    String more = language.isEmpty() ? "" : ",\"language\":\"" + language + "\"";
    ProfilePartner partner = ProfilePartner.of(port, "1000011");
    partner.create(
        """
        {"customer_info":{"business_id":"%d-1"%s},"contact_person":{"email":"%s"}}
        """
            .formatted(number, more, to));
    return partner.mail(to).path("links").get(0).stringValue();
  }
}
