package io.gatehouse.watchlist;

import io.gatehouse.platform.StartRefused;
import io.gatehouse.screening.list.ListFormat;
import io.gatehouse.screening.list.ListReader;
import io.gatehouse.screening.list.MappedCsv;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list as the settings name it: {@code name=format:place}, for somebody's own CSV with the
 * columns in braces: {@code own=csv{name:Nimi|birth_date:Syntynyt}:/lists/own.csv}.
 *
 * @param name under which hits show it
 * @param place a path, a web address, or {@code classpath:} and a resource
 */
record ConfiguredList(String name, ListReader reader, String place) {
  private static final Pattern WRITTEN =
      Pattern.compile("([A-Za-z0-9._-]{1,60})=([a-z-]+)(\\{[^}]*})?:(.+)");

  /**
   * @throws StartRefused when it cannot be understood
   */
  static ConfiguredList parse(String written) {
    Matcher parts = WRITTEN.matcher(written.strip());
    if (!parts.matches()) {
      throw refused(written, "Write each list as name=format:place.");
    }
    ListFormat format =
        ListFormat.ofCode(parts.group(2))
            .orElseThrow(
                () ->
                    refused(
                        written,
                        "The formats are "
                            + Arrays.stream(ListFormat.values())
                                .map(ListFormat::code)
                                .collect(Collectors.joining(", "))
                            + "."));
    ConfiguredList list =
        new ConfiguredList(
            parts.group(1), reader(format, parts.group(3), written), parts.group(4).strip());
    if (format == ListFormat.OFAC_CSV && list.address().isPresent()) {
      throw refused(written, "ofac-csv is a directory of files; fetch ofac-xml instead.");
    }
    return list;
  }

  private static ListReader reader(ListFormat format, @Nullable String columns, String written) {
    if (columns == null) {
      return format.reader();
    }
    if (format != ListFormat.CSV) {
      throw refused(written, "Only the format csv takes columns.");
    }
    try {
      return new MappedCsv(Columns.parse(columns.substring(1, columns.length() - 1)));
    } catch (IllegalArgumentException e) {
      throw refused(written, e.getMessage() + ".");
    }
  }

  private static StartRefused refused(String written, String remedy) {
    return new StartRefused(
        "gatehouse.watch-list.lists holds '" + written + "', which is not understood.",
        remedy + " See docs/watch-lists.md.");
  }

  /** Where it is fetched from, when that is another machine. */
  Optional<URI> address() {
    return place.matches("https?://.*") ? Optional.of(URI.create(place)) : Optional.empty();
  }
}
