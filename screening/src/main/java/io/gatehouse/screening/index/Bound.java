package io.gatehouse.screening.index;

import io.gatehouse.screening.match.NameSimilarity;
import io.gatehouse.screening.match.WeighedToken;
import io.gatehouse.screening.name.NameStyle;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The greatest similarity that a name can still reach when only some words of the query agree with
 * it. Never less than what a full comparison gives, so nothing is lost by trusting it.
 */
final class Bound {

  private final WeighedToken[] query;
  private final Neighbourhood neighbourhood;
  private final NameStyle style;
  private final double least;
  private final long notLeading;

  Bound(WeighedToken[] query, Neighbourhood neighbourhood, NameStyle style, double least) {
    this.query = query;
    this.neighbourhood = neighbourhood;
    this.style = style;
    this.least = least;
    long bits = 0;
    for (int i = 0; i < query.length; i++) {
      bits |= neighbourhood.leads(i) ? 0 : 1L << i;
    }
    this.notLeading = bits;
  }

  double least() {
    return least;
  }

  /** Whether the name with these words may be similar enough. */
  boolean mayReach(int[] words, int from, int to) {
    long agreeing = notLeading;
    for (int at = from; at < to; at++) {
      agreeing |= neighbourhood.queryWords(words[at]);
    }
    return greatest(agreeing) >= least;
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
            .sorted(
                Comparator.comparingLong(
                    i -> IntStream.of(neighbourhood.alike(i)).mapToLong(namesWith::applyAsInt).sum()))
            .toList();
    long rest = (1L << query.length) - 1;
    for (int count = 0; count < rarestFirst.size(); count++) {
      if (greatest(rest) < least) {
        return rarestFirst.subList(0, count);
      }
      rest &= ~(1L << rarestFirst.get(count));
    }
    return rarestFirst;
  }

  private double greatest(long agreeing) {
    double matched = 0;
    double alone = 0;
    for (int i = 0; i < query.length; i++) {
      if ((agreeing & 1L << i) != 0) {
        matched += neighbourhood.greatestLink(i);
      } else {
        alone += query[i].weight();
      }
    }
    return matched == 0 ? 0 : matched / (matched + NameSimilarity.leastLoss(style) * alone);
  }
}
