package io.gatehouse.partner;

import io.gatehouse.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Reads the file of programs when a server starts; not before the commands that make the partners
 * which it names.
 */
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(ProgramSettings.class)
class ProgramsAtStart implements SmartInitializingSingleton {
  private final ProgramFiles files;
  private final ProgramSettings settings;

  ProgramsAtStart(ProgramFiles files, ProgramSettings settings) {
    this.files = files;
    this.settings = settings;
  }

  /** After everything that makes partners. */
  @Override
  public void afterSingletonsInstantiated() {
    Path file = settings.file();
    if (file == null) {
      return;
    }
    try {
      files.load(Files.readString(file));
    } catch (IOException e) {
      throw refused(file, "it cannot be read");
    } catch (IllegalArgumentException e) {
      throw refused(file, String.valueOf(e.getMessage()));
    }
  }

  private static StartRefused refused(Path file, String why) {
    return new StartRefused(
        "The programs in " + file.toAbsolutePath() + " are not usable: " + why,
        "Correct the file that GATEHOUSE_PROGRAMS_FILE names; docs/business.md shows its form.");
  }
}
