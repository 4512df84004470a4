package io.gatehouse.screening.match;

import io.gatehouse.screening.name.GivenNames;
import io.gatehouse.screening.name.NameStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How alike two names are, and why, word by word. */
final class NameFindings {

  /** A word that differs by as much as this part carries no information any more. */
  private static final double UNINFORMATIVE = 0.7;

  /** Who asks for a well-known name has hardly mistyped another: Martin is not Marin. */
  private static final double NAME_OF_ITS_OWN = 0.25;

  private final double similarity;
  private final List<Finding> findings;

  private NameFindings(double similarity, List<Finding> findings) {
    this.similarity = similarity;
    this.findings = findings;
  }

  static NameFindings compare(WeighedToken[] query, WeighedToken[] listed, NameStyle style) {
    Alignment alignment = Aligner.align(query, listed, style);
    List<Finding> findings = new ArrayList<>();
    for (Link link : alignment.links()) {
      findings.add(agreement(link, query, listed, style));
    }
    findings.sort(Comparator.comparingDouble(finding -> -finding.evidence()));
    for (int i = 0; i < query.length; i++) {
      if (!alignment.queryMatched().get(i)) {
        findings.add(new Finding.OnlyAsked(query[i].token().text()));
      }
    }
    for (int i = 0; i < listed.length; i++) {
      if (!alignment.listedMatched().get(i)) {
        findings.add(new Finding.OnlyListed(listed[i].token().text()));
      }
    }
    return new NameFindings(NameSimilarity.of(query, listed, style, alignment), findings);
  }

  double similarity() {
    return similarity;
  }

  List<Finding> findings() {
    return findings;
  }

  private static Finding agreement(
      Link link, WeighedToken[] query, WeighedToken[] listed, NameStyle style) {
    Agreement how = how(link, query, listed);
    double kept = Math.max(0, 1 - (1 - link.similarity()) / UNINFORMATIVE);
    double information =
        Math.min(
            information(query, link.queryFrom(), link.queryTo()),
            information(listed, link.listedFrom(), link.listedTo()));
    String asked = text(query, link.queryFrom(), link.queryTo());
    boolean otherName =
        style == NameStyle.PERSON
            && (how == Agreement.SPELLING || how == Agreement.SOUND)
            && GivenNames.isCommon(asked);
    return new Finding.WordsAgree(
        asked,
        text(listed, link.listedFrom(), link.listedTo()),
        how,
        link.similarity(),
        information * kept * (otherName ? NAME_OF_ITS_OWN : 1));
  }

  private static Agreement how(Link link, WeighedToken[] query, WeighedToken[] listed) {
    if (!link.isJoined()) {
      return TokenSimilarity.agreement(
          query[link.queryFrom()].token(), listed[link.listedFrom()].token());
    }
    String asked = text(query, link.queryFrom(), link.queryTo()).replace(" ", "");
    String written = text(listed, link.listedFrom(), link.listedTo()).replace(" ", "");
    return asked.equals(written) ? Agreement.JOINED : Agreement.ACRONYM;
  }

  private static double information(WeighedToken[] name, int from, int to) {
    double bits = 0;
    for (int i = from; i < to; i++) {
      bits += name[i].information();
    }
    return bits;
  }

  private static String text(WeighedToken[] name, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : " ").append(name[i].token().text());
    }
    return text.toString();
  }
}
