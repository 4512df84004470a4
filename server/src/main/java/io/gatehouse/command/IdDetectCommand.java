package io.gatehouse.command;

import io.gatehouse.identifiers.Identifier;
import io.gatehouse.identifiers.Identifiers;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The kinds that a number could be of. */
@Command(
    name = "detect",
    description = "Prints a JSON array of the kinds that VALUE could be of, best first.",
    mixinStandardHelpOptions = true)
final class IdDetectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--country",
      paramLabel = "COUNTRY",
      description = "Look only at this country's kinds and those of no single country.")
  private @Nullable String country;

  @Parameters(paramLabel = "VALUE")
  private String value = "";

  @Override
  public Integer call() {
    List<Identifier> found =
        country == null ? Identifiers.detect(value) : Identifiers.detect(value, country);
    spec.commandLine().getOut().println(IdJson.candidates(found));
    return 0;
  }
}
