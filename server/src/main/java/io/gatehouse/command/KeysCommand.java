package io.gatehouse.command;

import io.gatehouse.partner.Tokens;
import io.gatehouse.platform.Keys;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The keys of an installation: its master keys, and the one that signs tokens. */
@Command(
    name = "keys",
    description = "The keys of an installation.",
    mixinStandardHelpOptions = true)
final class KeysCommand {
  @Spec private CommandSpec spec;

  @Command(name = "create", description = "Makes new master keys in FILE, readable by you alone.")
  int create(@Parameters(paramLabel = "FILE") Path file)
      throws IOException, GeneralSecurityException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Keys.create(file);
    } catch (FileAlreadyExistsException e) {
      spec.commandLine().getErr().println(file + " exists: master keys are never overwritten.");
      return 1;
    }
    out.println(
        "Made "
            + file
            + ". Keep a copy apart from the database: without it nothing sealed can be read again.");
    out.println("Set GATEHOUSE_KEYS_FILE to it.");
    return 0;
  }

  @Command(
      name = "rotate",
      description =
          "Replaces the key that signs tokens; those that the old one signed stay valid until they expire.")
  int rotate() {
    return Administration.with(
        Tokens.class,
        tokens -> {
          tokens.rotateKey();
          spec.commandLine().getOut().println("A new key signs from now on.");
          return 0;
        });
  }
}
