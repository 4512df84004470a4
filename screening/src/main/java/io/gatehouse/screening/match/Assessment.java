package io.gatehouse.screening.match;

import java.util.List;

/**
 * What a comparison found. Name similarity and evidence are two figures on purpose: two very common
 * names can be equal and say little, two rare ones differ in a letter and say much.
 *
 * @param outcome what follows
 * @param similarity of the names alone, 0 to 1
 * @param evidence everything that speaks for the hit less what speaks against it, in bits: with 20
 *     bits, one in a million others would agree as well by chance
 * @param findings what it rests on, word by word, the strongest first
 */
public record Assessment(
    Outcome outcome, double similarity, double evidence, List<Finding> findings) {

  public Assessment {
    findings = List.copyOf(findings);
  }

  /** The findings as sentences. */
  public List<String> explanation() {
    return findings.stream().map(Finding::inWords).toList();
  }
}
