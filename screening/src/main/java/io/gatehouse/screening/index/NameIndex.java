package io.gatehouse.screening.index;

import io.gatehouse.screening.match.Acronym;
import io.gatehouse.screening.match.NameSimilarity;
import io.gatehouse.screening.match.TokenRarity;
import io.gatehouse.screening.match.WeighedToken;
import io.gatehouse.screening.name.AnalyzedName;
import io.gatehouse.screening.name.NameStyle;
import io.gatehouse.screening.name.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of a list that are read in one style, numbered from 0 in the order in which they were
 * added. Immutable; may be searched from any number of threads.
 */
public final class NameIndex {

  private final NameStyle style;
  private final Vocabulary vocabulary;

  /** Words of name n: {@code words[nameStarts[n]]} up to {@code words[nameStarts[n + 1]]}. */
  private final int[] nameStarts;

  private final int[] words;

  /** Names that have word w, ascending: likewise. */
  private final int[] postingStarts;

  private final int[] postings;
  private final HashedPostings acronyms;

  private NameIndex(NameStyle style, Vocabulary vocabulary, int[] nameStarts, int[] words) {
    this.style = style;
    this.vocabulary = vocabulary;
    this.nameStarts = nameStarts;
    this.words = words;
    this.postingStarts = new int[vocabulary.size() + 1];
    this.postings = new int[words.length];
    fillPostings();
    this.acronyms = acronyms();
  }

  /** Takes what is found. */
  public interface Found {

    /**
     * A name that is alike.
     *
     * @param name its number
     * @param similarity how alike, 0 to 1
     */
    void name(int name, double similarity);
  }

  public int size() {
    return nameStarts.length - 1;
  }

  /** The query's words, weighed by how rare they are on this list. */
  public WeighedToken[] weigh(AnalyzedName query) {
    return query.tokens().stream()
        .limit(Neighbourhood.MOST_WORDS)
        .map(this::weigh)
        .toArray(WeighedToken[]::new);
  }

  /** The words of a name of the list. */
  public WeighedToken[] name(int number) {
    WeighedToken[] name = new WeighedToken[nameStarts[number + 1] - nameStarts[number]];
    for (int i = 0; i < name.length; i++) {
      name[i] = vocabulary.get(words[nameStarts[number] + i]);
    }
    return name;
  }

  /** Finds every name that is at least so similar to the query, in no order. */
  public void search(WeighedToken[] query, double least, Found found) {
    Neighbourhood neighbourhood = new Neighbourhood(query, vocabulary);
    Bound bound = new Bound(query, neighbourhood, vocabulary, style, least);
    long[] seen = new long[(size() >> 6) + 1];
    for (int leading : bound.leadingWords(this::postingCount)) {
      for (int word : neighbourhood.alike(leading)) {
        for (int at = postingStarts[word]; at < postingStarts[word + 1]; at++) {
          consider(postings[at], query, bound, seen, found);
        }
      }
    }
    if (style == NameStyle.ORGANISATION) {
      considerAcronyms(query, least, seen, found);
    }
  }

  /** Compares the query with every name; what {@link #search} finds faster. */
  public void scan(WeighedToken[] query, double least, Found found) {
    for (int name = 0; name < size(); name++) {
      report(name, query, least, found);
    }
  }

  private void consider(int name, WeighedToken[] query, Bound bound, long[] seen, Found found) {
    long bit = 1L << name;
    if ((seen[name >> 6] & bit) == 0) {
      seen[name >> 6] |= bit;
      if (bound.mayReach(words, nameStarts[name], nameStarts[name + 1])) {
        report(name, query, bound.least(), found);
      }
    }
  }

  private void report(int name, WeighedToken[] query, double least, Found found) {
    double similarity = NameSimilarity.of(query, name(name), style);
    if (similarity >= least) {
      found.name(name, similarity);
    }
  }

