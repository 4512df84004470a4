package io.gatehouse;

import io.gatehouse.platform.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The server: everything below this package, one process, one database. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class Gatehouse {

  /** An application that is ready to {@code run(args)}; a caller may add properties first. */
  public static SpringApplication server() {
    return new SpringApplication(Gatehouse.class);
  }
}
