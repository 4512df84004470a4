package io.gatehouse.command;

import io.gatehouse.identifiers.Identifiers;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All kinds of numbers that are known. */
@Command(
    name = "kinds",
    description = "Lists the kinds of numbers that are known, with an example of each.",
    mixinStandardHelpOptions = true)
final class IdKindsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Identifiers.kinds()
        .forEach(
            kind ->
                out.printf(
                    "%-2s %-20s %-26s %s%n",
                    kind.country(), kind.name(), kind.example(), kind.label()));
    return 0;
  }
}
