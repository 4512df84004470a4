package io.gatehouse.door.screening;

import io.gatehouse.door.screening.Problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object. What is wrong with them is gathered for all objects of a body, and
 * told at once.
 *
 * @param path of the object within the body, empty for the body itself
 */
record Form(JsonNode object, String path, List<Fault> faults) {

  static Form of(JsonNode body) {
    return new Form(body, "", new ArrayList<>());
  }

  Form at(JsonNode part, String name) {
    return new Form(part, place(name), faults);
  }

  private String place(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  void wrong(String name, String code, String text) {
    faults.add(new Fault(place(name), code, text));
  }

  /** Ends the request when anything was wrong. */
  void check() {
    if (!faults.isEmpty()) {
      throw new Refused(Problem.invalid(faults));
    }
  }

  /** Notes every field that is not one of these: one that is not read would seem to be heeded. */
  void only(Set<String> known) {
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        wrong(
            name.length() > 60 ? name.substring(0, 60) + "…" : name,
            "UNKNOWN_FIELD",
            "is not known; fields are " + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  /** A text that may be absent. */
  Optional<String> text(String name, int longest) {
    JsonNode value = object.path(name);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : text(name, value, longest);
  }

  private Optional<String> text(String name, JsonNode value, int longest) {
    if (!value.isString()) {
      wrong(name, "WRONG_TYPE", "must be a text");
      return Optional.empty();
    }
    String text = value.stringValue().strip();
    if (text.length() > longest) {
      wrong(name, "TOO_LONG", "must have at most " + longest + " characters");
      return Optional.empty();
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      wrong(name, "FORBIDDEN_CHARACTER", "contains a control character");
      return Optional.empty();
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** A text that must be there. */
  String demand(String name, int longest) {
    int before = faults.size();
    Optional<String> text = text(name, longest);
    if (text.isEmpty() && faults.size() == before) {
      wrong(name, "REQUIRED", "is required");
    }
    return text.orElse("");
  }

  /** A number that may be absent. */
  double number(String name, double least, double most, double otherwise) {
    JsonNode value = object.path(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isNumber() || !(value.doubleValue() >= least && value.doubleValue() <= most)) {
      wrong(name, "OUT_OF_RANGE", "must be a number from " + least + " to " + most);
      return otherwise;
    }
    return value.doubleValue();
  }

  /** One text or a list of texts. */
  List<String> texts(String name, int longest, int most) {
    JsonNode value = object.path(name);
    if (!value.isArray()) {
      return text(name, longest).stream().toList();
    }
    if (value.size() > most) {
      wrong(name, "TOO_MANY", "must have at most " + most + " entries");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      text(name + "[" + i + "]", value.get(i), longest).ifPresent(texts::add);
    }
    return texts;
  }
}
