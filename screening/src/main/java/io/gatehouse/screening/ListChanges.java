package io.gatehouse.screening;

import io.gatehouse.screening.entry.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is different between two states of a list, for screening again only what can have changed.
 *
 * @param added entries that are new
 * @param changed entries of which anything is different, as they are now
 * @param removed entries that are gone, as they were
 */
public record ListChanges(List<Entry> added, List<Entry> changed, List<Entry> removed) {

  public ListChanges {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /** The differences from an older state to a newer. */
  public static ListChanges between(WatchList older, WatchList newer) {
    Map<String, Entry> before = new HashMap<>();
    older.entries().forEach(entry -> before.put(entry.id(), entry));
    List<Entry> added = newer.entries().filter(entry -> !before.containsKey(entry.id())).toList();
    List<Entry> changed =
        newer
            .entries()
            .filter(entry -> before.containsKey(entry.id()))
            .filter(entry -> !entry.equals(before.get(entry.id())))
            .toList();
    newer.entries().map(Entry::id).forEach(before::remove);
    return new ListChanges(added, changed, List.copyOf(before.values()));
  }
}
