package io.gatehouse.platform;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where people and partners reach this server. Links in mails and answers are made here and nowhere
 * else.
 */
@Component
public class PublicAddress {
  private final AtomicReference<String> base;

  PublicAddress(Settings settings) {
    URI set = settings.publicUrl();
    this.base = new AtomicReference<>(set == null ? "" : set.toString().replaceAll("/+$", ""));
  }

  /**
   * Without a set address a sandbox answers on loopback, on the port that the web server really
   * got.
   */
  @EventListener
  void started(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      base.compareAndSet("", "http://localhost:" + event.getWebServer().getPort());
    }
  }

  /**
   * @param path begins with a slash
   */
  public String of(String path) {
    return base.get() + path;
  }
}
