package io.gatehouse.register.wire;

import io.gatehouse.register.Outage.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * An element of an XML answer, read by local names, since registers choose their prefixes freely.
 * Documents with a DOCTYPE are refused: no entity is ever expanded, nothing outside is fetched.
 */
public record Xml(Element element) {

  /**
   * The root of an answer.
   *
   * @throws NoAnswer when it is not well-formed, or has a DOCTYPE
   */
  public static Xml read(Reply reply) {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Xml(
          builder.parse(new ByteArrayInputStream(reply.evidence().body())).getDocumentElement());
    } catch (SAXException | IOException e) {
      throw NoAnswer.because(Reason.INVALID_ANSWER, "The answer is not acceptable XML", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    return factory;
  }

  /** The children of this name, in order; deeper elements of the same name are not meant. */
  public List<Xml> children(String name) {
    List<Xml> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && name.equals(child.getLocalName())) {
        children.add(new Xml(child));
      }
    }
    return children;
  }

  /** The first child of this name, then of that one the next, and so on. */
  public Optional<Xml> child(String... path) {
    Optional<Xml> at = Optional.of(this);
    for (String name : path) {
      at = at.flatMap(parent -> parent.children(name).stream().findFirst());
    }
    return at;
  }

  /**
   * The same, for what the answer is worth nothing without.
   *
   * @throws NoAnswer when it is missing
   */
  public Xml required(String... path) {
    return child(path)
        .orElseThrow(() -> NoAnswer.invalid("The answer has no " + String.join("/", path)));
  }

  /** The text of a child; null when there is none or it is blank. */
  public @Nullable String text(String... path) {
    return child(path).map(Xml::text).filter(text -> !text.isEmpty()).orElse(null);
  }

  /**
   * A text that the answer is worth nothing without.
   *
   * @throws NoAnswer when it is missing
   */
  public String requiredText(String... path) {
    String text = text(path);
    if (text == null) {
      throw NoAnswer.invalid("The answer has no " + String.join("/", path));
    }
    return text;
  }

  public String text() {
    return element.getTextContent().strip();
  }

  /** An attribute, with or without a namespace; empty when missing. */
  public String attribute(String name) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (name.equals(attribute.getLocalName())) {
        return attribute.getNodeValue().strip();
      }
    }
    return "";
  }
}
