package io.gatehouse.command;

import picocli.CommandLine.Command;

/** Numbers of companies and people: checked and told apart, without server and database. */
@Command(
    name = "id",
    description = "Checks the numbers of companies, people and accounts, and tells them apart.",
    subcommands = {IdCheckCommand.class, IdDetectCommand.class, IdKindsCommand.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class IdCommand {}
