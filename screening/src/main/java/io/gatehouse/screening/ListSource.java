package io.gatehouse.screening;

import io.gatehouse.screening.list.ListFormat;
import io.gatehouse.screening.list.ListReader;
import java.nio.file.Path;

/**
 * Where a list is read from.
 *
 * @param list name under which hits show it, for example {@code ofac-sdn}
 * @param reader understands its format
 * @param path file, or directory when the format has several files
 */
public record ListSource(String list, ListReader reader, Path path) {

  public ListSource(String list, ListFormat format, Path path) {
    this(list, format.reader(), path);
  }
}
