package io.gatehouse.bench.screening;

import io.gatehouse.screening.Hit;
import io.gatehouse.screening.WatchList;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.Subject;
import io.gatehouse.screening.match.Assessment;
import io.gatehouse.screening.match.Assessor;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A search against invented lists of two sizes, and a comparison of two bare names. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SearchBenchmark {

  /** Names of the list. */
  @Param({"20000", "1000000"})
  public int names;

  private WatchList list = MillionNames.list(1);
  private List<String> people = List.of();
  private int next;
  private final Assessor assessor = new Assessor();

  @Setup
  public void load() {
    list = MillionNames.list(names);
    people = SyntheticPeople.names(1_000, new Random(5));
  }

  @Benchmark
  public List<Hit> search() {
    return list.search(Subject.person(nextPerson()), assessor);
  }

  @Benchmark
  public Assessment compare() {
    return assessor.compare(nextPerson(), nextPerson(), EntityType.PERSON);
  }

  private String nextPerson() {
    next = (next + 1) % people.size();
    return people.get(next);
  }
}
