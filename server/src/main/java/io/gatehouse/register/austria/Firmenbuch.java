package io.gatehouse.register.austria;

import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Outage.Reason;
import io.gatehouse.register.Person;
import io.gatehouse.register.RegisterSettings;
import io.gatehouse.register.Representation;
import io.gatehouse.register.wire.Connection;
import io.gatehouse.register.wire.Endpoints.Endpoint;
import io.gatehouse.register.wire.NoAnswer;
import io.gatehouse.register.wire.RegisterClient;
import io.gatehouse.register.wire.Reply;
import io.gatehouse.register.wire.Request;
import io.gatehouse.register.wire.Soap;
import io.gatehouse.register.wire.Xml;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The Firmenbuch as high-value data set: the short extract ({@code AUSZUG_V2}, the only one that
 * the free key opens) holds the company, its people, and the kind of their right to represent it.
 */
final class Firmenbuch implements RegisterClient {
  static final String NAME = "Austrian Business Register (Firmenbuch)";
  private static final String REQUEST = "ns://firmenbuch.justiz.gv.at/Abfrage/v2/AuszugRequest";
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  /** How an unknown number is refused is not published; any other fault is an outage. */
  private static final Pattern UNKNOWN_NUMBER =
      Pattern.compile(
          "nicht (gefunden|vorhanden)|existiert nicht|kein(e)? (firma|rechtsträger|treffer)",
          Pattern.CASE_INSENSITIVE);

  private final Endpoint endpoint;
  private final RegisterSettings.Austria settings;
  private final Connection connection;
  private final Clock clock;

  Firmenbuch(
      Endpoint endpoint, RegisterSettings.Austria settings, Connection connection, Clock clock) {
    this.endpoint = endpoint;
    this.settings = settings;
    this.connection = connection;
    this.clock = clock;
  }

  @Override
  public String country() {
    return "AT";
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> canonical(String id) {
    return Firmenbuchnummer.read(id).map(Firmenbuchnummer::spaced);
  }

  @Override
  public CompanyAnswer company(String fnr) {
    return connection.ask(
        request(fnr),
        reply ->
            unknown(reply)
                ? new CompanyAnswer.NotFound(false, List.of(reply.evidence()))
                : extract(fnr, auszug -> auszug.company(reply.evidence())).apply(reply));
  }

  @Override
  public Representation authority(CompanyAnswer.Found found, Person person) {
    String fnr =
        Firmenbuchnummer.read(found.company().id()).map(Firmenbuchnummer::spaced).orElseThrow();
    return connection.ask(
        request(fnr),
        extract(
            fnr,
            auszug -> Vertretung.read(auszug, found.company(), found.evidence()).about(person)));
  }

  private Request request(String fnr) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("FNR", fnr);
    parameters.put("STICHTAG", today().toString());
    parameters.put("UMFANG", "Kurzinformation");
    String envelope =
        Soap.V1_2.envelope(
            xml -> {
              xml.writeStartElement("aus", "AUSZUG_V2_REQUEST", REQUEST);
              xml.writeNamespace("aus", REQUEST);
              Soap.texts(xml, "aus", REQUEST, parameters);
            });
    return Request.post("AUSZUG_V2", endpoint.address().get(), Soap.V1_2.mediaType(), envelope)
        .header("SOAPAction", "\"\"")
        .header("X-API-KEY", endpoint.credential("austria.api-key", settings.apiKey()))
        .answers(500);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), VIENNA);
  }

  private <T> Function<Reply, T> extract(String fnr, Function<Auszug, T> reader) {
    return reply -> {
      Xml response = Soap.body(reply).required("AUSZUG_V2_RESPONSE");
      if (!Firmenbuchnummer.read(response.attribute("FNR")).equals(Firmenbuchnummer.read(fnr))) {
        throw NoAnswer.invalid("The answer is about another company");
      }
      return reader.apply(new Auszug(response, today()));
    };
  }

  private static boolean unknown(Reply reply) {
    try {
      Soap.body(reply);
      return false;
    } catch (NoAnswer e) {
      return e.outage().reason() == Reason.SERVER_ERROR
          && UNKNOWN_NUMBER.matcher(e.outage().explanation()).find();
    }
  }
}
