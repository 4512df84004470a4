package io.gatehouse.screening.entry;

/**
 * One name of an entry as the list writes it.
 *
 * @param text the name in the list's spelling and order, any script
 * @param role primary, alias, former or weak
 */
public record ListedName(String text, NameRole role) {}
