package io.gatehouse.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Where the content of files lies. */
sealed interface Contents permits DatabaseContents, DirectoryContents {

  /** Keeps everything that the stream holds. */
  void write(UUID partnerId, UUID fileId, InputStream content) throws IOException;

  InputStream read(UUID partnerId, UUID fileId) throws IOException;

  /** In the transaction that is open, or when it has come to its end. */
  void delete(UUID partnerId, UUID fileId);
}
