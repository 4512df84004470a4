package io.gatehouse.screening.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteFileTest {

  @TempDir Path directory;

  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer issuer;
  private String content = "first";
  private int status = 200;

  @BeforeEach
  void publish() throws IOException {
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext(
        "/list",
        exchange -> {
          String tag = "\"" + content + "\"";
          boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          byte[] body = content.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("ETag", tag);
          exchange.sendResponseHeaders(known ? 304 : status, known ? -1 : body.length);
          if (!known) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    issuer.start();
  }

  @AfterEach
  void close() {
    issuer.stop(0);
    client.close();
  }

  @Test
  void fetchesOnlyWhatChanged() throws Exception {
    RemoteFile remote = remote(1_000);

    assertThat(remote.refresh(client)).isTrue();
    assertThat(remote.refresh(client)).isFalse();
    content = "second";
    assertThat(remote.refresh(client)).isTrue();
    assertThat(remote.file()).hasContent("second");
  }

  @Test
  void keepsTheOldCopyWhenTheIssuerFailsOrSendsTooMuch() throws Exception {
    RemoteFile remote = remote(10);
    remote.refresh(client);

    content = "longer than ten bytes";
    assertThatThrownBy(() -> remote.refresh(client))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("longer than 10 bytes");
    status = 503;
    assertThatThrownBy(() -> remote.refresh(client))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("answered 503");

    assertThat(remote.file()).hasContent("first");
    try (var files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("list.xml", "list.xml.etag");
    }
  }

  private RemoteFile remote(long mostBytes) {
    URI uri = URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/list");
    return new RemoteFile(uri, directory.resolve("list.xml"), mostBytes, Duration.ofSeconds(10));
  }
}
