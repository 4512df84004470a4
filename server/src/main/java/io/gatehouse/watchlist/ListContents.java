package io.gatehouse.watchlist;

import io.gatehouse.screening.ListLoader;
import io.gatehouse.screening.ListSource;
import io.gatehouse.screening.LoadResult;
import io.gatehouse.screening.Plausibility;
import io.gatehouse.screening.WatchList;
import io.gatehouse.screening.list.LoadReport;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of accepted lists, packed and in pieces, so that every process reads the same ones and
 * a restart needs nobody else's machine.
 */
@Component
class ListContents {
  private static final int PIECE = 1 << 20;
  private static final String FILE = "file";
  private static final String DIRECTORY = "directory";

  /** What is stored was believed once. */
  private static final Plausibility BELIEVED = new Plausibility(1, 0);

  private final JdbcClient jdbc;

  ListContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a list's file or directory, and drops the states before it. */
  void write(String list, String checksum, Path source) throws IOException {
    jdbc.sql("delete from watch_list_piece where list = ?").param(list).update();
    Path packed = Files.createTempFile("watch-list", ".zip");
    try {
      pack(source, packed);
      try (InputStream bytes = Files.newInputStream(packed)) {
        int position = 0;
        for (byte[] piece = bytes.readNBytes(PIECE);
            piece.length > 0;
            piece = bytes.readNBytes(PIECE)) {
          jdbc.sql("insert into watch_list_piece values (?, ?, ?, ?)")
              .param(list)
              .param(checksum)
              .param(position++)
              .param(piece)
              .update();
        }
      }
    } finally {
      Files.delete(packed);
    }
  }

  private static void pack(Path source, Path packed) throws IOException {
    boolean directory = Files.isDirectory(source);
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(packed)))) {
      for (Path file : directory ? files(source) : List.of(source)) {
        zip.putNextEntry(new ZipEntry(directory ? DIRECTORY + "/" + file.getFileName() : FILE));
        Files.copy(file, zip);
      }
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /**
   * Reads a state; empty when it is not the one that is kept any more.
   *
   * @param acceptedAt when it was accepted: it bears that moment in every process
   */
  Optional<WatchList> read(ConfiguredList list, String checksum, Instant acceptedAt)
      throws IOException {
    ListLoader loader = new ListLoader(BELIEVED, Clock.fixed(acceptedAt, ZoneOffset.UTC));
    Path folder = Files.createTempDirectory("watch-list");
    try {
      Path packed = folder.resolve("packed.zip");
      fetch(list.name(), checksum, packed);
      LoadResult result =
          loader.load(new ListSource(list.name(), list.reader(), unpack(packed, folder)), null);
      return result instanceof LoadResult.Loaded(WatchList read, LoadReport report)
              && checksum.equals(read.version().checksum())
          ? Optional.of(read)
          : Optional.empty();
    } finally {
      delete(folder);
    }
  }

  private void fetch(String list, String checksum, Path packed) throws IOException {
    try (var out = Files.newOutputStream(packed)) {
      for (int position = 0; ; position++) {
        Optional<byte[]> piece =
            jdbc.sql(
                    "select content from watch_list_piece where list = ? and checksum = ? and position = ?")
                .param(list)
                .param(checksum)
                .param(position)
                .query(byte[].class)
                .optional();
        if (piece.isEmpty()) {
          break;
        }
        out.write(piece.get());
      }
    }
  }

  private static Path unpack(Path packed, Path folder) throws IOException {
    Files.createDirectory(folder.resolve(DIRECTORY));
    Path source = folder.resolve(DIRECTORY);
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(packed)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(FILE)) {
          source = folder.resolve(FILE);
        }
        Files.copy(zip, folder.resolve(entry.getName()));
      }
    }
    return source;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
