package io.gatehouse.command;

import io.gatehouse.partner.KeysEndpoint;
import io.gatehouse.partner.KeysEndpoints;
import io.gatehouse.partner.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a partner wants the keys of its new customers. */
@Command(
    name = "callback",
    description =
        "Sets the endpoint to which the keys of a program's new customers are posted; without --url, shows it.",
    mixinStandardHelpOptions = true)
final class PartnerCallbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--cid", required = true, description = "a credential of the program")
  private String cid;

  @Option(names = "--url", description = "where to post, https")
  private @Nullable String url;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "holds the API key of the endpoint in its first line; - reads standard input")
  private @Nullable Path keyFile;

  @Option(
      names = "--header",
      defaultValue = KeysEndpoint.USUAL_HEADER,
      description = "that carries the key; default: ${DEFAULT-VALUE}")
  private String header;

  @Option(names = "--remove", description = "posts no keys any more")
  private boolean remove;

  @Override
  public Integer call() throws IOException {
    KeysEndpoint endpoint = url == null ? null : endpoint(url);
    return Administration.with(KeysEndpoints.class, endpoints -> apply(endpoints, endpoint));
  }

  private KeysEndpoint endpoint(String address) throws IOException {
    if (keyFile == null) {
      throw new ParameterException(spec.commandLine(), "--url needs --key-file");
    }
    try {
      return KeysEndpoint.of(address, header, key(keyFile));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Not an argument: those are seen by everybody on the machine. */
  private static String key(Path file) throws IOException {
    String text =
        file.toString().equals("-")
            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
            : Files.readString(file);
    return text.lines().findFirst().orElse("").strip();
  }

  private int apply(KeysEndpoints endpoints, @Nullable KeysEndpoint endpoint) {
    PrintWriter out = spec.commandLine().getOut();
    Optional<Program> program = endpoints.programOf(cid);
    if (program.isEmpty()) {
      spec.commandLine().getErr().println("There is no partner with cid " + cid + ".");
      return 1;
    }
    if (remove) {
      endpoints.remove(program.get());
    } else if (endpoint != null) {
      endpoints.set(program.get(), endpoint);
    }
    out.println(
        endpoints
            .of(program.get().partnerId(), program.get().programId())
            .map(set -> "Keys are posted to " + set + ".")
            .orElse("Keys are not posted."));
    out.flush();
    return 0;
  }
}
