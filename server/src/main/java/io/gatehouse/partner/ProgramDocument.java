package io.gatehouse.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The written form of programs: YAML and JSON of the same shape. */
public final class ProgramDocument {
  /** What a program may be called in addresses. */
  public static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");

  private static final JsonMapper STORED =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final JsonMapper STRICT =
      STORED.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private ProgramDocument() {}

  /** What came of reading rules. */
  public sealed interface Outcome {}

  /** Rules without a fault. */
  public record Read(ProgramRules rules) implements Outcome {}

  /** What is wrong, each with its field. */
  public record Refused(List<String> problems) implements Outcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the rules of one program; an unknown name is a fault. */
  public static Outcome read(JsonNode document) {
    try {
      ProgramRules rules = STRICT.treeToValue(document, ProgramRules.class);
      List<String> problems = rules.problems();
      return problems.isEmpty() ? new Read(rules) : new Refused(problems);
    } catch (JacksonException e) {
      return new Refused(List.of(path(e) + ": " + firstLine(e)));
    }
  }

  private static String path(JacksonException e) {
    String path =
        String.join(
            ".",
            e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" : step.getPropertyName())
                .filter(step -> !step.isEmpty())
                .toList());
    return path.isEmpty() ? "rules" : path;
  }

  /** Without the names of our classes. */
  private static String firstLine(JacksonException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("cannot be read");
    return message.contains("io.gatehouse") || message.contains("java.")
        ? "is not known or has the wrong form"
        : message;
  }

  /** The rules as JSON. */
  public static String json(ProgramRules rules) {
    return STORED.writeValueAsString(rules);
  }

  /** The rules as a tree. */
  public static JsonNode tree(ProgramRules rules) {
    return STORED.valueToTree(rules);
  }

  /** What was written by us; names that a newer version knows are passed over. */
  static ProgramRules stored(String json) {
    return STORED.readValue(json, ProgramRules.class);
  }

  /**
   * Reads a file: {@code partners}, each by the name of one of its access keys, with its programs
   * by code.
   *
   * @throws IllegalArgumentException when it is not such a file; the message says where
   */
  static Map<String, Map<String, ProgramRules>> file(String yaml) {
    JsonNode root = STRICT.valueToTree(yaml(yaml));
    Map<String, Map<String, ProgramRules>> partners = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, JsonNode> partner : root.path("partners").properties()) {
      Map<String, ProgramRules> programs = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> program : partner.getValue().properties()) {
        String where = "partners." + partner.getKey() + "." + program.getKey();
        if (!CODE.matcher(program.getKey()).matches()) {
          problems.add(where + ": a code has small letters, digits, - and _, at most 32");
        }
        switch (read(program.getValue())) {
          case Read(ProgramRules rules) -> programs.put(program.getKey(), rules);
          case Refused(List<String> wrong) -> wrong.forEach(p -> problems.add(where + "." + p));
        }
      }
      partners.put(partner.getKey(), programs);
    }
    if (partners.isEmpty()) {
      problems.add("partners: must name at least one");
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    return partners;
  }

  private static Object yaml(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      Object root = new Yaml(new SafeConstructor(options)).load(text);
      return root == null ? Map.of() : root;
    } catch (YAMLException e) {
      throw new IllegalArgumentException("not YAML: " + e.getMessage(), e);
    }
  }
}
