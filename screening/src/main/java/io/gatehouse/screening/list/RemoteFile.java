package io.gatehouse.screening.list;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A list's file that is fetched from its issuer when it changed. The entity tag (RFC 9110, 8.8.3)
 * of the copy is kept beside it, so that an unchanged file is not sent again.
 *
 * @param uri where the issuer publishes it
 * @param file where the copy is kept
 * @param mostBytes a longer file is not taken
 * @param timeout for the whole answer to begin
 */
public record RemoteFile(URI uri, Path file, long mostBytes, Duration timeout) {

  /** OFAC answers 403 to a client that does not name itself. */
  private static final String USER_AGENT = "Gatehouse screening";

  /** 500 MB and one minute. */
  public RemoteFile(URI uri, Path file) {
    this(uri, file, 500_000_000, Duration.ofMinutes(1));
  }

  /**
   * Fetches the file if it changed since the last time; the copy is replaced in one step or not at
   * all.
   *
   * @return whether there is a new copy
   * @throws IOException when the issuer cannot be reached or does not send the file
   */
  public boolean refresh(HttpClient client) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(timeout).header("User-Agent", USER_AGENT);
    knownTag().ifPresent(tag -> request.header("If-None-Match", tag));
    HttpResponse<InputStream> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      return switch (response.statusCode()) {
        case 304 -> false;
        case 200 -> {
          store(body, response.headers().firstValue("ETag"));
          yield true;
        }
        default -> throw new IOException(uri + " answered " + response.statusCode());
      };
    }
  }

  private Optional<String> knownTag() throws IOException {
    return Files.exists(file) && Files.exists(tagFile())
        ? Optional.of(Files.readString(tagFile()))
        : Optional.empty();
  }

  private void store(InputStream body, Optional<String> tag) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      long copied = copy(body, part);
      if (copied > mostBytes) {
        throw new IOException(
            String.format(Locale.ROOT, "%s is longer than %,d bytes", uri, mostBytes));
      }
      Files.deleteIfExists(tagFile());
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      if (tag.isPresent()) {
        Files.writeString(tagFile(), tag.get());
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private long copy(InputStream body, Path target) throws IOException {
    try (var out = Files.newOutputStream(target)) {
      byte[] buffer = new byte[1 << 16];
      long copied = 0;
      for (int read; copied <= mostBytes && (read = body.read(buffer)) >= 0; copied += read) {
        out.write(buffer, 0, read);
      }
      return copied;
    }
  }

  private Path tagFile() {
    return file.resolveSibling(file.getFileName() + ".etag");
  }
}
