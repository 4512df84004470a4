package io.gatehouse.screening.list;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One record of an XML list, read whole; lists themselves are read record by record. Names are
 * local names: some issuers change their namespace, none mixes two.
 *
 * @param name local name
 * @param attributes by local name
 * @param text the text directly inside
 * @param children in order
 */
record XmlElement(
    String name, Map<String, String> attributes, String text, List<XmlElement> children) {

  /** The attribute, empty when it is not there. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  /** The text of the first element down this path, empty when there is none. */
  String text(String... path) {
    return all(path).map(XmlElement::text).findFirst().orElse("");
  }

  /** All elements down this path. */
  Stream<XmlElement> all(String... path) {
    Stream<XmlElement> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(e -> e.children.stream().filter(child -> child.name.equals(step)));
    }
    return found;
  }
}
