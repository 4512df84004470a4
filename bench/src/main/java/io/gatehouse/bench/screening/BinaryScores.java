package io.gatehouse.bench.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Scores of pairs that are labelled as matching or not, and the usual figures of merit. */
final class BinaryScores {

  private record Scored(double score, boolean match) {}

  /**
   * Precision, recall and F1 when pairs from a threshold on are called matches.
   *
   * @param threshold the threshold
   */
  record Figures(double threshold, double precision, double recall, double f1) {}

  private final List<Scored> pairs;

  BinaryScores() {
    this(new ArrayList<>());
  }

  private BinaryScores(List<Scored> pairs) {
    this.pairs = pairs;
  }

  void add(double score, boolean match) {
    pairs.add(new Scored(score, match));
  }

  /** The chance that a matching pair scores above one that does not match; ties count half. */
  double areaUnderCurve() {
    double above = 0;
    long compared = 0;
    for (Scored match : pairs) {
      for (Scored other : pairs) {
        if (match.match() && !other.match()) {
          compared++;
          above += Math.signum(match.score() - other.score()) / 2 + 0.5;
        }
      }
    }
    return above / compared;
  }

  Figures at(double threshold) {
    int hits = 0;
    int falseHits = 0;
    int missed = 0;
    for (Scored pair : pairs) {
      boolean hit = pair.score() >= threshold;
      hits += hit && pair.match() ? 1 : 0;
      falseHits += hit && !pair.match() ? 1 : 0;
      missed += !hit && pair.match() ? 1 : 0;
    }
    double precision = hits == 0 ? 0 : hits / (double) (hits + falseHits);
    double recall = hits == 0 ? 0 : hits / (double) (hits + missed);
    double f1 = hits == 0 ? 0 : 2.0 * hits / (2 * hits + falseHits + missed);
    return new Figures(threshold, precision, recall, f1);
  }

  Figures best() {
    Figures best = at(1);
    for (Scored pair : pairs) {
      Figures figures = at(pair.score());
      best = figures.f1() > best.f1() ? figures : best;
    }
    return best;
  }

  /** Mean F1 on the one half when the threshold is chosen on the other, over many random halves. */
  double crossValidatedF1() {
    Random random = new Random(7);
    int rounds = 200;
    double sum = 0;
    for (int round = 0; round < rounds; round++) {
      List<Scored> shuffled = new ArrayList<>(pairs);
      Collections.shuffle(shuffled, random);
      int half = shuffled.size() / 2;
      BinaryScores chosenOn = new BinaryScores(shuffled.subList(0, half));
      BinaryScores triedOn = new BinaryScores(shuffled.subList(half, shuffled.size()));
      sum += triedOn.at(chosenOn.best().threshold()).f1();
    }
    return sum / rounds;
  }
}
