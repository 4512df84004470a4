package io.gatehouse.screening.match;

import io.gatehouse.screening.name.Token;

/**
 * A word and how much it tells.
 *
 * @param token the word
 * @param information bits: a word that one name in a thousand has carries 10
 * @param weight share in the similarity of the whole name, 0 to 1
 */
public record WeighedToken(Token token, double information, double weight) {}
