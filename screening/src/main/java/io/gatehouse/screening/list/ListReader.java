package io.gatehouse.screening.list;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one published format as a stream. */
public interface ListReader {

  /**
   * Reads a list.
   *
   * @param source the file, or the directory when the format has several files
   * @throws DamagedListException when the file is cut off or not of this format
   */
  void read(Path source, EntrySink sink) throws IOException;
}
