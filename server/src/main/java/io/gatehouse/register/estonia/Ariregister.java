package io.gatehouse.register.estonia;

import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.Person;
import io.gatehouse.register.RegisterSettings;
import io.gatehouse.register.Representation;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.RegisterClient;
import io.gatehouse.register.wire.Reply;
import io.gatehouse.register.wire.Request;
import io.gatehouse.register.wire.Soap;
import io.gatehouse.register.wire.Xml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The e-Business Register of RIK, by its SOAP service {@code esindus_v2}: one answer holds the
 * company, its people, and their right to represent it. The contract allows one request at a time.
 */
final class Ariregister implements RegisterClient {
  static final String NAME = "Estonian Business Register";
  private static final String PRODUCER = "http://arireg.x-road.eu/producer/";

  private final Endpoint endpoint;
  private final RegisterSettings.Estonia settings;
  private final Connection connection;

  Ariregister(Endpoint endpoint, RegisterSettings.Estonia settings, Connection connection) {
    this.endpoint = endpoint;
    this.settings = settings;
    this.connection = connection;
  }

  @Override
  public String country() {
    return "EE";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> canonical(String id) {
    return Optional.of(id.replaceAll("\\s", "")).filter(code -> code.matches("\\d{8}"));
  }

  @Override
  public CompanyAnswer company(String code) {
    return connection.ask(
        request(code), reply -> Ettevotja.read(body(reply), code, withoutCredentials(reply)));
  }

  @Override
  public Representation authority(CompanyAnswer.Found found, Person person) {
    String code = found.company().id();
    return connection.ask(
        request(code),
        reply ->
            Esindus.read(Ettevotja.only(body(reply), code), withoutCredentials(reply))
                .about(person));
  }

  private Request request(String code) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(
        "ariregister_kasutajanimi", endpoint.credential("estonia.username", settings.username()));
    parameters.put(
        "ariregister_parool", endpoint.credential("estonia.password", settings.password()));
    parameters.put("ariregister_valjundi_formaat", "xml");
    parameters.put("ariregistri_kood", code);
    parameters.put("keel", "eng");
    String envelope =
        Soap.V1_1.envelope(
            xml -> {
              xml.writeStartElement("prod", "esindus_v2", PRODUCER);
              xml.writeNamespace("prod", PRODUCER);
              xml.writeStartElement("prod", "keha", PRODUCER);
              Soap.texts(xml, "prod", PRODUCER, parameters);
            });
    return Request.post("esindus_v2", endpoint.address().get(), Soap.V1_1.mediaType(), envelope)
        .header("SOAPAction", "\"\"")
        .answers(500);
  }

  private static Xml body(Reply reply) {
    return Faults.checked(reply).required("esindus_v2Response", "keha");
  }

  /** An answer may repeat the request, and the request holds our password. */
  private static Evidence withoutCredentials(Reply reply) {
    return reply.evidence().blanked("<([\\w-]+:)?ariregister_(kasutajanimi|parool)>[^<]*</[^>]*>");
  }
}
