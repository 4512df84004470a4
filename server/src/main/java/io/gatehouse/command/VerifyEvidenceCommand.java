package io.gatehouse.command;

import io.gatehouse.evidence.EvidenceCheck;
import io.gatehouse.evidence.EvidenceCheck.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an evidence package by itself: without a server, a database or a network. */
@Command(
    name = "verify-evidence",
    description = "Checks an evidence package, without server, database or network.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:whole, unchanged, and signed by a key that is trusted",
      "1:not what was signed, or by a key that is not trusted",
      "2:called wrongly",
      "3:whole and unchanged; nobody has said which key is trusted"
    },
    mixinStandardHelpOptions = true)
final class VerifyEvidenceCommand implements Callable<Integer> {
  private static final int BROKEN = 1;
  private static final int UNKNOWN_SIGNER = 3;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE")
  private Path file;

  @Option(
      names = "--fingerprint",
      description = "a key that is trusted, as whoever runs the installation tells it; repeatable")
  private List<String> fingerprints = List.of();

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "keys that are trusted: a copy of /.well-known/evidence-keys.json")
  private @Nullable Path keys;

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(file)) {
      throw new ParameterException(spec.commandLine(), file + " cannot be read");
    }
    return tell(EvidenceCheck.of(file, trusted()));
  }

  private Set<String> trusted() throws IOException {
    Set<String> trusted = new HashSet<>(fingerprints);
    if (keys != null) {
      try {
        trusted.addAll(EvidenceCheck.fingerprints(Files.readString(keys)));
      } catch (ParseException | IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), keys + " holds no JWK set", e);
      }
    }
    return trusted;
  }

  private int tell(Verdict verdict) {
    PrintWriter out = spec.commandLine().getOut();
    verdict.findings().forEach(out::println);
    int status =
        switch (verdict) {
          case Verdict.Holds holds -> {
            out.println("The package holds.");
            yield 0;
          }
          case Verdict.UnknownSigner signer -> {
            out.println("It fits its signature, but anybody can sign with a key of their own.");
            out.println(
                "Compare the fingerprint with the one you know: --fingerprint="
                    + signer.fingerprint());
            yield UNKNOWN_SIGNER;
          }
          case Verdict.Broken broken -> {
            broken.faults().forEach(out::println);
            out.println("The package does not hold.");
            yield BROKEN;
          }
        };
    out.flush();
    return status;
  }
}
