package io.gatehouse.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.gatehouse.screening.ListLoader;
import io.gatehouse.screening.ListSource;
import io.gatehouse.screening.LoadResult;
import io.gatehouse.screening.WatchLists;
import io.gatehouse.screening.list.ListFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Names from standard input against sanctions lists in files. */
@Command(
    name = "screen",
    description = {
      "Looks for names on sanctions and watch lists, without server and database.",
      "Reads CSV with a header from standard input: a column 'name' and, where known, 'birth_date',",
      "'country' (ISO code) and 'type' (person, organisation, vessel, aircraft).",
      "Writes 'name,outcome,similarity,evidence,list,entry,matched_name' with the gravest hit of each.",
      "The outcome is CLEAR, REVIEW or MATCH; what has no letter to compare is never CLEAR.",
      "Example: gatehouse screen --list ofac-csv:lists/ofac --list eu-xml:lists/eu.xml < names.csv"
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:All names were looked for, whatever was found.",
      "1:A list was refused, or standard input is no CSV with a column 'name'.",
      "2:The command was not understood."
    },
    mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
  private static final int BUFFER = 1 << 16;

  @Spec private CommandSpec spec;

  @Option(
      names = "--list",
      required = true,
      paramLabel = "FORMAT:PATH",
      description =
          "A list and its format; may be repeated. Formats: ofac-csv (a directory), ofac-xml, eu-xml,"
              + " un-xml, uk-csv, uk-xml, opensanctions-csv, opensanctions-json, csv.")
  private List<String> lists = List.of();

  @Override
  public Integer call() throws IOException {
    Progress progress = Progress.onTerminal(spec.commandLine().getErr());
    WatchLists watchLists = new WatchLists(new ListLoader(Clock.systemUTC()));
    for (ListSource source : sources()) {
      LoadResult result = watchLists.load(source);
      if (result instanceof LoadResult.Refused(String why, var report)) {
        spec.commandLine()
            .getErr()
            .printf("The list %s is refused: %s%n%s%n", source.list(), why, report);
        return 1;
      }
      progress.say(result.report().toString());
    }
    Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), BUFFER);
    try {
      new ScreenCsv(watchLists, progress).screen(System.in, out);
    } catch (CsvParseException e) {
      spec.commandLine().getErr().println("This is no CSV: " + e.getMessage());
      return 1;
    }
    return 0;
  }

  private List<ListSource> sources() {
    Set<String> names = new HashSet<>();
    return lists.stream().map(list -> source(list, names)).toList();
  }

  /** A list goes by its format; a second one of the same format gets a number. */
  private ListSource source(String list, Set<String> names) {
    int colon = list.indexOf(':');
    Optional<ListFormat> format = ListFormat.ofCode(list.substring(0, Math.max(colon, 0)));
    if (format.isEmpty()) {
      String known =
          Arrays.stream(ListFormat.values())
              .map(ListFormat::code)
              .collect(Collectors.joining(", "));
      throw new ParameterException(
          spec.commandLine(),
          "Give a list as FORMAT:PATH, not '%s'. Formats: %s.".formatted(list, known));
    }
    String name = format.get().code();
    for (int number = 2; !names.add(name); number++) {
      name = format.get().code() + "-" + number;
    }
    return new ListSource(name, format.get(), Path.of(list.substring(colon + 1)));
  }
}