  private void considerAcronyms(WeighedToken[] query, double least, long[] seen, Found found) {
    for (WeighedToken word : query) {
      acronyms.forEach(
          Keys.text(word.token().text()),
          name -> considerUnbounded(name, query, least, seen, found));
    }
    String acronym = Acronym.of(query);
    if (!acronym.isEmpty()) {
      vocabulary.forEachWritten(
          acronym,
          0,
          acronym.length(),
          word -> {
            for (int at = postingStarts[word]; at < postingStarts[word + 1]; at++) {
              considerUnbounded(postings[at], query, least, seen, found);
            }
          });
    }
  }

  private void considerUnbounded(
      int name, WeighedToken[] query, double least, long[] seen, Found found) {
    long compared = 1L << name;
    report(name, query, least, found);
    seen[name >> 6] |= compared;
  }

  private int postingCount(int word) {
    return postingStarts[word + 1] - postingStarts[word];
  }

  private WeighedToken weigh(Token token) {
    WeighedToken[] known = new WeighedToken[1];
    vocabulary.forEachWritten(
        token.text(),
        0,
        token.length(),
        id -> {
          if (vocabulary.get(id).token().equals(token)) {
            known[0] = vocabulary.get(id);
          }
        });
    return known[0] != null
        ? known[0]
        : TokenRarity.weigh(token, TokenRarity.information(token, 0, size()));
  }

  private void fillPostings() {
    for (int word : words) {
      postingStarts[word + 1]++;
    }
    for (int word = 0; word < vocabulary.size(); word++) {
      postingStarts[word + 1] += postingStarts[word];
    }
    int[] next = Arrays.copyOf(postingStarts, vocabulary.size());
    for (int name = 0; name < size(); name++) {
      for (int at = nameStarts[name]; at < nameStarts[name + 1]; at++) {
        postings[next[words[at]]++] = name;
      }
    }
  }

  private HashedPostings acronyms() {
    HashedPostings.Builder filed = new HashedPostings.Builder();
    if (style == NameStyle.ORGANISATION) {
      for (int name = 0; name < size(); name++) {
        String acronym = Acronym.of(name(name));
        if (!acronym.isEmpty()) {
          filed.add(Keys.text(acronym), name);
        }
      }
    }
    return filed.build();
  }

  /** Collects names of one style. */
  public static final class Builder {

    private final NameStyle style;
    private final Map<Token, Integer> ids = new HashMap<>();
    private Token[] tokens = new Token[1024];
    private int[] namesWith = new int[1024];
    private int[] nameStarts = new int[1024];
    private int[] words = new int[4096];
    private int names;
    private int wordCount;

    public Builder(NameStyle style) {
      this.style = style;
    }

    /** Adds a name of this builder's style and returns its number. */
    public int add(AnalyzedName name) {
      if (names + 1 == nameStarts.length) {
        nameStarts = Arrays.copyOf(nameStarts, nameStarts.length * 2);
      }
      for (Token token : name.tokens()) {
        if (wordCount == words.length) {
          words = Arrays.copyOf(words, wordCount + wordCount / 2);
        }
        words[wordCount++] = id(token);
      }
      nameStarts[++names] = wordCount;
      return names - 1;
    }

    public NameIndex build() {
      WeighedToken[] weighed = new WeighedToken[ids.size()];
      for (int id = 0; id < weighed.length; id++) {
        weighed[id] =
            TokenRarity.weigh(
                tokens[id], TokenRarity.information(tokens[id], namesWith[id], names));
      }
      return new NameIndex(
          style,
          new Vocabulary(weighed),
          Arrays.copyOf(nameStarts, names + 1),
          Arrays.copyOf(words, wordCount));
    }

    private int id(Token token) {
      Integer known = ids.putIfAbsent(token, ids.size());
      int id = known == null ? ids.size() - 1 : known;
      if (id == tokens.length) {
        tokens = Arrays.copyOf(tokens, id * 2);
        namesWith = Arrays.copyOf(namesWith, id * 2);
      }
      tokens[id] = token;
      namesWith[id]++;
      return id;
    }
  }
}
