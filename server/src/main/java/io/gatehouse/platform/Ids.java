package io.gatehouse.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.fasterxml.uuid.UUIDClock;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The one source of ids: time-ordered UUIDs (version 7, RFC 9562) by our clock, so that index pages
 * fill in order and an id tells when its row was made. Those of one process rise also within a
 * millisecond: what is read in the order of ids is read in the order of deeds.
 */
@Component
public class Ids {
  private final NoArgGenerator generator;

  Ids(Clock clock) {
    this.generator = Generators.timeBasedEpochGenerator(new SecureRandom(), ticking(clock));
  }

  private static UUIDClock ticking(Clock clock) {
    return new UUIDClock() {
      @Override
      public long currentTimeMillis() {
        return clock.millis();
      }
    };
  }

  /** An id that no other row has, later than all before. */
  public UUID next() {
    return generator.generate();
  }
}
