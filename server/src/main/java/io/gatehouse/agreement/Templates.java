package io.gatehouse.agreement;

import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where templates come from: Gatehouse's own, or a directory with the same layout. */
sealed interface Templates {
  /** The days from which there are wordings for a market. */
  SortedSet<LocalDate> versions(Market market);

  /** The template as it is written; empty when that version is not in that language. */
  Optional<Template> read(Market market, LocalDate version, Language language);

  /**
   * The one that holds on a day: of the latest version that has begun, in the first language that
   * it is in.
   */
  default Optional<Template> current(Market market, LocalDate day, List<Language> languages) {
    SortedSet<LocalDate> begun = versions(market).headSet(day.plusDays(1));
    return begun.isEmpty()
        ? Optional.empty()
        : languages.stream()
            .flatMap(language -> read(market, begun.last(), language).stream())
            .findFirst();
  }

  /** Those that come with Gatehouse. */
  record BuiltIn() implements Templates {
    /** A change of the wording is a further version; these files stay as they are. */
    private static final SortedSet<LocalDate> VERSIONS =
        new TreeSet<>(List.of(LocalDate.of(2026, 1, 1)));

    @Override
    public SortedSet<LocalDate> versions(Market market) {
      return VERSIONS;
    }

    @Override
    public Optional<Template> read(Market market, LocalDate version, Language language) {
      String name = "/agreement/%s/%s/%s.md".formatted(market, version, language.tag());
      try (@Nullable InputStream file = Templates.class.getResourceAsStream(name)) {
        return file == null
            ? Optional.empty()
            : Optional.of(
                new Template(
                    version.toString(),
                    language,
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
  }

  /** A directory of the operator's. Read at each use: a new version needs no restart. */
  record InDirectory(Path directory) implements Templates {
    @Override
    public SortedSet<LocalDate> versions(Market market) {
      Path versions = directory.resolve(market.name());
      SortedSet<LocalDate> days = new TreeSet<>();
      if (Files.isDirectory(versions)) {
        try (Stream<Path> folders = Files.list(versions)) {
          folders.flatMap(folder -> day(folder).stream()).forEach(days::add);
        } catch (IOException e) {
          throw new UncheckedIOException(versions.toString(), e);
        }
      }
      return days;
    }

    private static Optional<LocalDate> day(Path folder) {
      try {
        return Optional.of(LocalDate.parse(folder.getFileName().toString()));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    @Override
    public Optional<Template> read(Market market, LocalDate version, Language language) {
      Path file =
          directory
              .resolve(market.name())
              .resolve(version.toString())
              .resolve(language.tag() + ".md");
      try {
        return Files.exists(file)
            ? Optional.of(new Template(version.toString(), language, Files.readString(file)))
            : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(file.toString(), e);
      }
    }
  }
}
