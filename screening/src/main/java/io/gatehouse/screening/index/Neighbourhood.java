package io.gatehouse.screening.index;

import io.gatehouse.screening.match.WeighedToken;
import io.gatehouse.screening.name.Token;
import io.gatehouse.screening.name.TokenKind;
import java.util.Arrays;

/** For each word of a query, the words of the list that may agree with it. */
final class Neighbourhood {

  /** Words of a query beyond this many are neither used to find names nor held against them. */
  static final int MOST_WORDS = 63;

  private static final int MOST_JOINED = 3;
  private static final int SHORTEST_AFFIXED = 5;
  private static final int LONGEST_AFFIX = 8;

  private final WeighedToken[] query;
  private final Vocabulary vocabulary;
  private final IntLongMap wordsByListed = new IntLongMap();
  private final double[] greatestLink;
  private final int[][] alike;
  private final int[] alikeCount;
  private final boolean hasDistinctiveWord;

  Neighbourhood(WeighedToken[] query, Vocabulary vocabulary) {
    this.query = query;
    this.hasDistinctiveWord =
        Arrays.stream(query).anyMatch(word -> word.token().kind().isDistinctive());
    this.vocabulary = vocabulary;
    this.greatestLink = new double[query.length];
    this.alike = new int[query.length][8];
    this.alikeCount = new int[query.length];
    for (int i = 0; i < query.length; i++) {
      findAlike(i);
      findParts(i);
      findAffixed(i);
      findWhole(i);
    }
  }

  /** The words of the query, as bits, that this word of the list may agree with. */
  long queryWords(int listedWord) {
    return wordsByListed.get(listedWord);
  }

  /** The words of the list that may agree with this word of the query. */
  int[] alike(int queryWord) {
    return Arrays.copyOf(alike[queryWord], alikeCount[queryWord]);
  }

  /** The greatest weight that an agreement of this word can have in the similarity of two names. */
  double greatestLink(int queryWord) {
    return greatestLink[queryWord];
  }

  /**
   * Whether the word leads to names. Small words, numbers and initials agree with too many: they
   * only count once a name is found, unless the query has nothing else.
   */
  boolean leads(int queryWord) {
    return !hasDistinctiveWord || query[queryWord].token().kind().isDistinctive();
  }

  private void findAlike(int i) {
    Token word = query[i].token();
    if (word.kind() == TokenKind.INITIAL) {
      double link = (query[i].weight() + TokenKind.WORD.weight()) / 2;
      greatestLink[i] = link;
      vocabulary.forEachWritten(word.text(), 0, 1, id -> add(i, id, link));
      return;
    }
    vocabulary.forEachAlike(
        word, id -> add(i, id, (query[i].weight() + vocabulary.get(id).weight()) / 2));
  }

  /** The list may write in two or three words what the query writes in one. */
  private void findParts(int i) {
    String whole = query[i].token().text();
    if (!query[i].token().kind().isDistinctive()) {
      return;
    }
    for (int first = 1; first < whole.length(); first++) {
      if (vocabulary.contains(whole, 0, first)) {
        for (int last = first; last < whole.length(); last++) {
          boolean middle = last == first || vocabulary.contains(whole, first, last);
          if (middle && vocabulary.contains(whole, last, whole.length())) {
            double weight = (query[i].weight() + MOST_JOINED * TokenKind.WORD.weight()) / 2;
            vocabulary.forEachWritten(whole, 0, first, id -> add(i, id, weight));
            vocabulary.forEachWritten(
                whole, last, whole.length(), id -> add(i, id, weight));
          }
        }
      }
    }
  }

  /** The list may write as a name and its affix what the query writes in one, mistyped. */
  private void findAffixed(int i) {
    String whole = query[i].token().text();
    if (!query[i].token().kind().isDistinctive() || whole.length() < SHORTEST_AFFIXED) {
      return;
    }
    double weight = (query[i].weight() + TokenKind.WORD.weight() + TokenKind.AFFIX.weight()) / 2;
    for (int cut = 2; cut <= whole.length() - 2; cut++) {
      if (cut <= LONGEST_AFFIX && vocabulary.hasAffix(whole.substring(0, cut))) {
        vocabulary.forEachWritten(whole, cut, whole.length(), id -> add(i, id, weight));
      }
      if (whole.length() - cut <= LONGEST_AFFIX && vocabulary.hasAffix(whole.substring(cut))) {
        vocabulary.forEachWritten(whole, 0, cut, id -> add(i, id, weight));
      }
    }
  }

  /** The list may write in one word what the query writes in two or three. */
  private void findWhole(int from) {
    StringBuilder together = new StringBuilder(query[from].token().text());
    double weight = query[from].weight();
    for (int to = from + 1; to < query.length && to < from + MOST_JOINED; to++) {
      together.append(query[to].token().text());
      weight += query[to].weight();
      int last = to;
      double queryWeight = weight;
      vocabulary.forEachWritten(
          together,
          0,
          together.length(),
          id -> {
            double link = (queryWeight + vocabulary.get(id).weight()) / 2;
            for (int i = from; i <= last; i++) {
              add(i, id, link);
            }
          });
    }
  }

  private void add(int i, int id, double link) {
    greatestLink[i] = Math.max(greatestLink[i], link);
    long bit = 1L << i;
    if ((wordsByListed.get(id) & bit) == 0) {
      wordsByListed.or(id, bit);
      if (alikeCount[i] == alike[i].length) {
        alike[i] = Arrays.copyOf(alike[i], alikeCount[i] * 2);
      }
      alike[i][alikeCount[i]++] = id;
    }
  }
}
