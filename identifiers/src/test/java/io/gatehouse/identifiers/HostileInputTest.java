package io.gatehouse.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(strings = {"1", " ", "-", "A", "\u0660", "\u200b", "\ud835", "１", "0037"})
  void aMegabyteIsRefusedForItsLengthInConstantMemory(String piece) {
    String megabyte = piece.repeat(MEGABYTE / piece.length());
    Identifiers.detect(megabyte);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (Kind kind : Identifiers.kinds()) {
      long before = threads.getCurrentThreadAllocatedBytes();
      Parsed parsed = kind.parse(megabyte);
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(parsed)
          .isInstanceOfSatisfying(
              Parsed.Invalid.class,
              invalid -> assertThat(invalid.reason().rule()).isEqualTo(Rule.LENGTH));
      assertThat(allocated).as("bytes for %s", kind).isLessThan(4096);
    }
  }

  @Test
  void noTextMakesAnyKindThrow() {
    Random random = new Random(20_260_101);
    for (int i = 0; i < 20_000; i++) {
      String text = randomText(random);
      for (Kind kind : Identifiers.kinds()) {
        for (Strength strength : Strength.values()) {
          if (kind.parse(text, strength) instanceof Parsed.Valid(Identifier identifier)) {
            assertThat(identifier.canonical()).isNotEmpty();
            assertThat(identifier.human()).isNotEmpty();
            assertThat(identifier.facts().asMap()).isNotNull();
          }
        }
      }
    }
  }

  @Test
  void changedExamplesNeverMakeAKindThrowEither() {
    Random random = new Random(7);
    for (Kind kind : Identifiers.kinds()) {
      for (int i = 0; i < 2_000; i++) {
        String text = changed(kind.example(), random);
        for (Strength strength : Strength.values()) {
          if (kind.parse(text, strength) instanceof Parsed.Valid(Identifier identifier)) {
            assertThat(kind.parse(identifier.canonical(), strength).isValid()).isTrue();
            assertThat(identifier.facts().asMap()).isNotNull();
          }
        }
        kind.parseStrict(text);
      }
    }
  }

  @Test
  void anyNumberOfThreadsGetTheSameAnswers() {
    List<Kind> kinds = Identifiers.kinds();
    List<String> alone = kinds.stream().map(kind -> kind.parse(kind.example()).toString()).toList();
    IntStream.range(0, 2_000)
        .parallel()
        .forEach(
            i -> {
              int at = i % kinds.size();
              Kind kind = kinds.get(at);
              assertThat(kind.parse(kind.example())).hasToString(alone.get(at));
            });
  }

  private static String randomText(Random random) {
    int length = random.nextInt(40);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(0x110000));
        case 2 -> text.append((char) random.nextInt(128));
        case 3 -> text.append((char) ('A' + random.nextInt(26)));
        default -> text.append((char) ('0' + random.nextInt(10)));
      }
    }
    return text.toString();
  }

  private static String changed(String example, Random random) {
    StringBuilder text = new StringBuilder(example);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, (char) ('0' + random.nextInt(10)));
        case 1 -> text.setCharAt(at, (char) ('A' + random.nextInt(26)));
        case 2 -> text.insert(at, (char) random.nextInt(256));
        default -> text.setCharAt(at, (char) random.nextInt(0x3000));
      }
    }
    return text.toString();
  }
}
