package io.gatehouse.country;

/** The legal market of a program; it decides what is asked, whatever country the company is of. */
public enum Market {
  FI,
  SE,
  NO;

  /** The country of the market, whose rules hold until the company says otherwise. */
  public Country country() {
    return switch (this) {
      case FI -> Finland.FINLAND;
      case SE -> Sweden.SWEDEN;
      case NO -> Norway.NORWAY;
    };
  }
}
