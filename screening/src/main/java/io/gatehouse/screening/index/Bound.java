package io.gatehouse.screening.index;

import io.gatehouse.screening.match.NameSimilarity;
import io.gatehouse.screening.match.WeighedToken;
import io.gatehouse.screening.name.NameStyle;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The greatest similarity that a name can still reach, from which words of it may agree with words
 * of the query at all. Never less than what a full comparison gives, so nothing is lost by trusting
 * it: every agreement is taken at its greatest weight, its shortfall at its least, and of the words
 * that stand alone only those are counted that surely do.
 */
final class Bound {

  private final WeighedToken[] query;
  private final Neighbourhood neighbourhood;
  private final Vocabulary vocabulary;
  private final NameStyle style;
  private final double least;
  private final long open;

  Bound(
      WeighedToken[] query,
      Neighbourhood neighbourhood,
      Vocabulary vocabulary,
      NameStyle style,
      double least) {
    this.query = query;
    this.neighbourhood = neighbourhood;
    this.vocabulary = vocabulary;
    this.style = style;
    this.least = least;
    this.open = bits(neighbourhood::isOpen);
  }

  double least() {
    return least;
  }

  /** Whether the name with these words may be similar enough. */
  boolean mayReach(int[] words, int from, int to) {
    Matches matches = neighbourhood.matches();
    long agreeing = open;
    double listedAlone = 0;
    double shortfall = 0;
    for (int at = from; at < to; at++) {
      int match = matches.find(words[at]);
      if (match >= 0) {
        agreeing |= matches.queryWords(match);
      } else if (open == 0 && vocabulary.get(words[at]).token().kind().isDistinctive()) {
        listedAlone += vocabulary.get(words[at]).weight();
      }
    }
    for (int i = 0; i < query.length; i++) {
      if ((agreeing & ~open & (1L << i)) != 0) {
        shortfall += (1 - bestSimilarity(i, words, from, to)) * neighbourhood.leastLink(i);
      }
    }
    return greatest(agreeing, listedAlone, shortfall) >= least;
  }

  private double bestSimilarity(int queryWord, int[] words, int from, int to) {
    Matches matches = neighbourhood.matches();
    double best = 0;
    for (int at = from; at < to; at++) {
      int match = matches.find(words[at]);
      if (match >= 0 && (matches.queryWords(match) & (1L << queryWord)) != 0) {
        best = Math.max(best, matches.similarity(match));
      }
    }
    return best;
  }

  /**
   * The words of the query that must be followed: rarest first, as many as it takes so that a name
   * without any of them cannot be similar enough.
   */
  List<Integer> leadingWords(IntUnaryOperator namesWith) {
    List<Integer> rarestFirst =
        IntStream.range(0, query.length)
            .filter(neighbourhood::leads)
            .boxed()
            .sorted(Comparator.comparingLong(i -> namesAlike(i, namesWith)))
            .toList();
    long rest = bits(i -> true);
    for (int count = 0; count < rarestFirst.size(); count++) {
      if (greatest(rest, 0, 0) < least) {
        return rarestFirst.subList(0, count);
      }
      rest &= ~(1L << rarestFirst.get(count));
    }
    return rarestFirst;
  }

  private long namesAlike(int queryWord, IntUnaryOperator namesWith) {
    return IntStream.of(neighbourhood.alike(queryWord)).mapToLong(namesWith::applyAsInt).sum();
  }

  private double greatest(long agreeing, double listedAlone, double shortfall) {
    double matched = 0;
    double queryAlone = 0;
    for (int i = 0; i < query.length; i++) {
      if ((agreeing & (1L << i)) != 0) {
        matched += neighbourhood.greatestLink(i);
      } else {
        queryAlone += query[i].weight();
      }
    }
    double loss = NameSimilarity.loss(queryAlone, listedAlone, style);
    return matched == 0 ? 0 : (matched - shortfall) / (matched + loss);
  }

  private long bits(IntPredicate chosen) {
    long bits = 0;
    for (int i = 0; i < query.length; i++) {
      bits |= chosen.test(i) ? 1L << i : 0;
    }
    return bits;
  }
}
