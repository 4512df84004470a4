package io.gatehouse.bench.identifiers;

import io.gatehouse.identifiers.Identifiers;
import io.gatehouse.identifiers.Kind;
import io.gatehouse.identifiers.Parsed;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Checks a second on one core, for kinds of every sort of rule. Half of the numbers are valid, the
 * others have one digit changed, as people type them.
 *
 * <p>Run and print a table: {@code bench/run Identifier}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@Threads(1)
public class IdentifierBenchmark {

  private static final int NUMBERS = 1024;

  @Param({
    "FI ytunnus",
    "FI hetu",
    "FI vat_alv",
    "SE orgnr",
    "SE personnummer",
    "NO orgnr",
    "NO fodselsnummer",
    "EE isikukood",
    "AT firmenbuchnummer",
    "DE vat",
    "FR vat",
    "IN gstin",
    "* iban",
    "* lei"
  })
  public String kind = "";

  private Kind measured = Identifiers.kinds().getFirst();
  private String[] numbers = {};

  /** Makes the numbers: changes of the kind's example, each with a fixed seed. */
  @Setup
  public void makeNumbers() {
    int space = kind.indexOf(' ');
    measured = Identifiers.kind(kind.substring(0, space), kind.substring(space + 1)).orElseThrow();
    Random random = new Random(42);
    numbers = new String[NUMBERS];
    Arrays.setAll(
        numbers,
        i ->
            i % 2 == 0
                ? new String(measured.example())
                : oneDigitChanged(measured.example(), random));
  }

  /** A yes or no. */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public void isValid(Blackhole blackhole) {
    for (String number : numbers) {
      blackhole.consume(measured.isValid(number));
    }
  }

  /** The number itself, or the reason. */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public void parse(Blackhole blackhole) {
    for (String number : numbers) {
      Parsed parsed = measured.parse(number);
      blackhole.consume(parsed);
    }
  }

  /** What a text of that kind could be, among all kinds. */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public void detect(Blackhole blackhole) {
    for (String number : numbers) {
      blackhole.consume(Identifiers.detect(number));
    }
  }

  private static String oneDigitChanged(String number, Random random) {
    StringBuilder changed = new StringBuilder(number);
    int at;
    do {
      at = random.nextInt(number.length());
    } while (!Character.isDigit(number.charAt(at)));
    changed.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
    return changed.toString();
  }
}
