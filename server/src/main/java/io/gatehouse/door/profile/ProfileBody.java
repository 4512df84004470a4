package io.gatehouse.door.profile;

import io.gatehouse.requirement.Fault;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Given;
import io.gatehouse.requirement.Intake.Answer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads the body of createprofile into answers. Fields that the contract does not know are passed
 * over.
 */
final class ProfileBody {

  private ProfileBody() {}

  /**
   * What the body says.
   *
   * @param faults what could not be read as an answer
   * @param allowIncomplete absent means yes: the documentation promises that two fields suffice
   */
  record Read(List<Answer> answers, List<Fault> faults, boolean allowIncomplete) {}

  /** What a body says. */
  static Read read(JsonNode root) {
    List<Answer> answers = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    ProfileContract.categories()
        .forEach(
            (category, entries) -> {
              JsonNode node = root.path(category);
              if (node.isObject()) {
                entries.forEach(entry -> add(answers, entry, 0, node));
              } else if (present(node)) {
                faults.add(wrongType(category, "an object", node));
              }
            });
    users(root.path("users"), answers, faults);
    JsonNode allow = root.path("allowIncompleteData");
    if (present(allow) && !allow.isBoolean()) {
      faults.add(wrongType("allowIncompleteData", "true or false", allow));
    }
    return new Read(answers, faults, !allow.isBoolean() || allow.booleanValue());
  }

  /** The documentation's table shows one object, its example an array: both are understood. */
  private static void users(JsonNode node, List<Answer> answers, List<Fault> faults) {
    if (node.isObject()) {
      ProfileContract.users().forEach(entry -> add(answers, entry, 0, node));
    } else if (node.isArray()) {
      if (node.size() > Fields.MOST_USERS) {
        faults.add(
            new Fault("users", Fault.Code.TOO_MANY, List.of(Integer.toString(Fields.MOST_USERS))));
        return;
      }
      for (int i = 0; i < node.size(); i++) {
        JsonNode user = node.get(i);
        if (user.isObject()) {
          int index = i;
          ProfileContract.users().forEach(entry -> add(answers, entry, index, user));
        } else {
          faults.add(wrongType("users[" + i + "]", "an object", user));
        }
      }
    } else if (present(node)) {
      faults.add(wrongType("users", "an object or a list of objects", node));
    }
  }

  private static void add(
      List<Answer> answers, ProfileContract.Entry entry, int index, JsonNode parent) {
    JsonNode node = parent.path(entry.tag());
    if (present(node)) {
      answers.add(new Answer(entry.field(), index, given(node)));
    }
  }

  private static boolean present(JsonNode node) {
    return !node.isMissingNode() && !node.isNull();
  }

  private static Given given(JsonNode node) {
    if (node.isString()) {
      return new Given.Text(node.stringValue());
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return new Given.Whole(node.longValue());
    }
    if (node.isArray()) {
      return new Given.Many(node.valueStream().map(ProfileBody::given).toList());
    }
    return new Given.Other(name(node));
  }

  private static Fault wrongType(String path, String expected, JsonNode node) {
    return new Fault(path, Fault.Code.WRONG_TYPE, List.of(expected, name(node)));
  }

  private static String name(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      case STRING -> "a text";
      case NULL -> "null";
      case OBJECT, POJO, BINARY, MISSING -> "an object";
    };
  }
}
