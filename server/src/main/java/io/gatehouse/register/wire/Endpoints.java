package io.gatehouse.register.wire;

import io.gatehouse.platform.Settings;
import io.gatehouse.platform.StartRefused;
import io.gatehouse.register.Outage.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where each register is: at its set address, its official one, or simulated in this process. */
@Component
public class Endpoints {
  private final boolean sandbox;
  private final AtomicInteger port = new AtomicInteger();

  Endpoints(Settings settings) {
    this.sandbox = settings.sandbox();
  }

  @EventListener
  void started(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port.set(event.getWebServer().getPort());
    }
  }

  /**
   * One address of a register.
   *
   * @param setting name of the setting, for the operator
   * @param set what it is set to
   * @param official where it is when nothing is set
   * @param simulator path of the simulated one
   * @throws StartRefused when a production server is set to ask without TLS
   */
  public Endpoint of(String setting, @Nullable URI set, String official, String simulator) {
    if (set == null) {
      URI address = URI.create(official);
      return sandbox
          ? new Endpoint(() -> simulated(simulator), true)
          : new Endpoint(() -> address, false);
    }
    if (!sandbox && !"https".equals(set.getScheme()) && !loopback(set)) {
      throw new StartRefused(
          "gatehouse.register." + setting + " is " + set + ".",
          "Set it to an address that begins with https://.");
    }
    return new Endpoint(() -> set, false);
  }

  private URI simulated(String path) {
    return URI.create("http://localhost:" + port.get() + "/sandbox/registers" + path);
  }

  private static boolean loopback(URI address) {
    try {
      return address.getHost() != null
          && InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * An address that is known at the latest when it is used.
   *
   * @param simulated it stands in this process and takes any credentials
   */
  public record Endpoint(Supplier<URI> address, boolean simulated) {

    /** A resource below the address. */
    public URI at(String path) {
      return URI.create(address.get().toString().replaceAll("/+$", "") + path);
    }

    /**
     * A credential.
     *
     * @throws NoAnswer when it is not set and needed
     */
    public String credential(String setting, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        return value;
      }
      if (simulated) {
        return "sandbox";
      }
      throw NoAnswer.because(
          Reason.NOT_CONFIGURED, "gatehouse.register." + setting + " is not set");
    }
  }
}
