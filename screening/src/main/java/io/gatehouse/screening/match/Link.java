package io.gatehouse.screening.match;

/**
 * Words of the query that agree with words of the listed name. Mostly one with one; written
 * together, one with several.
 *
 * @param queryFrom index of the first word of the query
 * @param queryTo index after its last
 * @param listedFrom index of the first word of the listed name
 * @param listedTo index after its last
 * @param similarity how alike they are, above 0 up to 1
 * @param weight share in the similarity of the names
 */
record Link(
    int queryFrom, int queryTo, int listedFrom, int listedTo, double similarity, double weight) {

  boolean isJoined() {
    return queryTo - queryFrom > 1 || listedTo - listedFrom > 1;
  }
}
