package io.gatehouse.agreement;

import io.gatehouse.agreement.Templates.InDirectory;
import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import io.gatehouse.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the operator's own agreements once, before anybody is shown one. */
final class OwnAgreements {
  private OwnAgreements() {}

  /**
   * @throws StartRefused when the directory is not there, or a template in it cannot be used
   */
  static void check(@Nullable Path directory) {
    if (directory == null) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new StartRefused(
          "There is no directory " + directory + " with agreements",
          "Make it, or remove gatehouse.agreements.directory");
    }
    for (Path folder : with(directory)) {
      for (Market market : Market.values()) {
        check(new InDirectory(folder), market);
      }
    }
  }

  /** The directory itself and those in it, of which some are partners'. */
  private static List<Path> with(Path directory) {
    try (Stream<Path> folders = Files.list(directory)) {
      return Stream.concat(Stream.of(directory), folders.filter(Files::isDirectory)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(directory.toString(), e);
    }
  }

  private static void check(InDirectory templates, Market market) {
    for (LocalDate version : templates.versions(market)) {
      List<Template> written =
          Stream.of(Language.values())
              .map(language -> templates.read(market, version, language))
              .flatMap(Optional::stream)
              .toList();
      if (written.isEmpty()) {
        throw refused(templates, market, version.toString(), Set.of("it is in no language"));
      }
      for (Template template : written) {
        if (!template.faults().isEmpty()) {
          String name = version + "/" + template.language().tag() + ".md";
          throw refused(templates, market, name, template.faults());
        }
      }
    }
  }

  private static StartRefused refused(
      InDirectory templates, Market market, String name, Set<String> faults) {
    String file = templates.directory().resolve(market.name()).resolve(name).toString();
    return new StartRefused(
        "The agreement "
            + file
            + " cannot be used: "
            + faults.stream().collect(Collectors.joining("; ")),
        "Correct it; docs/operating.md tells how agreements are written");
  }
}
