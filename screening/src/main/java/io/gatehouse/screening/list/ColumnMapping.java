package io.gatehouse.screening.list;

import io.gatehouse.screening.entry.EntityType;

/**
 * Which columns of somebody's own CSV file tell what. A heading that is empty, or that the file
 * does not have, is not read; only the name must be there.
 *
 * @param separator between cells: comma, semicolon or tab
 * @param joined between several values in one cell
 * @param type what entries are whose type column is absent or says nothing known
 * @param idColumn own id of the entry; without it the line number is the id
 * @param nameColumn the name, in one column
 * @param aliasesColumn other names
 * @param typeColumn {@code person}, {@code organisation}, {@code vessel}, {@code aircraft}
 * @param birthDateColumn dates of birth
 * @param countriesColumn countries by name or ISO code
 * @param genderColumn gender
 * @param identifiersColumn numbers
 */
public record ColumnMapping(
    char separator,
    char joined,
    EntityType type,
    String idColumn,
    String nameColumn,
    String aliasesColumn,
    String typeColumn,
    String birthDateColumn,
    String countriesColumn,
    String genderColumn,
    String identifiersColumn) {

  /** Comma and semicolon, and the headings that this library itself would choose. */
  public static final ColumnMapping DEFAULT =
      new ColumnMapping(
          ',',
          ';',
          EntityType.UNKNOWN,
          "id",
          "name",
          "aliases",
          "type",
          "birth_date",
          "country",
          "gender",
          "identifiers");
}
