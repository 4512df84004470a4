package io.gatehouse.agreement;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes XSL-FO as events. Told to the printer directly, text can be mistaken for markup nowhere,
 * and nothing has to be parsed.
 */
final class XslFo {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final ContentHandler handler;
  private final Deque<Element> open = new ArrayDeque<>();

  XslFo(ContentHandler handler) {
    this.handler = handler;
  }

  /** The vocabularies that a document is told in. */
  enum Vocabulary {
    FO("http://www.w3.org/1999/XSL/Format"),
    X("adobe:ns:meta/"),
    RDF("http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    DC("http://purl.org/dc/elements/1.1/");

    private final String namespace;

    Vocabulary(String namespace) {
      this.namespace = namespace;
    }

    private Element element(String name) {
      return new Element(namespace, name, name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  private record Element(String namespace, String name, String prefix) {
    String qualified() {
      return prefix + ":" + name;
    }
  }

  void begin(String language) throws SAXException {
    handler.startDocument();
    for (Vocabulary vocabulary : Vocabulary.values()) {
      handler.startPrefixMapping(vocabulary.element("").prefix(), vocabulary.namespace);
    }
    open("root", "xml:lang", language, "font-family", "text", "font-size", "10pt");
  }

  void end() throws SAXException {
    close();
    handler.endDocument();
  }

  /**
   * Begins a formatting object.
   *
   * @param properties names and values by turns
   */
  void open(String object, String... properties) {
    open(Vocabulary.FO, object, properties);
  }

  void open(Vocabulary vocabulary, String name, String... attributes) {
    Element element = vocabulary.element(name);
    AttributesImpl all = new AttributesImpl();
    for (int i = 0; i < attributes.length; i += 2) {
      boolean xml = attributes[i].startsWith("xml:");
      String local = xml ? attributes[i].substring("xml:".length()) : attributes[i];
      all.addAttribute(xml ? XML : "", local, attributes[i], "CDATA", attributes[i + 1]);
    }
    try {
      handler.startElement(element.namespace(), name, element.qualified(), all);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    open.push(element);
  }

  /** Ends what was begun last. */
  void close() {
    Element element = open.pop();
    try {
      handler.endElement(element.namespace(), element.name(), element.qualified());
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  void close(int elements) {
    for (int i = 0; i < elements; i++) {
      close();
    }
  }

  void empty(String object, String... properties) {
    open(object, properties);
    close();
  }

  void text(String text) {
    try {
      handler.characters(text.toCharArray(), 0, text.length());
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
