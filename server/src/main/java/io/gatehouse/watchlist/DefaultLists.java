package io.gatehouse.watchlist;

import java.util.List;

/**
 * The lists in use where no setting names any.
 *
 * @param lists each as {@code name=format:place}
 */
public record DefaultLists(List<String> lists) {

  /** The consolidated lists of the issuers themselves, at their published addresses. */
  static final DefaultLists OFFICIAL =
      new DefaultLists(
          List.of(
              "ofac-sdn=ofac-xml:https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.XML",
              "ofac-consolidated=ofac-xml:https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONSOLIDATED.XML",
              "eu=eu-xml:https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw",
              "un=un-xml:https://scsanctions.un.org/resources/xml/en/consolidated.xml",
              "uk=uk-xml:https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml"));

  public DefaultLists {
    lists = List.copyOf(lists);
  }
}
