package io.gatehouse.screening.match;

import io.gatehouse.screening.name.NameStyle;
import io.gatehouse.screening.name.Token;
import io.gatehouse.screening.name.TokenKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds which words of two names belong together, best agreement first, in any order. */
final class Aligner {

  /** How well a word agrees that one side writes as several: AlUsmanov, Al Usmanov. */
  private static final double JOINED = 0.98;

  private static final double MISTYPED_AFFIX = 0.93;
  private static final int MOST_JOINED = 3;
  private static final int SHORTEST_PART = 3;
  private static final double ACRONYM = 0.85;
  private static final int SHORTEST_ACRONYM = 3;

  private final WeighedToken[] query;
  private final WeighedToken[] listed;
  private final List<Link> links = new ArrayList<>();

  private Aligner(WeighedToken[] query, WeighedToken[] listed) {
    this.query = query;
    this.listed = listed;
  }

  static Alignment align(WeighedToken[] query, WeighedToken[] listed, NameStyle style) {
    Aligner aligner = new Aligner(query, listed);
    aligner.linkSingleWords();
    aligner.linkJoinedWords();
    if (style == NameStyle.ORGANISATION) {
      aligner.linkAcronyms();
    }
    return aligner.choose();
  }

  private void linkSingleWords() {
    for (int i = 0; i < query.length; i++) {
      for (int j = 0; j < listed.length; j++) {
        link(i, i + 1, j, j + 1, TokenSimilarity.of(query[i].token(), listed[j].token()));
      }
    }
  }

  private void linkJoinedWords() {
    for (int i = 0; i < query.length; i++) {
      for (int j = 0; j < listed.length; j++) {
        String asked = query[i].token().text();
        String written = listed[j].token().text();
        for (int parts = 2; parts <= MOST_JOINED; parts++) {
          if (j + parts <= listed.length && asked.startsWith(written)) {
            link(i, i + 1, j, j + parts, joined(query[i].token(), listed, j, parts));
          }
          if (i + parts <= query.length && written.startsWith(asked)) {
            link(i, i + parts, j, j + 1, joined(listed[j].token(), query, i, parts));
          }
        }
        if (j + 1 < listed.length) {
          link(i, i + 1, j, j + 2, affixed(query[i].token(), listed, j));
        }
      }
    }
  }

  /** How well one word agrees with several written together; they must be the same letters. */
  private static double joined(Token whole, WeighedToken[] parts, int from, int count) {
    if (!whole.kind().isDistinctive()) {
      return 0;
    }
    int at = 0;
    int longest = 0;
    for (int part = from; part < from + count; part++) {
      Token token = parts[part].token();
      if (token.kind() == TokenKind.NUMBER
          || token.kind() == TokenKind.LEGAL_FORM
          || !whole.text().startsWith(token.text(), at)) {
        return 0;
      }
      longest = Math.max(longest, token.length());
      at += token.length();
    }
    return at == whole.length() && longest >= SHORTEST_PART ? JOINED : 0;
  }

  /** How well a word agrees with a name and its affix when the affix is mistyped: Albdkarim. */
  private static double affixed(Token whole, WeighedToken[] parts, int from) {
    Token first = parts[from].token();
    Token last = parts[from + 1].token();
    boolean before = first.kind() == TokenKind.AFFIX && whole.text().endsWith(last.text());
    boolean behind = last.kind() == TokenKind.AFFIX && whole.text().startsWith(first.text());
    if (!whole.kind().isDistinctive() || (!before && !behind)) {
      return 0;
    }
    String rest =
        before
            ? whole.text().substring(0, whole.length() - last.length())
            : whole.text().substring(first.length());
    return Affix.isMistyped(rest, before ? first.text() : last.text()) ? MISTYPED_AFFIX : 0;
  }

  private void linkAcronyms() {
    if (listed.length >= SHORTEST_ACRONYM) {
      String acronym = Acronym.of(listed, 0, listed.length);
      for (int i = 0; i < query.length; i++) {
        if (query[i].token().kind() == TokenKind.WORD && query[i].token().text().equals(acronym)) {
          link(i, i + 1, 0, listed.length, ACRONYM);
        }
      }
    }
    if (query.length >= SHORTEST_ACRONYM) {
      String acronym = Acronym.of(query, 0, query.length);
      for (int j = 0; j < listed.length; j++) {
        if (listed[j].token().kind() == TokenKind.WORD
            && listed[j].token().text().equals(acronym)) {
          link(0, query.length, j, j + 1, ACRONYM);
        }
      }
    }
  }

  private void link(int queryFrom, int queryTo, int listedFrom, int listedTo, double similarity) {
    if (similarity == 0) {
      return;
    }
    double asked = weight(query, queryFrom, queryTo);
    double written = weight(listed, listedFrom, listedTo);
    boolean initial = isInitial(query, queryFrom) || isInitial(listed, listedFrom);
    double weight = initial ? Math.min(asked, written) : (asked + written) / 2;
    links.add(new Link(queryFrom, queryTo, listedFrom, listedTo, similarity, weight));
  }

  private static boolean isInitial(WeighedToken[] name, int at) {
    return name[at].token().kind() == TokenKind.INITIAL;
  }

  private static double weight(WeighedToken[] tokens, int from, int to) {
    double weight = 0;
    for (int at = from; at < to; at++) {
      weight += tokens[at].weight();
    }
    return weight;
  }

  /** Takes the best links that do not want the same words. */
  private Alignment choose() {
    if (links.size() > 1) {
      links.sort(
          Comparator.comparingDouble((Link link) -> -link.similarity() * link.weight())
              .thenComparing(this::texts));
    }
    BitSet queryMatched = new BitSet(query.length);
    BitSet listedMatched = new BitSet(listed.length);
    List<Link> chosen = new ArrayList<>(links.size());
    for (Link link : links) {
      if (isFree(queryMatched, link.queryFrom(), link.queryTo())
          && isFree(listedMatched, link.listedFrom(), link.listedTo())) {
        queryMatched.set(link.queryFrom(), link.queryTo());
        listedMatched.set(link.listedFrom(), link.listedTo());
        chosen.add(link);
      }
    }
    return new Alignment(chosen, queryMatched, listedMatched);
  }

  private static boolean isFree(BitSet matched, int from, int to) {
    int next = matched.nextSetBit(from);
    return next < 0 || next >= to;
  }

  /** Breaks ties in a way that depends neither on the order of words nor on which name is which. */
  private String texts(Link link) {
    String first = query[link.queryFrom()].token().text();
    String second = listed[link.listedFrom()].token().text();
    return first.compareTo(second) < 0 ? first + " " + second : second + " " + first;
  }
}
