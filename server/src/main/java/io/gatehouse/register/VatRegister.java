package io.gatehouse.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The VAT numbers of the European Union, to corroborate what a company says. */
public interface VatRegister {

  /**
   * Checks a VAT number.
   *
   * @param vatNumber with its country prefix; EL for Greece, XI for Northern Ireland
   */
  Answer check(String vatNumber);

  /** The outcome of a check. */
  sealed interface Answer {

    /**
     * Valid today.
     *
     * @param name of the trader, where the country gives it (Germany and Spain do not)
     * @param address in one text, where the country gives it
     * @param consultation number that proves the check, when a requester is set
     */
    record Valid(
        @Nullable String name,
        @Nullable String address,
        @Nullable String consultation,
        Evidence evidence)
        implements Answer {}

    /**
     * Not valid today, which a company without cross-border trade may be in some countries.
     *
     * @param malformed cannot be a VAT number, so that nobody was asked
     */
    record NotValid(boolean malformed, List<Evidence> evidence) implements Answer {}

    /** No answer: neither valid nor invalid. */
    record Unavailable(Outage outage) implements Answer {}
  }
}
