package io.gatehouse.file;

import io.gatehouse.file.StoredFile.Purpose;
import io.gatehouse.platform.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.Tika;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that people handed in. Who may see one is decided by those who know its subject. */
@Component
public class StoredFiles {
  private static final int LONGEST_NAME = 200;
  private static final Tika TIKA = new Tika();
  private static final String COLUMNS =
      "select partner_id, file_id, purpose, subject_id, name, media_type, size, created_at from stored_file ";

  private final JdbcClient jdbc;
  private final Contents contents;
  private final Ids ids;
  private final Clock clock;

  StoredFiles(JdbcClient jdbc, Contents contents, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.ids = ids;
    this.clock = clock;
  }

  /** Where a file comes from, to be opened as often as needed. */
  public interface Source {
    InputStream open() throws IOException;
  }

  /** What a content is, by its first bytes and, for kinds that look alike, its name. */
  public static String mediaType(Source source, String name) {
    try (InputStream content = source.open()) {
      return TIKA.detect(content.readNBytes(64 * 1024), plainName(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name without path, control characters and excess length. */
  public static String plainName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{C}", "").strip();
    String shortened =
        clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    return shortened.isEmpty() ? "file" : shortened;
  }

  /** Keeps a file, in the transaction that is open. */
  public StoredFile store(
      UUID partnerId, Purpose purpose, UUID subjectId, String name, long size, Source source) {
    StoredFile file =
        new StoredFile(
            partnerId,
            ids.next(),
            purpose,
            subjectId,
            plainName(name),
            mediaType(source, name),
            size,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    insert(file);
    try (InputStream content = source.open()) {
      contents.write(partnerId, file.fileId(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private void insert(StoredFile file) {
    jdbc.sql("insert into stored_file values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(file.partnerId())
        .param(file.fileId())
        .param(file.purpose().name())
        .param(file.subjectId())
        .param(file.name())
        .param(file.mediaType())
        .param(file.size())
        .param(OffsetDateTime.ofInstant(file.createdAt(), java.time.ZoneOffset.UTC))
        .update();
  }

  public Optional<StoredFile> find(UUID partnerId, UUID fileId) {
    return jdbc.sql(COLUMNS + "where partner_id = ? and file_id = ?")
        .param(partnerId)
        .param(fileId)
        .query((row, n) -> file(row))
        .optional();
  }

  /** The files of some subjects, newest first. */
  public List<StoredFile> of(UUID partnerId, Collection<UUID> subjectIds) {
    return jdbc.sql(
            COLUMNS
                + "where partner_id = ? and subject_id = any(?) order by created_at desc, file_id desc")
        .param(partnerId)
        .param(subjectIds.toArray(UUID[]::new))
        .query((row, n) -> file(row))
        .list();
  }

  /** The content, to be closed by the caller. */
  public InputStream read(StoredFile file) throws IOException {
    return contents.read(file.partnerId(), file.fileId());
  }

  /** Forgets every file of some subjects. */
  public void deleteOf(UUID partnerId, Collection<UUID> subjectIds) {
    delete(partnerId, of(partnerId, subjectIds).stream().map(StoredFile::fileId).toList());
  }

  /** Forgets a file. */
  public void delete(UUID partnerId, UUID fileId) {
    delete(partnerId, List.of(fileId));
  }

  /** Forgets files, in the transaction that is open. */
  public void delete(UUID partnerId, Collection<UUID> fileIds) {
    jdbc.sql("delete from stored_file where partner_id = ? and file_id = any(?)")
        .param(partnerId)
        .param(fileIds.toArray(UUID[]::new))
        .update();
    fileIds.forEach(fileId -> contents.delete(partnerId, fileId));
  }

  private static StoredFile file(ResultSet row) throws SQLException {
    return new StoredFile(
        row.getObject("partner_id", UUID.class),
        row.getObject("file_id", UUID.class),
        Purpose.valueOf(row.getString("purpose")),
        row.getObject("subject_id", UUID.class),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
