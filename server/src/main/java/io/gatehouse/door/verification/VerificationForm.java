package io.gatehouse.door.verification;

import io.gatehouse.partner.User;
import io.gatehouse.partner.Users;
import io.gatehouse.verification.Claims;
import io.gatehouse.verification.Verification;
import io.gatehouse.verification.Verification.Subject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the fields of verifications. */
@Component
class VerificationForm {
  private static final int LONGEST_IDENTIFIER = 50;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PERSON_NAME = 100;
  private static final Subject NOTHING = new Subject("", "", "");

  private final Users users;

  VerificationForm(Users users) {
    this.users = users;
  }

  /** What a user may write of a verification. */
  record Fields(User owner, Subject subject, @Nullable Instant expiresAt) {}

  /** All fields; those that are not given are empty. */
  Fields whole(Form form, User caller) {
    form.demand("user");
    form.demand("country");
    Fields fields = read(form, caller, caller, NOTHING, null);
    form.check();
    return fields;
  }

  /** The fields that are given, over those that stand. */
  Fields over(Form form, User caller, Verification before) {
    User owner = users.find(caller.partnerId(), before.owner().userId()).orElse(caller);
    Fields fields = read(form, caller, owner, before.subject(), before.expiresAt());
    form.check();
    return fields;
  }

  private Fields read(
      Form form, User caller, User owner, Subject subject, @Nullable Instant expiresAt) {
    return new Fields(
        owner(form, caller, owner), subject(form, subject), form.moment("expires_at", expiresAt));
  }

  /** Nobody but staff acts for others. */
  private User owner(Form form, User caller, User otherwise) {
    if (!form.has("user")) {
      return otherwise;
    }
    long number = form.whole("user", otherwise.number());
    if (number == otherwise.number()) {
      return otherwise;
    }
    Optional<User> found = users.find(caller.partnerId(), number);
    if (found.isEmpty() || !(caller.staff() || number == caller.number())) {
      form.wrong("user", ApiErrors.noSuchObject(number));
    }
    return found.orElse(otherwise);
  }

  /** The company; a country of two letters, whether or not there is one. */
  Subject subject(Form form, Subject otherwise) {
    String country = form.text("country", 2, false, otherwise.country()).toUpperCase(Locale.ROOT);
    if (!country.isEmpty() && country.length() <= 2 && !country.matches("[A-Z]{2}")) {
      form.wrong("country", ApiErrors.notAChoice(country));
    }
    return new Subject(
        country,
        form.text("legal_person_identifier", LONGEST_IDENTIFIER, true, otherwise.identifier()),
        form.text("legal_name", LONGEST_NAME, true, otherwise.legalName()));
  }

  Subject subject(Form form) {
    form.demand("country");
    return subject(form, NOTHING);
  }

  Claims claims(Form form) {
    return new Claims(
        form.text("person_identifier", LONGEST_IDENTIFIER, true, ""),
        form.text("first_name", LONGEST_PERSON_NAME, true, ""),
        form.text("last_name", LONGEST_PERSON_NAME, true, ""),
        form.date("birth_date"));
  }
}
