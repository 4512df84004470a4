package io.gatehouse.register.wire;

import io.gatehouse.register.Outage.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The SOAP envelope, of version 1.1 or 1.2.
 *
 * @param namespace of the envelope
 * @param mediaType of a request
 */
public record Soap(String namespace, String mediaType) {
  public static final Soap V1_1 =
      new Soap("http://schemas.xmlsoap.org/soap/envelope/", "text/xml;charset=UTF-8");
  public static final Soap V1_2 =
      new Soap("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml;charset=UTF-8");

  /** Writes what stands in the body of an envelope. */
  public interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  /** A whole request; everything in it is escaped by the writer. */
  public String envelope(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("soap", "Envelope", namespace);
      xml.writeNamespace("soap", namespace);
      xml.writeStartElement("soap", "Body", namespace);
      body.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Elements with a text each, in order. */
  public static void texts(
      XMLStreamWriter xml, String prefix, String namespace, Map<String, String> texts)
      throws XMLStreamException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      xml.writeStartElement(prefix, text.getKey(), namespace);
      xml.writeCharacters(text.getValue());
      xml.writeEndElement();
    }
  }

  /**
   * The body of an answer.
   *
   * @throws NoAnswer when it is a fault, or no envelope of SOAP
   */
  public static Xml body(Reply reply) {
    Xml body = envelope(reply).required("Body");
    if (body.child("Fault").isPresent()) {
      Xml fault = body.required("Fault");
      String said = fault.text("faultstring");
      throw NoAnswer.because(
          Reason.SERVER_ERROR,
          "Fault: " + (said != null ? said : String.valueOf(fault.text("Reason", "Text"))));
    }
    return body;
  }

  private static Xml envelope(Reply reply) {
    try {
      return Xml.read(reply);
    } catch (NoAnswer e) {
      throw reply.status() == 200
          ? e
          : NoAnswer.because(Reason.SERVER_ERROR, "HTTP status " + reply.status());
    }
  }
}
