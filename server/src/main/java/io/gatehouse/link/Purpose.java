package io.gatehouse.link;

import java.util.Locale;

/** What a link opens. A link for one purpose opens nothing of another. */
public enum Purpose {
  /** the wizard, for the contact person */
  ONBOARDING,
  /** an agreement or questionnaire, for whoever is to accept it */
  ACCEPTANCE;

  /** The first part of the address, and of what the secret is derived from. */
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
