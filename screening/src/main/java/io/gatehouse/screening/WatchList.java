package io.gatehouse.screening;

import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.Identifier;
import io.gatehouse.screening.entry.ListedName;
import io.gatehouse.screening.entry.Subject;
import io.gatehouse.screening.index.HashedPostings;
import io.gatehouse.screening.index.NameIndex;
import io.gatehouse.screening.match.Assessment;
import io.gatehouse.screening.match.Assessor;
import io.gatehouse.screening.match.Outcome;
import io.gatehouse.screening.match.WeighedToken;
import io.gatehouse.screening.name.AnalyzedName;
import io.gatehouse.screening.name.NameAnalyzer;
import io.gatehouse.screening.name.NameStyle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One state of one list, ready to be searched. Immutable; may be searched from many threads. */
public final class WatchList {

  private final ListVersion version;
  private final PackedEntries entries;
  private final List<StyledNames> styles;
  private final HashedPostings identifiers;
  private final HashedPostings ids;

  private WatchList(
      ListVersion version,
      PackedEntries entries,
      List<StyledNames> styles,
      HashedPostings identifiers,
      HashedPostings ids) {
    this.version = version;
    this.entries = entries;
    this.styles = styles;
    this.identifiers = identifiers;
    this.ids = ids;
  }

  public ListVersion version() {
    return version;
  }

  /** All entries in the order of the list. */
  public Stream<Entry> entries() {
    return IntStream.range(0, entries.size()).mapToObj(entries::get);
  }

  /** The entry with the list's own id. */
  public Optional<Entry> entry(String id) {
    List<Entry> found = new ArrayList<>();
    ids.forEach(
        id.hashCode(),
        number -> {
          Entry entry = entries.get(number);
          if (entry.id().equals(id)) {
            found.add(entry);
          }
        });
    return found.stream().findFirst();
  }

  /**
   * Everyone on the list who may be the subject, the gravest first; each entry once, by the name
   * that is most alike. What the assessor clears is left out.
   */
  public List<Hit> search(Subject subject, Assessor assessor) {
    return search(subject, assessor, NameIndex::search);
  }

  /** Gives the same as {@link #search}, by comparing with every name: slow, for checking it. */
  public List<Hit> scan(Subject subject, Assessor assessor) {
    return search(subject, assessor, NameIndex::scan);
  }

  /** A way of going through the names of an index. */
  private interface Way {
    void go(NameIndex index, WeighedToken[] query, double least, NameIndex.Found found);
  }

  private List<Hit> search(Subject subject, Assessor assessor, Way way) {
    Map<Integer, Hit> best = new HashMap<>();
    for (StyledNames names : styles) {
      if (NameStyle.of(subject.type()).contains(names.style())) {
        searchNames(subject, assessor, names, way, best);
      }
    }
    searchIdentifiers(subject, assessor, best);
    return best.values().stream().sorted(Hit.GRAVEST_FIRST).toList();
  }

  private void searchNames(
      Subject subject, Assessor assessor, StyledNames names, Way way, Map<Integer, Hit> best) {
    AnalyzedName query = NameAnalyzer.analyze(subject.name(), names.style());
    if (query.isEmpty()) {
      return;
    }
    WeighedToken[] words = names.index().weigh(query);
    way.go(
        names.index(),
        words,
        assessor.thresholds().reviewSimilarity(),
        (name, similarity) -> {
          int number = names.entry(name);
          Entry entry = entries.get(number);
          if (entry.type().mayBe(subject.type())) {
            ListedName listed = entry.names().get(names.position(name));
            Assessment assessment =
                assessor.assess(subject, query, words, entry, listed, names.index().name(name));
            keep(number, new Hit(version, entry, listed, assessment), best);
          }
        });
  }

  private void searchIdentifiers(Subject subject, Assessor assessor, Map<Integer, Hit> best) {
    for (Identifier identifier : subject.identifiers()) {
      identifiers.forEach(
          identifier.normalized().hashCode(),
          number -> {
            Entry entry = entries.get(number);
            if (!best.containsKey(number)
                && entry.type().mayBe(subject.type())
                && entry.identifiers().stream().anyMatch(identifier::isSameAs)) {
              Assessment assessment = assessor.assessIdentified(subject, entry);
              keep(number, new Hit(version, entry, entry.names().getFirst(), assessment), best);
            }
          });
    }
  }

  private static void keep(int number, Hit hit, Map<Integer, Hit> best) {
    if (hit.assessment().outcome() != Outcome.CLEAR) {
      best.merge(
          number, hit, (one, other) -> Hit.GRAVEST_FIRST.compare(one, other) <= 0 ? one : other);
    }
  }

  /** Takes entries in the order of the list. */
  public static final class Builder {

    private final PackedEntries.Builder entries = new PackedEntries.Builder();
    private final Map<NameStyle, StyledNames.Builder> styles = new EnumMap<>(NameStyle.class);
    private final HashedPostings.Builder identifiers = new HashedPostings.Builder();
    private final HashedPostings.Builder ids = new HashedPostings.Builder();
    private int entryCount;
    private int nameCount;

    public void add(Entry entry) {
      int number = entries.add(entry);
      entryCount++;
      nameCount += entry.names().size();
      ids.add(entry.id().hashCode(), number);
      for (NameStyle style : new TreeSet<>(NameStyle.of(entry.type()))) {
        StyledNames.Builder names = styles.computeIfAbsent(style, StyledNames.Builder::new);
        for (int position = 0; position < entry.names().size(); position++) {
          names.add(entry.names().get(position).text(), number, position);
        }
      }
      for (Identifier identifier : entry.identifiers()) {
        if (identifier.isDistinctive()) {
          identifiers.add(identifier.normalized().hashCode(), number);
        }
      }
    }

    /** Number of entries added. */
    public int size() {
      return entryCount;
    }

    /** The list under this name, with the checksum of what it was read from. */
    public WatchList build(String list, String checksum, Instant loadedAt) {
      return new WatchList(
          new ListVersion(list, checksum, loadedAt, entryCount, nameCount),
          entries.build(),
          styles.values().stream().map(StyledNames.Builder::build).toList(),
          identifiers.build(),
          ids.build());
    }
  }
}
