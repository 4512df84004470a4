package io.gatehouse.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Pairs of names from standard input, each compared. */
@Command(
    name = "match-pairs",
    description = {
      "Tells how alike pairs of names are, without server, database and list.",
      "Reads CSV with a header from standard input: columns 'schema' (Person, Company, Organization,",
      "LegalEntity, Vessel, Airplane), 'name1' and 'name2'. Writes all columns back, with",
      "'similarity' (0 to 1) and 'outcome' (CLEAR, REVIEW, MATCH) added.",
      "Example: gatehouse match-pairs < pairs.csv"
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:All pairs were compared.",
      "1:Standard input is no CSV with these columns; the lines before the fault were answered.",
      "2:The command was not understood."
    },
    mixinStandardHelpOptions = true)
final class MatchPairsCommand implements Callable<Integer> {
  private static final int BUFFER = 1 << 16;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Progress progress = Progress.onTerminal(spec.commandLine().getErr());
    Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), BUFFER);
    try {
      new MatchPairsCsv(progress).compare(System.in, out);
    } catch (CsvParseException e) {
      spec.commandLine().getErr().println("This is no CSV of pairs: " + e.getMessage());
      return 1;
    }
    return 0;
  }
}
