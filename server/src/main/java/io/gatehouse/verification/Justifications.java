package io.gatehouse.verification;

import io.gatehouse.customer.Customer;
import io.gatehouse.file.StoredFile;
import io.gatehouse.file.StoredFiles;
import io.gatehouse.partner.User;
import io.gatehouse.platform.Ids;
import io.gatehouse.verification.Justification.Decision;
import io.gatehouse.verification.Verification.Owner;
import io.gatehouse.verification.Verification.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Justifications: brought forward by the user of a verification, decided by staff. */
@Component
public class Justifications {
  private final JustificationStore store;
  private final VerificationStore verifications;
  private final CustomerCreation customers;
  private final StoredFiles files;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  Justifications(
      JustificationStore store,
      VerificationStore verifications,
      CustomerCreation customers,
      StoredFiles files,
      Journal journal,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.verifications = verifications;
    this.customers = customers;
    this.files = files;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of bringing one forward. */
  public sealed interface Brought {
    record Created(Justification justification) implements Brought {}

    record NotFound() implements Brought {}

    /** Only what failed or was escalated can be justified. */
    record NothingToJustify() implements Brought {}

    record NotYours() implements Brought {}
  }

  /** What came of a decision. */
  public sealed interface Decided {
    record Done(Justification justification) implements Decided {}

    record NotFound() implements Decided {}

    /** Neither escalated nor failed, or its time is over. */
    record NotOpen(Status status) implements Decided {}

    /** The company is a customer already. */
    record CompanyIsCustomer(String identifier, Customer customer) implements Decided {}
  }

  @Transactional
  public Brought bring(User author, UUID verificationId, @Nullable String text) {
    Optional<Verification> found =
        verifications
            .find(author.partnerId(), verificationId)
            .filter(verification -> Verifications.visible(author, verification));
    if (found.isEmpty()) {
      return new Brought.NotFound();
    }
    Verification verification = found.get();
    if (!List.of(Status.FAILED, Status.ESCALATED).contains(verification.status())) {
      return new Brought.NothingToJustify();
    }
    if (!verification.owner().userId().equals(author.userId())) {
      return new Brought.NotYours();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Justification justification =
        new Justification(
            ids.next(),
            verification,
            new Owner(author.userId(), author.number(), author.fullName()),
            text,
            Decision.PENDING,
            null,
            null,
            "",
            now,
            now);
    store.insert(justification);
    journal.justified(author, justification);
    return new Brought.Created(justification);
  }

  /** One that the user may see. */
  public Optional<Justification> find(User viewer, UUID justificationId) {
    return store
        .find(viewer.partnerId(), justificationId)
        .filter(found -> viewer.seesAll() || found.author().userId().equals(viewer.userId()));
  }

  /** The justifications of some verifications, by verification, newest first. */
  public Map<UUID, List<Justification>> of(UUID partnerId, Collection<UUID> verificationIds) {
    return store.of(partnerId, verificationIds).stream()
        .collect(Collectors.groupingBy(Justification::verificationId));
  }

  /** The documents of some justifications, newest first. */
  public Map<UUID, List<StoredFile>> documents(UUID partnerId, Collection<UUID> justificationIds) {
    return files.of(partnerId, justificationIds).stream()
        .collect(Collectors.groupingBy(StoredFile::subjectId));
  }

  /** Adds a document to one that the user may see. */
  @Transactional
  public Optional<StoredFile> attach(
      User author, UUID justificationId, String name, long size, StoredFiles.Source content) {
    return find(author, justificationId)
        .map(
            justification -> {
              StoredFile document =
                  files.store(
                      author.partnerId(),
                      StoredFile.Purpose.JUSTIFICATION,
                      justificationId,
                      name,
                      size,
                      content);
              journal.attached(author, justification, document);
              return document;
            });
  }

  /** Changes the words of one that the user may see. */
  @Transactional
  public Optional<Justification> reword(User author, UUID justificationId, @Nullable String text) {
    return find(author, justificationId)
        .map(
            before -> {
              Justification after =
                  new Justification(
                      before.justificationId(),
                      before.verification(),
                      before.author(),
                      text,
                      before.decision(),
                      before.decidedBy(),
                      before.decidedAt(),
                      before.staffNotes(),
                      before.createdAt(),
                      clock.instant());
              store.update(after, null);
              journal.reworded(author, before, after);
              return after;
            });
  }

  @Transactional
  public boolean delete(User author, UUID justificationId) {
    Optional<Justification> found = find(author, justificationId);
    found.ifPresent(
        justification -> {
          journal.withdrawn(
              author, justification, files.of(author.partnerId(), List.of(justificationId)));
          files.deleteOf(author.partnerId(), List.of(justificationId));
          store.delete(author.partnerId(), justificationId);
        });
    return found.isPresent();
  }

  /** Verifies the company on the word of a member of staff. */
  @Transactional
  public Decided approve(User staff, UUID justificationId, String notes) {
    return decide(staff, justificationId, notes, Decision.APPROVED, Status.VERIFIED);
  }

  /** Ends it: the company is not verified. */
  @Transactional
  public Decided reject(User staff, UUID justificationId, String notes) {
    return decide(staff, justificationId, notes, Decision.REJECTED, Status.FAILED);
  }

  private Decided decide(
      User staff, UUID justificationId, String notes, Decision decision, Status status) {
    Optional<Justification> found = find(staff, justificationId);
    if (found.isEmpty()) {
      return new Decided.NotFound();
    }
    Verification before =
        verifications.lock(staff.partnerId(), found.get().verificationId()).orElseThrow();
    if (!List.of(Status.ESCALATED, Status.FAILED).contains(before.status())
        || before.expired(clock.instant())) {
      return new Decided.NotOpen(
          before.expired(clock.instant()) ? Status.EXPIRED : before.status());
    }
    Optional<Customer> existing = customers.existing(before);
    if (decision == Decision.APPROVED && existing.isPresent()) {
      return new Decided.CompanyIsCustomer(before.subject().identifier(), existing.get());
    }
    Trouble left = decision == Decision.APPROVED ? Trouble.NONE : before.result().trouble();
    Verification after = before.with(before.result().decided(status, left), before.expiresAt());
    verifications.update(after, clock.instant());
    journal.changed(staff, "verification." + status.code(), before, after);
    return new Decided.Done(decided(staff, found.get(), after, notes, decision));
  }

  private Justification decided(
      User staff,
      Justification before,
      Verification verification,
      String notes,
      Decision decision) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Justification after =
        new Justification(
            before.justificationId(),
            verification,
            before.author(),
            before.text(),
            decision,
            staff.number(),
            now,
            notes,
            before.createdAt(),
            now);
    store.update(after, staff.userId());
    journal.decided(staff, before, after);
    return after;
  }
}
