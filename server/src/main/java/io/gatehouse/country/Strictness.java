package io.gatehouse.country;

/**
 * How hard a number is checked. {@code FORMAT}: length, alphabet and prefix, so that the sample
 * values of the published documentation pass although their check digits are wrong. {@code FULL}:
 * dates and check digits too.
 */
public enum Strictness {
  FORMAT,
  FULL
}
