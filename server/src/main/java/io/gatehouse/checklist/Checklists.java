package io.gatehouse.checklist;

import io.gatehouse.platform.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The checklists of partners. Every change makes a further version; whoever has begun with one
 * stays with it.
 */
@Component
public class Checklists {
  private static final int ATTEMPTS = 20;

  private final ChecklistStore store;
  private final ChecklistJournal journal;
  private final Ids ids;

  Checklists(ChecklistStore store, ChecklistJournal journal, Ids ids) {
    this.store = store;
    this.journal = journal;
    this.ids = ids;
  }

  /** A checklist in its newest version. */
  public Optional<Checklist> find(UUID partnerId, UUID checklistId) {
    return store.current(partnerId, checklistId);
  }

  /** All, newest first, in their newest versions. */
  public List<Checklist> all(UUID partnerId) {
    return store.all(partnerId);
  }

  /** The checklist that a question stands in. */
  public Optional<Checklist> ofQuestion(UUID partnerId, UUID questionId) {
    return store.all(partnerId).stream()
        .filter(checklist -> checklist.question(questionId).isPresent())
        .findFirst();
  }

  /** Adds a checklist, in its first version. */
  @Transactional
  public Checklist add(UUID partnerId, String actor, Checklist draft) {
    Checklist first = draft.at(1);
    store.insert(partnerId, first);
    journal.added(partnerId, actor, first);
    return first;
  }

  /** A new id, for a checklist or a part of one. */
  public UUID newId() {
    return ids.next();
  }

  /**
   * Makes a further version of a checklist.
   *
   * @param actor who changes it
   * @param change gets the newest version; called again when somebody else was quicker
   */
  @Transactional
  public Checklist change(
      UUID partnerId, String actor, UUID checklistId, UnaryOperator<Checklist> change) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Checklist current = store.current(partnerId, checklistId).orElseThrow();
      Checklist next = change.apply(current).at(current.version() + 1);
      if (store.replace(partnerId, next)) {
        journal.changed(partnerId, actor, current, next);
        return next;
      }
    }
    throw new IllegalStateException("checklist " + checklistId + " changes all the time");
  }

  /**
   * Lets a partner's companies answer a checklist that comes with the program. It stands beside the
   * partner's own; nobody changes it, and {@link #find} does not find it.
   */
  public void ship(UUID partnerId, Checklist checklist) {
    store.ship(partnerId, checklist);
  }

  /** Takes a checklist out of use. */
  @Transactional
  public void delete(UUID partnerId, String actor, UUID checklistId) {
    store
        .current(partnerId, checklistId)
        .ifPresent(
            checklist -> {
              store.delete(partnerId, checklistId);
              journal.deleted(partnerId, actor, checklist);
            });
  }
}
