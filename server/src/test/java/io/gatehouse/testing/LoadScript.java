package io.gatehouse.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script by which the bench lets pgbench do what the server does. It is worth something only as
 * long as both do the same.
 *
 * @param statements of the script, each space but one left out
 * @param values what the script has in the place of each parameter of the server's statement
 */
public record LoadScript(String statements, Map<String, String> values) {
  private static final Path FOLDER = Path.of("..", "bench", "src", "main", "resources", "load");
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

  public static LoadScript read(String name, Map<String, String> values) throws IOException {
    return new LoadScript(plain(Files.readString(FOLDER.resolve(name))), values);
  }

  /** The server's statement, or a part of it, in the script's words. */
  public String inItsWords(String sql) {
    return plain(
        PARAMETER
            .matcher(sql)
            .replaceAll(
                name ->
                    Matcher.quoteReplacement(
                        Objects.requireNonNull(values.get(name.group(1)), name.group()))));
  }

  private static String plain(String sql) {
    return sql.replaceAll("\\s+", " ").strip();
  }
}
