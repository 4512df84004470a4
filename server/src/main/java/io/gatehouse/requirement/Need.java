package io.gatehouse.requirement;

import io.gatehouse.country.Market;
import java.util.Set;

/** When a field is required. */
public sealed interface Need {
  /** Without it nothing begins. */
  record ToStart() implements Need {}

  /** Not to begin, but before there is a customer. */
  record ToFinish() implements Need {}

  /** To finish, but in these markets only; elsewhere it is not asked and not kept. */
  record ToFinishIn(Set<Market> markets) implements Need {}

  /** To finish, when another field has one of these values; not asked otherwise. */
  record ToFinishWhen(Field field, Set<String> values) implements Need {}

  /** Asked beside required ones, and may stay empty. */
  record Optional() implements Need {}

  /** Taken when the partner gives it; people are not asked. */
  record FromPartner() implements Need {}

  /** Optional in these markets; elsewhere it is not asked and not kept. */
  record OptionalIn(Set<Market> markets) implements Need {}
}
