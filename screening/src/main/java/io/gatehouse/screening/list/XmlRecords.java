package io.gatehouse.screening.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML file as a stream of records. A document type is refused: no list needs one. */
final class XmlRecords {

  /** No record nests deeper; a file that does is made to exhaust the reader. */
  private static final int DEEPEST = 32;

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;

  private XmlRecords(XMLStreamReader reader) {
    this.reader = reader;
  }

  /**
   * Reads a file.
   *
   * @param root local name that the outermost element must have
   * @param records local names of the elements to hand on, wherever they stand
   */
  static void read(Path file, String root, Set<String> records, Consumer<XmlElement> record)
      throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(bytes);
      try {
        new XmlRecords(reader).read(root, records, record);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException broken) {
      throw new DamagedListException("the XML breaks off or is broken", broken);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private void read(String root, Set<String> records, Consumer<XmlElement> record)
      throws XMLStreamException, DamagedListException {
    boolean begun = false;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new DamagedListException("the XML has a document type, which no list has");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        if (!begun && !name.equals(root)) {
          throw new DamagedListException(
              "the XML begins with <%s>, not with <%s>".formatted(name, root));
        }
        begun = true;
        if (records.contains(name)) {
          record.accept(element(0));
        }
      }
    }
  }

  private XmlElement element(int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("elements nest too deep", reader.getLocation());
    }
    String name = reader.getLocalName();
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    StringBuilder text = new StringBuilder();
    List<XmlElement> children = new ArrayList<>();
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return new XmlElement(name, attributes, text.toString().strip(), children);
        }
        default -> {}
      }
    }
  }
}
