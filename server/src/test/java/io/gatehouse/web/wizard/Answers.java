package io.gatehouse.web.wizard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Right answers for a Finnish company, step by step; what the wizard offers is not among them. */
final class Answers {
  private Answers() {}

  static final Map<String, String> COMPANY =
      of(
          "company.name", "Kahvila Kulma Oy",
          "company.street_address", "Kulmakatu 5",
          "company.postal_code", "00170",
          "company.town_or_city", "Helsinki",
          "company.liable_to_pay_vat", "1",
          "company.customer_company_type", "1");

  static final Map<String, String> CONTACT =
      of(
          "contact.service.telephone", "040 123 4567",
          "contact.service.email", "asiakaspalvelu@kulma.example",
          "contact.service.www", "www.kulma.example",
          "contact.person.name", "Aino Virtanen",
          "contact.person.telephone", "040 765 4321");

  static final Map<String, String> SERVICES = of("services.types", "1");

  static final Map<String, String> SETTLEMENT =
      of("settlement.account_number", "FI21 1234 5600 0007 85");

  static final Map<String, String> FEES = of("fees.method", "2");

  /** Everything about the first user is offered. */
  static final Map<String, String> USER = Map.of();

  static final List<Map<String, String>> ALL =
      List.of(COMPANY, CONTACT, SERVICES, SETTLEMENT, FEES, USER);

  private static Map<String, String> of(String... pairs) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      answers.put(pairs[i], pairs[i + 1]);
    }
    return answers;
  }
}
