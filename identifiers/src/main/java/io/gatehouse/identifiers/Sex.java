package io.gatehouse.identifiers;

/** Sex as it is encoded in some personal numbers. */
public enum Sex {
  MALE,
  FEMALE
}
