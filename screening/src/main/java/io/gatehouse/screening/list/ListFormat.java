package io.gatehouse.screening.list;

import java.util.Arrays;
import java.util.Optional;

/** The formats that can be read without being told anything more. */
public enum ListFormat {
  /** Directory with OFAC's {@code sdn.csv …} or {@code cons_prim.csv …} or both. */
  OFAC_CSV("ofac-csv", new OfacCsv()),
  /** OFAC's {@code SDN.XML} or {@code CONSOLIDATED.XML}. */
  OFAC_XML("ofac-xml", new OfacXml()),
  /** Consolidated list of the European Union, XML 1.1. */
  EU_XML("eu-xml", new EuXml()),
  /** Consolidated list of the United Nations. */
  UN_XML("un-xml", new UnXml()),
  /** UK Sanctions List in CSV. */
  UK_CSV("uk-csv", new UkCsv()),
  /** UK Sanctions List in XML. */
  UK_XML("uk-xml", new UkXml()),
  /** {@code targets.simple.csv} of OpenSanctions. */
  OPENSANCTIONS_CSV("opensanctions-csv", new OpenSanctionsCsv()),
  /** {@code entities.ftm.json} of OpenSanctions. */
  OPENSANCTIONS_JSON("opensanctions-json", new OpenSanctionsJson()),
  /** A file of one's own with the headings of {@link ColumnMapping#DEFAULT}. */
  CSV("csv", new MappedCsv(ColumnMapping.DEFAULT));

  private final String code;
  private final ListReader reader;

  ListFormat(String code, ListReader reader) {
    this.code = code;
    this.reader = reader;
  }

  /** The name by which settings and commands call the format. */
  public String code() {
    return code;
  }

  public ListReader reader() {
    return reader;
  }

  /** The format that is called so. */
  public static Optional<ListFormat> ofCode(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
  }
}
