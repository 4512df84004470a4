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
  private final Matches matches = new Matches();
  private final double[] greatestLink;
  private final double[] leastLink;
  private final int[][] alike;
  private final int[] alikeCount;
  private final boolean hasDistinctiveWord;

  Neighbourhood(WeighedToken[] query, Vocabulary vocabulary) {
    this.query = query;
    this.vocabulary = vocabulary;
    this.hasDistinctiveWord =
        Arrays.stream(query).anyMatch(word -> word.token().kind().isDistinctive());
    this.greatestLink = new double[query.length];
    this.leastLink = new double[query.length];
    Arrays.fill(leastLink, Double.MAX_VALUE);
    this.alike = new int[query.length][8];
    this.alikeCount = new int[query.length];
    for (int i = 0; i < query.length; i++) {
      findAlike(i);
      if (query[i].token().kind().isDistinctive()) {
        findParts(i);
        findAffixed(i);
      }
      findWhole(i);
    }
  }

  /** The words of the list that may agree with words of the query. */
  Matches matches() {
    return matches;
  }

  /** The words of the list that may agree with this word of the query. */
  int[] alike(int queryWord) {
    return Arrays.copyOf(alike[queryWord], alikeCount[queryWord]);
  }

  /** The greatest weight that an agreement of this word can have in the similarity of two names. */
  double greatestLink(int queryWord) {
    return greatestLink[queryWord];
  }

  /** The least weight that an agreement of this word can have. */
  double leastLink(int queryWord) {
    return leastLink[queryWord];
  }

  /**
   * Whether the word leads to names. Small words, numbers and initials agree with too many: they
   * only count once a name is found, unless the query has nothing else.
   */
  boolean leads(int queryWord) {
    return !hasDistinctiveWord || query[queryWord].token().kind().isDistinctive();
  }

  /** Whether the word agrees with more words of the list than are noted here. */
  boolean isOpen(int queryWord) {
    return query[queryWord].token().kind() == TokenKind.INITIAL;
  }

  private void findAlike(int i) {
    Token word = query[i].token();
    if (word.kind() == TokenKind.INITIAL) {
      double least = Math.min(query[i].weight(), TokenKind.PARTICLE.weight());
      vocabulary.forEachWritten(
          word.text(), 0, 1, id -> add(i, id, least, TokenKind.WORD.weight(), 1));
      greatestLink[i] = TokenKind.WORD.weight();
      leastLink[i] = least;
      return;
    }
    vocabulary.forEachAlike(
        word,
        (id, similarity) -> {
          WeighedToken listed = vocabulary.get(id);
          double mean = (query[i].weight() + listed.weight()) / 2;
          add(i, id, Math.min(query[i].weight(), listed.weight()), mean, similarity);
        });
  }

  /** The list may write in two or three words what the query writes in one. */
  private void findParts(int i) {
    String whole = query[i].token().text();
    for (int first = 1; first < whole.length(); first++) {
      if (vocabulary.contains(whole, 0, first)) {
        for (int last = first; last < whole.length(); last++) {
          boolean middle = last == first || vocabulary.contains(whole, first, last);
          if (middle && vocabulary.contains(whole, last, whole.length())) {
            addPart(i, whole, 0, first);
            addPart(i, whole, first, last);
            addPart(i, whole, last, whole.length());
          }
        }
      }
    }
  }

  private void addPart(int i, String whole, int from, int to) {
    double greatest = (query[i].weight() + MOST_JOINED * TokenKind.WORD.weight()) / 2;
    vocabulary.forEachWritten(
        whole, from, to, id -> add(i, id, query[i].weight() / 2, greatest, 1));
  }

  /** The list may write as a name and its affix what the query writes in one, mistyped. */
  private void findAffixed(int i) {
    String whole = query[i].token().text();
    if (whole.length() < SHORTEST_AFFIXED) {
      return;
    }
    for (int cut = 1; cut < whole.length(); cut++) {
      if (cut <= LONGEST_AFFIX
          && vocabulary.contains(whole, cut, whole.length())
          && vocabulary.hasAffix(whole.substring(0, cut))) {
        addPart(i, whole, cut, whole.length());
      }
      if (whole.length() - cut <= LONGEST_AFFIX
          && vocabulary.contains(whole, 0, cut)
          && vocabulary.hasAffix(whole.substring(cut))) {
        addPart(i, whole, 0, cut);
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
            double greatest = (queryWeight + vocabulary.get(id).weight()) / 2;
            for (int i = from; i <= last; i++) {
              add(i, id, 0, greatest, 1);
            }
          });
    }
  }

  private void add(int i, int id, double leastWeight, double greatestWeight, double similarity) {
    greatestLink[i] = Math.max(greatestLink[i], greatestWeight);
    leastLink[i] = Math.min(leastLink[i], leastWeight);
    if (matches.add(id, i, similarity)) {
      if (alikeCount[i] == alike[i].length) {
        alike[i] = Arrays.copyOf(alike[i], alikeCount[i] * 2);
      }
      alike[i][alikeCount[i]++] = id;
    }
  }
}
