package io.gatehouse.verification;

import io.gatehouse.partner.User;
import io.gatehouse.platform.Settings;
import io.gatehouse.register.Evidence;
import io.gatehouse.verification.Verification.Result;
import io.gatehouse.verification.Verification.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs the automatic validation of a verification. */
@Component
public class Validations {
  private static final int MOST_PEOPLE = 50;
  private static final String NO_IDENTITY =
      "Strong authentication is demanded here, and this interface has no way to it: what is typed"
          + " about a person is not believed. A person decides; hand in a justification.";

  private final VerificationStore store;
  private final Validator validator;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;
  private final VerificationSettings verificationSettings;
  private final Settings settings;

  Validations(
      VerificationStore store,
      Validator validator,
      Journal journal,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock,
      VerificationSettings verificationSettings,
      Settings settings) {
    this.store = store;
    this.validator = validator;
    this.journal = journal;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
    this.verificationSettings = verificationSettings;
    this.settings = settings;
  }

  /** What came of a run. */
  public sealed interface Outcome {
    /** The register was asked, whatever it said. */
    record Ran(Verification verification) implements Outcome {}

    record NotFound() implements Outcome {}

    /** Its time is over. */
    record Expired() implements Outcome {}

    /** There is a customer already. */
    record HasCustomer() implements Outcome {}

    /** Somebody changed it while the register was asked; what the register said is dropped. */
    record Overtaken() implements Outcome {}
  }

  /**
   * Asks the register. No transaction is open meanwhile; answers may be given and staff may decide.
   * Who may sign with others only identifies themself, and so do the others, each in a run of their
   * own: when they are enough, the company is verified.
   *
   * @param claims what is said now of the person goes before what was said at the beginning
   */
  public Outcome run(User caller, UUID verificationId, Claims claims) {
    Optional<Verification> found =
        store
            .find(caller.partnerId(), verificationId)
            .filter(verification -> Verifications.visible(caller, verification));
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    Verification before = found.get();
    if (before.customer() != null) {
      return new Outcome.HasCustomer();
    }
    if (before.expired(clock.instant())) {
      return new Outcome.Expired();
    }
    Claims person = claims.over(store.claims(before));
    boolean declared = verificationSettings.declared(settings, before.programId());
    List<Claims> people = declared ? with(store.people(before), person) : List.of();
    Finding finding =
        declared
            ? validator.validate(
                before.subject().country(), before.subject().identifier(), person, people)
            : validator.company(
                before.subject().country(),
                before.subject().identifier(),
                Trouble.identity(NO_IDENTITY));
    return Objects.requireNonNull(
        transaction.execute(status -> keep(caller, before, people, finding)));
  }

  /** Everybody who has identified themself so far, and whoever does now. */
  private static List<Claims> with(List<Claims> people, Claims person) {
    return person.sufficient() && !people.contains(person) && people.size() < MOST_PEOPLE
        ? Stream.concat(people.stream(), Stream.of(person)).toList()
        : people;
  }

  private Outcome keep(User caller, Verification before, List<Claims> people, Finding finding) {
    Optional<Verification> locked = store.lock(before.partnerId(), before.verificationId());
    if (locked.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (locked.get().version() != before.version()) {
      return new Outcome.Overtaken();
    }
    Instant now = clock.instant();
    Instant expires =
        before.expiresAt() == null ? now.plus(verificationSettings.expiry()) : before.expiresAt();
    Result result =
        new Result(
            finding.verified() ? Status.VERIFIED : Status.ESCALATED,
            finding.method(),
            finding.roles(),
            finding.company(),
            finding.trouble(),
            now);
    Verification after = before.with(result, expires);
    store.update(after, now);
    store.people(after, people);
    store.evidence(
        after,
        json.writeValueAsString(finding.evidence().stream().map(Validations::shown).toList()));
    journal.changed(caller, "verification.validated", before, after);
    return new Outcome.Ran(store.find(after.partnerId(), after.verificationId()).orElseThrow());
  }

  private static Map<String, String> shown(Evidence evidence) {
    return Map.of(
        "source", evidence.source(),
        "media_type", evidence.mediaType(),
        "retrieved_at", evidence.retrievedAt().toString(),
        "body", evidence.text());
  }
}
