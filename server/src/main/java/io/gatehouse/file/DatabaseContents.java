package io.gatehouse.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Content in the database, in pieces, so that no whole file is ever held in memory. */
final class DatabaseContents implements Contents {
  private static final int PIECE = 256 * 1024;

  private final JdbcClient jdbc;

  DatabaseContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void write(UUID partnerId, UUID fileId, InputStream content) throws IOException {
    int position = 0;
    for (byte[] piece = content.readNBytes(PIECE);
        piece.length > 0;
        piece = content.readNBytes(PIECE)) {
      jdbc.sql("insert into stored_file_piece values (?, ?, ?, ?)")
          .param(partnerId)
          .param(fileId)
          .param(position++)
          .param(piece)
          .update();
    }
  }

  @Override
  public InputStream read(UUID partnerId, UUID fileId) {
    return new Pieces(partnerId, fileId);
  }

  /** The pieces go with the row of their file. */
  @Override
  public void delete(UUID partnerId, UUID fileId) {}

  /** Fetches each piece when the one before has been read. */
  private final class Pieces extends InputStream {
    private final UUID partnerId;
    private final UUID fileId;
    private byte[] piece = new byte[0];
    private int position;
    private int read;

    Pieces(UUID partnerId, UUID fileId) {
      this.partnerId = partnerId;
      this.fileId = fileId;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (read == piece.length && !next()) {
        return -1;
      }
      int count = Math.min(length, piece.length - read);
      System.arraycopy(piece, read, into, offset, count);
      read += count;
      return count;
    }

    private boolean next() {
      Optional<byte[]> found =
          jdbc.sql(
                  "select content from stored_file_piece where partner_id = ? and file_id = ? and position = ?")
              .param(partnerId)
              .param(fileId)
              .param(position++)
              .query(byte[].class)
              .optional();
      piece = found.orElseGet(() -> new byte[0]);
      read = 0;
      return piece.length > 0;
    }
  }
}
