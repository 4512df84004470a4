package io.gatehouse.screening.match;

import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.ListedName;
import io.gatehouse.screening.entry.NameRole;
import io.gatehouse.screening.entry.Subject;
import io.gatehouse.screening.name.AnalyzedName;
import io.gatehouse.screening.name.NameAnalyzer;
import io.gatehouse.screening.name.NameStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides what follows from comparing a subject with a listed name.
 *
 * @param thresholds from where on a hit counts
 */
public record Assessor(Thresholds thresholds) {

  public Assessor() {
    this(Thresholds.DEFAULT);
  }

  /**
   * Compares two bare names without a list.
   *
   * @param type what both are
   */
  public Assessment compare(String asked, String listed, EntityType type) {
    return NameStyle.of(type).stream()
        .map(style -> compare(asked, listed, style))
        .max(Comparator.comparingDouble(Assessment::similarity))
        .orElseThrow();
  }

  private Assessment compare(String asked, String listed, NameStyle style) {
    AnalyzedName query = NameAnalyzer.analyze(asked, style);
    NameFindings names =
        NameFindings.compare(
            TokenRarity.weigh(query),
            TokenRarity.weigh(NameAnalyzer.analyze(listed, style)),
            style);
    return conclude(names, withCut(names.findings(), query));
  }

  /**
   * Assesses one name of an entry.
   *
   * @param query the subject's name, and its words as weighed by the list
   * @param written the words of the listed name, weighed likewise
   */
  public Assessment assess(
      Subject subject,
      AnalyzedName query,
      WeighedToken[] queryWords,
      Entry entry,
      ListedName listed,
      WeighedToken[] written) {
    NameFindings names = NameFindings.compare(queryWords, written, query.style());
    List<Finding> findings = withCut(names.findings(), query);
    if (listed.role() == NameRole.WEAK) {
      findings.add(new Finding.WeakAlias());
    }
    findings.addAll(Circumstances.compare(subject, entry));
    return conclude(names, findings);
  }

  /** Assesses an entry that shares an identifier with the subject, whatever the names. */
  public Assessment assessIdentified(Subject subject, Entry entry) {
    List<Finding> findings = Circumstances.compare(subject, entry);
    return new Assessment(
        outcome(0, evidence(findings), findings), 0, evidence(findings), findings);
  }

  private static List<Finding> withCut(List<Finding> names, AnalyzedName query) {
    List<Finding> findings = new ArrayList<>(names);
    if (query.cut()) {
      findings.add(new Finding.NameCut(NameAnalyzer.LONGEST_NAME));
    }
    return findings;
  }

  private Assessment conclude(NameFindings names, List<Finding> findings) {
    double evidence = evidence(findings);
    return new Assessment(
        outcome(names.similarity(), evidence, findings), names.similarity(), evidence, findings);
  }

  /** An identifier hits at once; whatever else the list says can only make it a review. */
  private Outcome outcome(double similarity, double evidence, List<Finding> findings) {
    boolean identified = findings.stream().anyMatch(Finding.SameIdentifier.class::isInstance);
    if (identified) {
      return evidence >= thresholds.matchEvidence() ? Outcome.MATCH : Outcome.REVIEW;
    }
    return thresholds.outcome(similarity, evidence);
  }

  private static double evidence(List<Finding> findings) {
    return findings.stream().mapToDouble(Finding::evidence).sum();
  }
}
