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
    String more = language.isEmpty() ? "" : ",\"language\":\"" + language + "\"";
    return link(
        port,
        "1000011",
        """
        {"customer_info":{"business_id":"%d-1"%s},"contact_person":{"email":"%s"}}
        """
            .formatted(number, more, address(number)),
        address(number));
  }

  /**
   * @param cid of the partner
   * @param body that it sends
   * @param to whom the mail goes
   */
  static String link(int port, String cid, String body, String to) {
    ProfilePartner partner = ProfilePartner.of(port, cid);
    partner.create(body);
    return partner.mail(to).path("links").get(0).stringValue();
  }

  private static String address(int number) {
    return "person-" + number + "@example.com";
  }
}
