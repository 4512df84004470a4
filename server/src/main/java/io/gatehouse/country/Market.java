package io.gatehouse.country;

/** The legal market of a program; it decides what is asked, whatever country the company is of. */
public enum Market {
  FI(Finland.FINLAND),
  SE(Sweden.SWEDEN),
  NO(Norway.NORWAY);

  private final Country country;

  Market(Country country) {
    this.country = country;
  }

  public Country country() {
    return country;
  }
}
