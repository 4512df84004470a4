package io.gatehouse.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a register says about a person who wants to act for a company.
 *
 * @param roles what the person is listed with; empty when not listed
 * @param rule the company's signing rule, as far as the register publishes it in a form that can be
 *     computed: it tells who must sign when the asked person may not, or not alone
 * @param changesPending the register has received changes of this company that it has not decided
 *     on
 * @param evidence the answers that it was read from; empty when there was none
 */
public record Representation(
    Authority authority,
    List<Role> roles,
    @Nullable SigningRule rule,
    boolean changesPending,
    List<Evidence> evidence) {

  public Representation {
    roles = List.copyOf(roles);
    evidence = List.copyOf(evidence);
  }

  public static Representation undetermined(
      Authority.Why why, String explanation, List<Evidence> evidence) {
    return new Representation(
        new Authority.Undetermined(why, explanation), List.of(), null, false, evidence);
  }
}
