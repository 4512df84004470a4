package io.gatehouse.watchlist;

import io.gatehouse.platform.Settings;
import io.gatehouse.screening.ListChanges;
import io.gatehouse.screening.ListLoader;
import io.gatehouse.screening.ListSource;
import io.gatehouse.screening.ListVersion;
import io.gatehouse.screening.LoadResult;
import io.gatehouse.screening.Plausibility;
import io.gatehouse.screening.WatchList;
import io.gatehouse.screening.list.Checksum;
import io.gatehouse.screening.list.LoadReport;
import io.gatehouse.screening.list.RemoteFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the places of the lists for new states. What is new and can be believed is stored for all
 * processes; what cannot is refused, and the state in use stays.
 */
@Component
public class ListRefresh {
  private static final Logger log = LoggerFactory.getLogger(ListRefresh.class);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(1);

  private final ConfiguredLists configured;
  private final ListStates states;
  private final ListContents contents;
  private final WatchListSettings settings;
  private final WatchListSearch search;
  private final Rescreening rescreening;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Path folder;
  private final ListLoader loader;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(CONNECT)
          .build();

  ListRefresh(
      ConfiguredLists configured,
      ListStates states,
      ListContents contents,
      WatchListSettings settings,
      WatchListSearch search,
      Rescreening rescreening,
      Settings all,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.configured = configured;
    this.states = states;
    this.contents = contents;
    this.settings = settings;
    this.search = search;
    this.rescreening = rescreening;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
    this.folder = all.home().resolve("watch-lists");
    this.loader =
        new ListLoader(new Plausibility(settings.mostSkipped(), settings.leastOfPrevious()), clock);
  }

  /** A new state of a list is stored, for all processes; told within the one that stored it. */
  record Stored(String list) {}

  /** Asks for every list whose time has come. */
  void refreshDue() {
    configured.all().forEach(list -> refreshWhen(list, this::due));
  }

  /** Asks for every list that was never asked for. */
  void refreshMissing() {
    configured.all().forEach(list -> refreshWhen(list, l -> states.find(l.name()).isEmpty()));
  }

  private void refreshWhen(ConfiguredList list, Predicate<ConfiguredList> condition) {
    oneAtATime.lock();
    try {
      if (condition.test(list)) {
        refresh(list);
      }
    } finally {
      oneAtATime.unlock();
    }
  }

  private boolean due(ConfiguredList list) {
    Instant now = clock.instant();
    return states
        .find(list.name())
        .map(state -> !state.attemptedAt().plus(pause(state)).isAfter(now))
        .orElse(true);
  }

  private Duration pause(ListState state) {
    return state.refusal() == null ? settings.refresh() : settings.retry();
  }

  /**
   * Asks for a list now.
   *
   * @return what is known of it afterwards; empty when no such list is configured
   */
  public Optional<ListState> refresh(String name) {
    Optional<ConfiguredList> found =
        configured.all().stream().filter(list -> list.name().equals(name)).findFirst();
    found.ifPresent(list -> refreshWhen(list, l -> true));
    return found.flatMap(list -> states.find(list.name()));
  }

  private void refresh(ConfiguredList list) {
    try {
      Path source = fetch(list);
      String checksum = Checksum.of(source);
      Optional<ListState> before = states.find(list.name());
      if (before.isPresent() && checksum.equals(before.get().checksum())) {
        states.confirmed(list.name());
      } else {
        read(list, source, before.map(ListRefresh::version).orElse(null));
      }
    } catch (IOException e) {
      String why = "It could not be read: " + told(list, e);
      log.warn("Watch list {} stays as it was. {}", list.name(), why);
      states.refused(list.name(), why, null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An address may hold the key of a subscription, which is for no log. */
  private static String told(ConfiguredList list, IOException e) {
    String kind = e.getClass().getSimpleName();
    if (e.getMessage() == null) {
      return kind;
    }
    String message = kind + ": " + e.getMessage();
    return list.address().isPresent() ? message.replace(list.place(), "its address") : message;
  }

  private static @Nullable ListVersion version(ListState state) {
    return state.checksum() == null || state.loadedAt() == null
        ? null
        : new ListVersion(
            state.list(), state.checksum(), state.loadedAt(), state.entries(), state.names());
  }

  private void read(ConfiguredList list, Path source, @Nullable ListVersion previous) {
    ListSource reading = new ListSource(list.name(), list.reader(), source);
    switch (loader.load(reading, previous)) {
      case LoadResult.Loaded(WatchList read, LoadReport report) -> {
        ListChanges changes = changes(list, read, previous);
        transaction.executeWithoutResult(status -> store(read, source, report, changes));
        events.publishEvent(new Stored(list.name()));
        log.info("Watch list {}", report);
      }
      case LoadResult.Refused(String why, LoadReport report) -> refuse(list, why, report);
    }
  }

  private void refuse(ConfiguredList list, String why, LoadReport report) {
    log.warn("Watch list {} is refused: {}", list.name(), why);
    states.refused(list.name(), why, report);
  }

  /** What differs from the state in use; null when there is none, or it cannot be read any more. */
  private @Nullable ListChanges changes(
      ConfiguredList list, WatchList read, @Nullable ListVersion previous) {
    return previous == null
        ? null
        : search
            .list(list.name())
            .filter(older -> older.version().checksum().equals(previous.checksum()))
            .or(() -> stored(list, previous))
            .map(older -> ListChanges.between(older, read))
            .orElse(null);
  }

  private Optional<WatchList> stored(ConfiguredList list, ListVersion version) {
    try {
      return contents.read(list, version.checksum(), version.loadedAt());
    } catch (IOException e) {
      log.warn("The state in use of watch list {} could not be read", list.name(), e);
      return Optional.empty();
    }
  }

  /** Of several processes that read the same state at once, one stores it. */
  private void store(
      WatchList read, Path source, LoadReport report, @Nullable ListChanges changes) {
    ListVersion version = read.version();
    if (states.lock(version.list()).filter(version.checksum()::equals).isPresent()) {
      return;
    }
    try {
      contents.write(version.list(), version.checksum(), source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    states.changed(version, report);
    rescreening.listChanged(version, changes);
  }

  private Path fetch(ConfiguredList list) throws IOException, InterruptedException {
    Optional<URI> address = list.address();
    if (address.isPresent()) {
      Path copy = copyOf(list);
      new RemoteFile(address.get(), copy, settings.largest().toBytes(), ANSWER).refresh(http);
      return copy;
    }
    if (list.place().startsWith("classpath:")) {
      Path copy = copyOf(list);
      try (InputStream resource =
          new DefaultResourceLoader().getResource(list.place()).getInputStream()) {
        Files.copy(resource, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return copy;
    }
    Path path = Path.of(list.place());
    if (!Files.exists(path)) {
      throw new FileNotFoundException(list.place() + " does not exist");
    }
    return path;
  }

  private Path copyOf(ConfiguredList list) throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(list.name());
  }
}
