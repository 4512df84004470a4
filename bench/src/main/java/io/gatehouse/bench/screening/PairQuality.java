package io.gatehouse.bench.screening;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.gatehouse.bench.screening.BinaryScores.Figures;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.match.Assessment;
import io.gatehouse.screening.match.Assessor;
import io.gatehouse.screening.match.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How well bare names are compared, on labelled pairs, beside the scores of others. */
public final class PairQuality {

  private PairQuality() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/names/pairs-dev.csv");
    if (!Files.exists(file)) {
      System.out.println("Skipped: no labelled pairs at " + file);
      return;
    }
    BinaryScores similarity = new BinaryScores();
    BinaryScores outcome = new BinaryScores();
    BinaryScores reference = new BinaryScores();
    Assessor assessor = new Assessor();
    int pairs = 0;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        Assessment assessment =
            assessor.compare(
                row.getField("name1"), row.getField("name2"), type(row.getField("schema")));
        boolean match = row.getField("is_match").equals("true");
        similarity.add(assessment.similarity(), match);
        outcome.add(assessment.outcome() == Outcome.CLEAR ? 0 : 1, match);
        reference.add(Double.parseDouble(row.getField("reference_score")), match);
        pairs++;
      }
    }
    print(pairs, similarity, outcome, reference);
  }

  private static EntityType type(String schema) {
    return switch (schema) {
      case "Person" -> EntityType.PERSON;
      case "Vessel" -> EntityType.VESSEL;
      default -> EntityType.ORGANISATION;
    };
  }

  private static void print(
      int pairs, BinaryScores similarity, BinaryScores outcome, BinaryScores reference) {
    Table table =
        new Table(
            "matcher", "AUC", "best F1", "at", "cross-validated F1", "@0.85 P / R", "@0.90 P / R");
    row(table, "Gatehouse, similarity", similarity);
    row(table, "logic-v2 (score in the file)", reference);
    table.row(
        "logic-v2, whole bench *", "0.862", "0.796", "0.71", "", "0.930 / 0.598", "0.946 / 0.500");
    table.row("watchman-like *", "0.777", "0.731", "0.76", "", "0.733 / 0.712", "0.810 / 0.607");
    table.row("OFAC-like *", "0.749", "0.717", "0.95", "", "0.559 / 0.871", "0.620 / 0.824");
    table.print("Labelled pairs, names alone: %,d pairs".formatted(pairs));
    System.out.println("\n* published for the whole bench of 812 pairs, of which these are a half");
    Figures figures = outcome.at(1);
    System.out.printf(
        "%nOutcome REVIEW or MATCH taken as a match: precision %.3f, recall %.3f, F1 %.3f%n",
        figures.precision(), figures.recall(), figures.f1());
  }

  private static void row(Table table, String matcher, BinaryScores scores) {
    Figures best = scores.best();
    table.row(
        matcher,
        "%.3f".formatted(scores.areaUnderCurve()),
        "%.3f".formatted(best.f1()),
        "%.2f".formatted(best.threshold()),
        "%.3f".formatted(scores.crossValidatedF1()),
        precisionAndRecall(scores.at(0.85)),
        precisionAndRecall(scores.at(0.90)));
  }

  private static String precisionAndRecall(Figures figures) {
    return "%.3f / %.3f".formatted(figures.precision(), figures.recall());
  }
}
