package io.gatehouse.checklist;

import io.gatehouse.platform.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * The checklists of partners. Every change makes a further version; whoever has begun with one
 * stays with it.
 */
@Component
public class Checklists {
  private static final int ATTEMPTS = 20;

  private final ChecklistStore store;
  private final Ids ids;

  Checklists(ChecklistStore store, Ids ids) {
    this.store = store;
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

  /** Adds a checklist without questions. */
  public Checklist add(UUID partnerId, Checklist draft) {
    Checklist first =
        new Checklist(
            draft.id(),
            1,
            draft.name(),
            draft.description(),
            draft.type(),
            draft.categoryId(),
            draft.questions());
    store.insert(partnerId, first);
    return first;
  }

  /** A new id, for a checklist or a part of one. */
  public UUID newId() {
    return ids.next();
  }

  /**
   * Makes a further version of a checklist.
   *
   * @param change gets the newest version; called again when somebody else was quicker
   */
  public Checklist change(UUID partnerId, UUID checklistId, UnaryOperator<Checklist> change) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Checklist current = store.current(partnerId, checklistId).orElseThrow();
      Checklist changed = change.apply(current);
      Checklist next =
          new Checklist(
              current.id(),
              current.version() + 1,
              changed.name(),
              changed.description(),
              changed.type(),
              changed.categoryId(),
              changed.questions());
      if (store.replace(partnerId, next)) {
        return next;
      }
    }
    throw new IllegalStateException("checklist " + checklistId + " changes all the time");
  }

  /** Takes a checklist out of use. */
  public void delete(UUID partnerId, UUID checklistId) {
    store.delete(partnerId, checklistId);
  }
}
