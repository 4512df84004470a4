package io.gatehouse.watchlist;

import io.gatehouse.customer.CustomerFiles;
import io.gatehouse.customer.CustomerFiles.CustomerFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Customers as cases, with all people who are known of them. Those that are turned down or blocked
 * are not screened any more.
 */
@Component
class CustomerCases implements CaseSource {
  private final CustomerFiles files;
  private final List<PeopleSource> people;

  CustomerCases(CustomerFiles files, List<PeopleSource> people) {
    this.files = files;
    this.people = people;
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
    return screened(partnerId, files.living(partnerId, after, size));
  }

  /** The same of active customers alone. */
  List<ScreeningCase> active(UUID partnerId, UUID after, int size) {
    return screened(partnerId, files.active(partnerId, after, size));
  }

  Optional<ScreeningCase> find(UUID partnerId, UUID customerId) {
    List<CustomerFile> found = files.find(partnerId, customerId).stream().toList();
    return screened(partnerId, found).stream().findFirst();
  }

  private List<ScreeningCase> screened(UUID partnerId, List<CustomerFile> page) {
    List<UUID> ids = page.stream().map(CustomerFile::customerId).toList();
    List<Map<UUID, Map<String, String>>> others =
        people.stream().map(source -> source.people(partnerId, ids)).toList();
    return page.stream().map(file -> screened(file, others)).toList();
  }

  private static ScreeningCase screened(
      CustomerFile file, List<Map<UUID, Map<String, String>>> others) {
    Map<String, String> facts = new TreeMap<>(file.facts());
    others.forEach(known -> facts.putAll(known.getOrDefault(file.customerId(), Map.of())));
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
