package io.gatehouse.watchlist;

import io.gatehouse.customer.CustomerFiles;
import io.gatehouse.customer.CustomerFiles.CustomerFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Customers as cases. Those that are turned down or blocked are not screened any more. */
@Component
class CustomerCases implements CaseSource {
  private final CustomerFiles files;

  CustomerCases(CustomerFiles files) {
    this.files = files;
  }

  @Override
  public String name() {
    return "customer";
  }

  @Override
  public long count(UUID partnerId) {
    return files.countLiving(partnerId);
  }

  @Override
  public List<ScreeningCase> page(UUID partnerId, UUID after, int size) {
    return files.living(partnerId, after, size).stream().map(CustomerCases::screened).toList();
  }

  /** The same of active customers alone. */
  List<ScreeningCase> active(UUID partnerId, UUID after, int size) {
    return files.active(partnerId, after, size).stream().map(CustomerCases::screened).toList();
  }

  Optional<ScreeningCase> find(UUID partnerId, UUID customerId) {
    return files.find(partnerId, customerId).map(CustomerCases::screened);
  }

  private static ScreeningCase screened(CustomerFile file) {
    Map<String, String> facts = new TreeMap<>(file.facts());
    for (int i = 0; i < file.users().size(); i++) {
      String prefix = "users[" + i + "].";
      file.users().get(i).forEach((name, value) -> facts.put(prefix + name, value));
    }
    return new ScreeningCase(
        file.partnerId(),
        file.customerId(),
        file.applicationId(),
        file.customerId(),
        Parties.of(facts, file.country()));
  }
}
