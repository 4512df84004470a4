package io.gatehouse.command;

import io.gatehouse.partner.User;
import io.gatehouse.partner.UserAdministration;
import io.gatehouse.partner.UserAdministration.Home;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The people at a partner who use the API, and their tokens. */
@Command(
    name = "user",
    description = "The people at a partner who use the API of verifications, reviews and rules.",
    mixinStandardHelpOptions = true)
final class UserCommand {
  @Spec private CommandSpec spec;

  /** Whose users are meant. */
  static final class Of {
    @Option(
        names = "--of",
        required = true,
        paramLabel = "NAME",
        description = "a cid of the partner, or the username of one of its access keys")
    private String name;

    @Option(
        names = "--program",
        description = "where an access key stands for several programs: which")
    private @Nullable String program;
  }

  @Command(
      name = "add",
      description = "Adds a user and prints the token, which is shown this once.")
  int add(
      @Mixin Of of,
      @Option(names = "--username", required = true) String username,
      @Option(names = "--full-name", required = true) String fullName,
      @Option(names = "--email", required = true) String email,
      @Option(names = "--staff", description = "administers and decides; sees all") boolean staff,
      @Option(names = "--support", description = "sees all") boolean support,
      @Option(names = "--days", description = "the token ends after so many; without it, never")
          @Nullable Integer days) {
    return at(
        of,
        (users, home) -> {
          String token = users.add(home, username, fullName, email, staff, support, expiry(days));
          return print("token  " + token);
        });
  }

  @Command(
      name = "token",
      description = "Makes a further token for a user and prints it; it is shown this once.")
  int token(
      @Mixin Of of,
      @Option(names = "--username", required = true) String username,
      @Option(names = "--days", description = "it ends after so many; without it, never")
          @Nullable Integer days) {
    return at(
        of,
        (users, home) ->
            users
                .token(home, username, expiry(days))
                .map(token -> print("token  " + token))
                .orElseGet(() -> refuse("There is no user " + username + ".")));
  }

  @Command(name = "revoke", description = "Ends all tokens of a user.")
  int revoke(@Mixin Of of, @Option(names = "--username", required = true) String username) {
    return at(
        of,
        (users, home) ->
            users
                .revoke(home, username)
                .map(ended -> print("Tokens ended: " + ended))
                .orElseGet(() -> refuse("There is no user " + username + ".")));
  }

  @Command(name = "list", description = "Lists the users of a partner.")
  int list(@Mixin Of of) {
    return at(
        of,
        (users, home) -> {
          users.all(home).forEach(user -> print(line(user)));
          return 0;
        });
  }

  private static String line(User user) {
    String may = user.staff() ? "staff" : user.support() ? "support" : "";
    return "%-20s %-8s %s <%s>".formatted(user.username(), may, user.fullName(), user.email());
  }

  private static @Nullable Instant expiry(@Nullable Integer days) {
    return days == null ? null : Clock.systemUTC().instant().plus(Duration.ofDays(days));
  }

  private int at(Of of, BiFunction<UserAdministration, Home, Integer> work) {
    return Administration.with(
        UserAdministration.class,
        users -> {
          List<Home> homes =
              users.homes(of.name).stream()
                  .filter(home -> of.program == null || home.program().equals(of.program))
                  .toList();
          try {
            return homes.size() == 1
                ? work.apply(users, homes.getFirst())
                : refuse(notOne(of, homes));
          } catch (IllegalArgumentException e) {
            return refuse(String.valueOf(e.getMessage()));
          }
        });
  }

  private static String notOne(Of of, List<Home> homes) {
    return homes.isEmpty()
        ? "Nothing of " + of.name + " is known, or it has no program yet."
        : "Say --program: "
            + homes.stream().map(Home::program).collect(Collectors.joining(", "))
            + ".";
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
