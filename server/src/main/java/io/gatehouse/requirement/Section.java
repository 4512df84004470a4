package io.gatehouse.requirement;

/** Fields that are asked together: one step of the wizard, in this order. */
public enum Section {
  COMPANY,
  CONTACT,
  SERVICES,
  SETTLEMENT,
  FEES,
  USER;

  /** The name in paths and text keys. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
