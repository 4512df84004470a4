package io.gatehouse.verification;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Completions;
import io.gatehouse.checklist.CountryConfigs;
import io.gatehouse.file.StoredFiles;
import io.gatehouse.partner.User;
import io.gatehouse.platform.Ids;
import io.gatehouse.verification.Verification.Owner;
import io.gatehouse.verification.Verification.Result;
import io.gatehouse.verification.Verification.Status;
import io.gatehouse.verification.Verification.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Verifications as users see them: their own ones, or all when they are staff or support. Begun,
 * looked at, corrected, answered, taken back.
 */
@Component
public class Verifications {
  private final VerificationStore store;
  private final Completions completions;
  private final CountryConfigs configs;
  private final JustificationStore justifications;
  private final StoredFiles files;
  private final Journal journal;
  private final VerificationSettings settings;
  private final Ids ids;
  private final Clock clock;

  Verifications(
      VerificationStore store,
      Completions completions,
      CountryConfigs configs,
      JustificationStore justifications,
      StoredFiles files,
      Journal journal,
      VerificationSettings settings,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.completions = completions;
    this.configs = configs;
    this.justifications = justifications;
    this.files = files;
    this.journal = journal;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of a correction. */
  public sealed interface Changed {
    record Done(Verification verification) implements Changed {}

    record NotFound() implements Changed {}

    /** What is named cannot change any more: verified, or its time is over. */
    record Fixed(List<String> fields) implements Changed {}
  }

  /**
   * Begins a verification for the user, with the checklist of the country.
   *
   * @param manual to be decided by a person, without asking a register
   */
  @Transactional
  public Verification start(User user, Subject subject, Claims claims, boolean manual) {
    Status status = manual ? Status.ESCALATED : Status.PENDING;
    return begin(
        user, owner(user), subject, claims, status, clock.instant().plus(settings.expiry()));
  }

  /** Begins one that nothing is known of but the company. */
  @Transactional
  public Verification create(
      User caller, User owner, Subject subject, @Nullable Instant expiresAt) {
    Instant expires = expiresAt == null ? clock.instant().plus(settings.expiry()) : expiresAt;
    return begin(caller, owner(owner), subject, Claims.NONE, Status.PENDING, expires);
  }

  private static Owner owner(User user) {
    return new Owner(user.userId(), user.number(), user.fullName());
  }

  private Verification begin(
      User caller, Owner owner, Subject subject, Claims claims, Status status, Instant expires) {
    // What is answered now must read the same later, and the database keeps microseconds.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Verification verification =
        new Verification(
            caller.partnerId(),
            ids.next(),
            caller.programId(),
            owner,
            subject,
            Result.begun(status),
            expires.truncatedTo(ChronoUnit.MICROS),
            null,
            now,
            now,
            1);
    store.insert(verification, claims);
    beginChecklist(verification);
    journal.begun(caller, verification);
    return verification;
  }

  private void beginChecklist(Verification verification) {
    Optional<Checklist> checklist =
        configs.checklist(
            verification.partnerId(), verification.programId(), verification.subject().country());
    checklist.ifPresent(
        asked -> completions.begin(verification.partnerId(), verification.verificationId(), asked));
  }

  /** One that the user may see. */
  public Optional<Verification> find(User viewer, UUID verificationId) {
    return store.find(viewer.partnerId(), verificationId).filter(found -> visible(viewer, found));
  }

  static boolean visible(User viewer, Verification verification) {
    return viewer.seesAll() || verification.owner().userId().equals(viewer.userId());
  }

  /** The answers of the registers, as a JSON array; for those only who see everything. */
  public Optional<String> evidence(User viewer, Verification verification) {
    return viewer.seesAll() ? store.evidence(verification) : Optional.empty();
  }

  /** Corrects what was given at the beginning. */
  @Transactional
  public Changed change(
      User caller, UUID verificationId, User owner, Subject subject, @Nullable Instant expiresAt) {
    Optional<Verification> found =
        store
            .lock(caller.partnerId(), verificationId)
            .filter(verification -> visible(caller, verification));
    if (found.isEmpty()) {
      return new Changed.NotFound();
    }
    Verification before = found.get();
    Verification after = before.with(owner(owner), subject, expiresAt);
    List<String> changed = differences(before, after);
    if (!changed.isEmpty()
        && (before.status() == Status.VERIFIED || before.expired(clock.instant()))) {
      return new Changed.Fixed(changed);
    }
    store.update(after, clock.instant());
    if (!before.subject().sameCompany(subject)) {
      store.people(after, List.of());
    }
    if (!before.subject().country().equals(subject.country())) {
      completions.delete(before.partnerId(), verificationId);
      beginChecklist(after);
    }
    journal.changed(caller, "verification.changed", before, after);
    return new Changed.Done(store.find(caller.partnerId(), verificationId).orElseThrow());
  }

  /** The names of the contract. */
  private static List<String> differences(Verification before, Verification after) {
    Map<String, Boolean> same =
        Map.of(
            "user", before.owner().userId().equals(after.owner().userId()),
            "country", before.subject().country().equals(after.subject().country()),
            "legal_person_identifier",
                before.subject().identifier().equals(after.subject().identifier()),
            "legal_name", before.subject().legalName().equals(after.subject().legalName()),
            "expires_at", java.util.Objects.equals(before.expiresAt(), after.expiresAt()));
    return same.entrySet().stream()
        .filter(entry -> !entry.getValue())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Forgets a verification with its answers, justifications and files; false when not found. */
  @Transactional
  public boolean delete(User caller, UUID verificationId) {
    Optional<Verification> found =
        store
            .lock(caller.partnerId(), verificationId)
            .filter(verification -> visible(caller, verification));
    found.ifPresent(
        verification -> {
          journal.deleted(caller, verification);
          files.deleteOf(
              caller.partnerId(),
              justifications.of(caller.partnerId(), List.of(verificationId)).stream()
                  .map(Justification::justificationId)
                  .toList());
          completions.delete(verification.partnerId(), verificationId);
          store.delete(verification.partnerId(), verificationId);
        });
    return found.isPresent();
  }

  /** What is wrong with each of some answers, without taking any; empty where nothing is. */
  public List<Optional<Completions.Fault>> faults(
      User caller, Verification verification, List<Completions.Given> given) {
    return completions.faults(caller.partnerId(), verification.verificationId(), given);
  }

  /**
   * Takes answers to the checklist of a verification that the caller may see.
   *
   * @throws java.util.NoSuchElementException when the caller may not see it
   */
  @Transactional
  public Completions.Outcome answer(
      User caller, UUID verificationId, List<Completions.Given> given) {
    Verification verification = find(caller, verificationId).orElseThrow();
    Completions.Outcome outcome =
        completions.submit(caller.partnerId(), verificationId, caller.userId(), given);
    if (outcome instanceof Completions.Outcome.Taken taken) {
      Map<UUID, JsonNode> after = new java.util.TreeMap<>(taken.completion().values());
      after.keySet().retainAll(given.stream().map(Completions.Given::questionId).toList());
      journal.answered(caller, verification, taken.before(), after);
    }
    return outcome;
  }
}
