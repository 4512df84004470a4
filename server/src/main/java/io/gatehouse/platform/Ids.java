package io.gatehouse.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The one source of ids: time-ordered UUIDs (version 7), so that index pages fill in order. Those
 * of one process rise also within a millisecond: what is read in the order of ids is read in the
 * order of deeds.
 */
@Component
public class Ids {
  private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

  public UUID next() {
    return generator.generate();
  }
}
