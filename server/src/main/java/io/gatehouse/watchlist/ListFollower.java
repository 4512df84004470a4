package io.gatehouse.watchlist;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the lists of this process at the states that the database names: all processes follow the
 * same row, within seconds. A process that starts reads what is stored, and asks the issuers only
 * for lists that were never read.
 */
@Component
class ListFollower implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ListFollower.class);
  private static final long PAUSE_SECONDS = 2;

  private final ConfiguredLists configured;
  private final ListStates states;
  private final ListContents contents;
  private final ListRefresh refresh;
  private final WatchListSearch search;
  private final Semaphore nudges = new Semaphore(0);
  private volatile @Nullable Thread thread;

  ListFollower(
      ConfiguredLists configured,
      ListStates states,
      ListContents contents,
      ListRefresh refresh,
      WatchListSearch search) {
    this.configured = configured;
    this.states = states;
    this.contents = contents;
    this.refresh = refresh;
    this.search = search;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().daemon().name("watch-lists").start(this::run);
  }

  @Override
  public void stop() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Before the web server starts; after it has stopped. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void run() {
    tolerantly(this::begin);
    search.firstLoadIsOver();
    while (isRunning()) {
      try {
        if (nudges.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS)) {
          nudges.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      }
      tolerantly(this::follow);
    }
  }

  private void begin() {
    follow();
    refresh.refreshMissing();
    follow();
  }

  /** The database may be away; the lists in use stay. */
  private void tolerantly(Runnable deed) {
    try {
      deed.run();
    } catch (RuntimeException e) {
      if (isRunning()) {
        log.warn("The states of the watch lists could not be read: {}", e.getMessage());
      }
    }
  }

  /** What this process stored itself is looked at now instead of a little later. */
  @EventListener
  void stored(ListRefresh.Stored stored) {
    nudges.release();
  }

  private void follow() {
    configured.all().forEach(this::follow);
  }

  private void follow(ConfiguredList list) {
    Optional<ListState> state = states.find(list.name());
    String wanted = state.map(ListState::checksum).orElse(null);
    String here = search.list(list.name()).map(l -> l.version().checksum()).orElse(null);
    if (wanted != null && !wanted.equals(here)) {
      install(list, state.get(), wanted);
    }
  }

  private void install(ConfiguredList list, ListState state, String checksum) {
    Instant accepted = state.loadedAt() == null ? Instant.EPOCH : state.loadedAt();
    try {
      // Empty when the row has moved on meanwhile: it is looked at again.
      contents.read(list, checksum, accepted).ifPresent(search::install);
    } catch (IOException e) {
      log.warn("Watch list {} could not be read from the database", list.name(), e);
    }
  }
}
