package io.gatehouse.command;

import io.gatehouse.country.Market;
import io.gatehouse.country.Strictness;
import io.gatehouse.partner.AccessKeys;
import io.gatehouse.partner.Brand;
import io.gatehouse.partner.Contract;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.Partners.Issued;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The partners of an installation. */
@Command(
    name = "partner",
    description = "The partners of an installation.",
    subcommands = PartnerCallbackCommand.class,
    mixinStandardHelpOptions = true)
final class PartnerCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "add",
      description =
          "Adds a partner with one program, and prints its credential: the secret is shown this once.")
  int add(
      @Option(names = "--name", required = true, description = "as its customers know it")
          String name,
      @Option(names = "--market", required = true, description = "${COMPLETION-CANDIDATES}")
          Market market,
      @Option(
              names = "--strictness",
              defaultValue = "FULL",
              description = "${COMPLETION-CANDIDATES}; FULL checks" + " check digits")
          Strictness strictness,
      @Option(names = "--logo", description = "https address of its logo") @Nullable String logo,
      @Option(names = "--colour", description = "of the main button, as #rrggbb")
          @Nullable String colour,
      @Option(
              names = "--contract",
              split = ",",
              defaultValue = "CREATE_CUSTOMER",
              description =
                  "what it may call; several with commas between: ${COMPLETION-CANDIDATES}")
          Set<Contract> contracts) {
    Brand brand = new Brand(name, logo, colour);
    return Administration.with(
        Partners.class,
        partners -> {
          Issued issued = partners.add(brand, market, strictness, contracts);
          PrintWriter out = spec.commandLine().getOut();
          out.println("cid      " + issued.cid());
          out.println("apicode  " + issued.apicode());
          out.flush();
          return 0;
        });
  }

  @Command(
      name = "key",
      description =
          "Adds a partner of the business door with an access key, and prints it: the secret is shown this once.")
  int key(
      @Option(names = "--name", required = true, description = "as its customers know it")
          String name,
      @Option(names = "--username", required = true, description = "name of the access key")
          String username,
      @Option(
              names = "--source",
              description = "address or range from which it may be used; may be repeated")
          @Nullable List<String> sources) {
    return Administration.with(
        AccessKeys.class,
        keys -> {
          AccessKeys.Issued issued;
          try {
            issued =
                keys.addPartner(
                    new Brand(name, null, null), username, sources == null ? List.of() : sources);
          } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
          }
          PrintWriter out = spec.commandLine().getOut();
          out.println("username  " + issued.username());
          out.println("secret    " + issued.secret());
          out.flush();
          return 0;
        });
  }
}
