package io.gatehouse.screening.list;

import java.util.Arrays;
import java.util.Optional;

/** The formats that can be read without being told anything more. */
public enum ListFormat {
  /** Directory with OFAC's {@code sdn.csv …} or {@code cons_prim.csv …} or both. */
  OFAC_CSV("ofac-csv"),
  /** OFAC's {@code SDN.XML} or {@code CONSOLIDATED.XML}. */
  OFAC_XML("ofac-xml"),
  /** Consolidated list of the European Union, XML 1.1. */
  EU_XML("eu-xml"),
  /** Consolidated list of the United Nations. */
  UN_XML("un-xml"),
  /** UK Sanctions List in CSV. */
  UK_CSV("uk-csv"),
  /** UK Sanctions List in XML. */
  UK_XML("uk-xml"),
  /** {@code targets.simple.csv} of OpenSanctions. */
  OPENSANCTIONS_CSV("opensanctions-csv"),
  /** {@code entities.ftm.json} of OpenSanctions. */
  OPENSANCTIONS_JSON("opensanctions-json"),
  /** A file of one's own with the headings of {@link ColumnMapping#DEFAULT}. */
  CSV("csv");

  private final String code;

  ListFormat(String code) {
    this.code = code;
  }

  /** The name by which settings and commands call the format. */
  public String code() {
    return code;
  }

  /** Reads the format. */
  public ListReader reader() {
    return switch (this) {
      case OFAC_CSV -> new OfacCsv();
      case OFAC_XML -> new OfacXml();
      case EU_XML -> new EuXml();
      case UN_XML -> new UnXml();
      case UK_CSV -> new UkCsv();
      case UK_XML -> new UkXml();
      case OPENSANCTIONS_CSV -> new OpenSanctionsCsv();
      case OPENSANCTIONS_JSON -> new OpenSanctionsJson();
      case CSV -> new MappedCsv(ColumnMapping.DEFAULT);
    };
  }

  /** The format that is called so. */
  public static Optional<ListFormat> ofCode(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
  }
}
