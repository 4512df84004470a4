package io.gatehouse.testing;

import io.gatehouse.Gatehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A server of a test's own, in this process: started with its own settings, and stopped. */
public record Server(ConfigurableApplicationContext context) implements AutoCloseable {

  /** A sandbox on a database of its own or one that is shared. */
  public static Server start(String databaseUrl, Path home, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("server.port=0");
    all.add("gatehouse.database.url=" + databaseUrl);
    all.add("gatehouse.home=" + home);
    return start(all.toArray(String[]::new));
  }

  /** With these settings and no others. */
  public static Server start(String... settings) {
    SpringApplication application = Gatehouse.server();
    application.setRegisterShutdownHook(false);
    String[] arguments = new String[settings.length];
    for (int i = 0; i < settings.length; i++) {
      arguments[i] = "--" + settings[i];
    }
    return new Server(application.run(arguments));
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
