package io.gatehouse.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.gatehouse.identifiers.Identifiers;
import io.gatehouse.identifiers.Kind;
import io.gatehouse.identifiers.Parsed;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One number, or a CSV file of them, against the rules of its kind. */
@Command(
    name = "check",
    description = {
      "Checks one number and prints a JSON object: valid, canonical, human, reason, explanation, facts.",
      "Or, with --csv, reads lines 'country,kind,value' from standard input and writes them back with",
      "'valid,canonical,reason'; a first line with those names is taken for a header.",
      "Reads leniently, as people write: spaces, usual separators, lower case and, for VAT numbers,",
      "without the country's letters. Example: gatehouse id check FI ytunnus 1927400-1"
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:The check was made, whatever it found.",
      "1:Standard input is no CSV; the lines before the fault were answered.",
      "2:There is no such kind of number, or the command was not understood."
    },
    mixinStandardHelpOptions = true)
final class IdCheckCommand implements Callable<Integer> {
  private static final int BUFFER = 1 << 16;

  @Spec private CommandSpec spec;

  @Option(names = "--csv", description = "Check all lines of standard input.")
  private boolean csv;

  @Option(names = "--strict", description = "Take only the spellings that the issuer prescribes.")
  private boolean strict;

  @Parameters(
      paramLabel = "COUNTRY KIND VALUE",
      arity = "0..3",
      description =
          "Country code, or 'any' (also '*') for kinds of no single country; kind; number.")
  private List<String> number = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (csv) {
      return checkStandardInput();
    }
    if (number.size() != 3) {
      throw new ParameterException(
          spec.commandLine(), "Give COUNTRY KIND VALUE, or --csv and lines on standard input.");
    }
    return checkOne(number.get(0), number.get(1), number.get(2));
  }

  /** The kind of that name, {@code any} standing for {@code *}, which shells would expand. */
  static Optional<Kind> kind(String country, String name) {
    return Identifiers.kind(country.equalsIgnoreCase("any") ? "*" : country, name);
  }

  private int checkOne(String country, String name, String value) {
    Optional<Kind> kind = kind(country, name);
    if (kind.isEmpty()) {
      spec.commandLine().getErr().println(unknown(country, name));
      return 2;
    }
    Parsed parsed = strict ? kind.get().parseStrict(value) : kind.get().parse(value);
    spec.commandLine().getOut().println(IdJson.verdict(parsed));
    return 0;
  }

  private int checkStandardInput() throws IOException {
    if (!number.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "With --csv the numbers come by themselves.");
    }
    Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), BUFFER);
    try {
      new IdCsv(strict).check(System.in, out);
    } catch (CsvParseException e) {
      spec.commandLine().getErr().println("This is no CSV: " + e.getMessage());
      return 1;
    }
    return 0;
  }

  private static String unknown(String country, String name) {
    String code = country.toUpperCase(Locale.ROOT);
    List<String> names =
        Identifiers.kinds().stream()
            .filter(kind -> kind.country().equals(code))
            .map(Kind::name)
            .toList();
    return "There is no kind of number '"
        + name
        + "' of '"
        + country
        + "'. "
        + (names.isEmpty()
            ? "See gatehouse id kinds."
            : "Known there: " + String.join(", ", names) + ".");
  }
}
