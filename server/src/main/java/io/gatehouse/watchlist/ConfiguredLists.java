package io.gatehouse.watchlist;

import io.gatehouse.platform.StartRefused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lists that the settings name; none when screening is switched off. */
record ConfiguredLists(List<ConfiguredList> all) {
  private static final List<String> OFF = List.of("none");

  ConfiguredLists {
    all = List.copyOf(all);
    Set<String> names = new HashSet<>();
    for (ConfiguredList list : all) {
      if (!names.add(list.name())) {
        throw new StartRefused(
            "gatehouse.watch-list.lists names '" + list.name() + "' twice.",
            "Give each list a name of its own.");
      }
    }
  }

  static ConfiguredLists parse(List<String> written) {
    return written.equals(OFF)
        ? new ConfiguredLists(List.of())
        : new ConfiguredLists(written.stream().map(ConfiguredList::parse).toList());
  }

  List<String> names() {
    return all.stream().map(ConfiguredList::name).toList();
  }
}
