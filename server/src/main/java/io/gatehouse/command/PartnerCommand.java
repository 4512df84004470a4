package io.gatehouse.command;

import io.gatehouse.country.Market;
import io.gatehouse.country.Strictness;
import io.gatehouse.partner.AccessKeys;
import io.gatehouse.partner.Brand;
import io.gatehouse.partner.Contract;
import io.gatehouse.partner.CredentialAdministration;
import io.gatehouse.partner.CredentialAdministration.Opener;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.Partners.Issued;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
        Partners.class, partners -> print(partners.add(brand, market, strictness, contracts)));
  }

  @Command(
      name = "credential",
      description = {
        "Makes a further credential for the program of one, and prints it: the secret is shown this once.",
        "Revoke the old one when the new one is in use."
      })
  int credential(
      @Option(names = "--of", required = true, paramLabel = "CID", description = "the one there is")
          String cid) {
    return Administration.with(
        CredentialAdministration.class,
        credentials ->
            credentials
                .further(cid)
                .map(this::print)
                .orElseGet(() -> refuse("There is no partner with cid " + cid + ".")));
  }

  /** Whom an access key is for: a new partner, or one that is there. */
  static final class Owner {
    @Option(names = "--name", description = "of a new partner, as its customers know it")
    private @Nullable String name;

    @Option(
        names = "--of",
        paramLabel = "NAME",
        description = "of a partner that is there: its cid, or the username of an access key")
    private @Nullable String of;
  }

  @Command(
      name = "key",
      description =
          "Adds an access key of the business door and prints it: the secret is shown this once.")
  int key(
      @ArgGroup(multiplicity = "1") Owner owner,
      @Option(names = "--username", required = true, description = "name of the access key")
          String username,
      @Option(
              names = "--source",
              description = "address or range from which it may be used; may be repeated")
          @Nullable List<String> sources) {
    List<String> from = sources == null ? List.of() : sources;
    try {
      return owner.name == null
          ? keyOf(Objects.requireNonNull(owner.of), username, from)
          : keyOfNew(owner.name, username, from);
    } catch (IllegalArgumentException e) {
      return refuse(String.valueOf(e.getMessage()));
    }
  }

  private int keyOfNew(String partner, String username, List<String> sources) {
    return Administration.with(
        AccessKeys.class,
        keys -> print(keys.addPartner(new Brand(partner, null, null), username, sources)));
  }

  private int keyOf(String of, String username, List<String> sources) {
    return Administration.with(
        CredentialAdministration.class,
        credentials ->
            credentials
                .accessKey(of, username, sources)
                .map(this::print)
                .orElseGet(() -> refuse("There is no partner with " + of + ".")));
  }

  @Command(
      name = "revoke",
      description =
          "Ends a credential or an access key, for good; running servers notice within seconds.")
  int revoke(
      @Parameters(paramLabel = "NAME", description = "a cid, or the username of an access key")
          String name) {
    return Administration.with(
        CredentialAdministration.class,
        credentials ->
            credentials.revoke(name)
                ? print(name + " opens nothing any more.")
                : refuse("There is no credential or access key " + name + "."));
  }

  @Command(name = "list", description = "Lists the partners with what opens a door for them.")
  int list() {
    return Administration.with(
        CredentialAdministration.class,
        credentials -> {
          credentials.all().forEach(opener -> print(line(opener)));
          return 0;
        });
  }

  private static String line(Opener opener) {
    String what =
        switch (opener.kind()) {
          case CREDENTIAL -> "cid";
          case ACCESS_KEY -> "key";
        };
    return "%-30s %-3s %-20s since %s%s%s"
        .formatted(
            opener.partner(),
            what,
            opener.name(),
            day(opener.since()),
            opener.program() == null ? "" : "  " + opener.program(),
            opener.revoked() == null ? "" : "  revoked " + day(opener.revoked()));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private int print(Issued issued) {
    print("cid      " + issued.cid());
    return print("apicode  " + issued.apicode());
  }

  private int print(AccessKeys.Issued issued) {
    print("username  " + issued.username());
    return print("secret    " + issued.secret());
  }

  private int print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
    return 0;
  }

  private int refuse(String why) {
    spec.commandLine().getErr().println(why);
    return 2;
  }
}
