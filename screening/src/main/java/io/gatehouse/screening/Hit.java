package io.gatehouse.screening;

import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.ListedName;
import io.gatehouse.screening.match.Assessment;
import java.util.Comparator;

/**
 * An entry that may be the subject.
 *
 * @param version list and state of it
 * @param entry who is listed
 * @param name the name of the entry that is most alike
 * @param assessment how alike, and what follows
 */
public record Hit(ListVersion version, Entry entry, ListedName name, Assessment assessment) {

  /** The gravest first: by outcome, then by similarity, then by evidence. */
  static final Comparator<Hit> GRAVEST_FIRST =
      Comparator.comparing((Hit hit) -> hit.assessment().outcome())
          .thenComparingDouble(hit -> hit.assessment().similarity())
          .thenComparingDouble(hit -> hit.assessment().evidence())
          .reversed()
          .thenComparing(hit -> hit.version().list())
          .thenComparing(hit -> hit.entry().id());
}
