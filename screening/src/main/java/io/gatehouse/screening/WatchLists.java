package io.gatehouse.screening;

import io.gatehouse.screening.entry.Subject;
import io.gatehouse.screening.match.Assessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The lists in use. A search sees all lists as they were at one moment; a list that is swapped
 * meanwhile is used by the next search, whole. May be used from many threads.
 */
public final class WatchLists {

  private final ListLoader loader;
  private final AtomicReference<List<WatchList>> lists = new AtomicReference<>(List.of());

  public WatchLists(ListLoader loader) {
    this.loader = loader;
  }

  /**
   * Reads a list and puts it in the place of the one with the same name. When it is refused, the
   * old one stays in use.
   */
  public LoadResult load(ListSource source) {
    ListVersion previous = find(source.list()).map(WatchList::version).orElse(null);
    LoadResult result = loader.load(source, previous);
    if (result instanceof LoadResult.Loaded loaded) {
      install(loaded.watchList());
    }
    return result;
  }

  /** Puts a list in the place of the one with the same name, at once for all later searches. */
  public void install(WatchList list) {
    lists.updateAndGet(
        current -> {
          TreeMap<String, WatchList> byName = new TreeMap<>();
          current.forEach(each -> byName.put(each.version().list(), each));
          byName.put(list.version().list(), list);
          return List.copyOf(byName.values());
        });
  }

  /** Takes a list out of use. */
  public void remove(String list) {
    lists.updateAndGet(
        current -> current.stream().filter(each -> !each.version().list().equals(list)).toList());
  }

  /** The list of this name, as it is now. */
  public Optional<WatchList> find(String list) {
    return lists.get().stream().filter(each -> each.version().list().equals(list)).findFirst();
  }

  /** States of all lists in use, by name. */
  public List<ListVersion> versions() {
    return versions(lists.get());
  }

  /** Looks for the subject on all lists. */
  public ScreeningResult search(Subject subject, Assessor assessor) {
    List<WatchList> searched = lists.get();
    List<Hit> hits = new ArrayList<>();
    searched.forEach(list -> hits.addAll(list.search(subject, assessor)));
    hits.sort(Hit.GRAVEST_FIRST);
    return new ScreeningResult(hits, versions(searched));
  }

  private static List<ListVersion> versions(List<WatchList> lists) {
    return lists.stream().map(WatchList::version).toList();
  }
}
