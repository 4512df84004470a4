package io.gatehouse.business;

import io.gatehouse.business.BusinessDetails.Mobile;
import io.gatehouse.business.BusinessDetails.TaxId;
import io.gatehouse.partner.ProgramRules;
import io.gatehouse.risk.RiskFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What risk is told of a business. */
final class BusinessRisk {

  private BusinessRisk() {}

  static RiskFacts facts(ProgramRules rules, BusinessDetails details, Clock clock) {
    TaxId tax = details.taxId();
    Mobile mobile = details.mobile();
    return new RiskFacts(
        details.name(),
        details.preferredName(),
        details.email(),
        mobile == null ? null : mobile.countryCode() + mobile.number(),
        rules.country(),
        tax == null ? null : tax.issuanceCountry(),
        tax == null ? null : tax.number(),
        details.foundationDate(),
        details.sourceOfFunds(),
        details.purpose(),
        flat(details.additionalDetails()),
        LocalDate.ofInstant(clock.instant(), rules.timeZone()),
        List.of(),
        List.of());
  }

  /** Each value by its path. */
  private static Map<String, String> flat(@Nullable String object) {
    Map<String, String> values = new TreeMap<>();
    if (object != null) {
      flatten("", JsonMapper.shared().readTree(object), values);
    }
    return values;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> values) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  flatten(
                      path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                      entry.getValue(),
                      values));
    } else if (node.isArray()) {
      int i = 0;
      for (JsonNode item : node) {
        flatten(path + "[" + i++ + "]", item, values);
      }
    } else {
      values.put(path, node.isString() ? node.stringValue() : node.toString());
    }
  }
}
