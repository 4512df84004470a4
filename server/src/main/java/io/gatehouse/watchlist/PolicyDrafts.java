package io.gatehouse.watchlist;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.partner.User;
import io.gatehouse.platform.Ids;
import io.gatehouse.screening.match.Thresholds;
import io.gatehouse.watchlist.PolicyDraft.Difference;
import io.gatehouse.watchlist.PolicyDraft.Shift;
import io.gatehouse.watchlist.ScreeningRun.Place;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Thresholds that are tried on what is stored before they are switched on. */
@Component
public class PolicyDrafts {
  static final String TASK = "screening-draft";

  private final DraftStore drafts;
  private final ScreeningPolicies policies;
  private final Rescreening rescreening;
  private final ActivationQueue queue;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Ids ids;
  private final Clock clock;

  PolicyDrafts(
      DraftStore drafts,
      ScreeningPolicies policies,
      Rescreening rescreening,
      ActivationQueue queue,
      AuditTrail audit,
      JsonMapper json,
      Ids ids,
      Clock clock) {
    this.drafts = drafts;
    this.policies = policies;
    this.rescreening = rescreening;
    this.queue = queue;
    this.audit = audit;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of the wish to switch a draft on. */
  public sealed interface Outcome {
    /** It is in force, and what is stored is screened by it. */
    record Activated(PolicyDraft draft) implements Outcome {}

    record NotFound() implements Outcome {}

    /** It has not been compared with what is stored yet, or is in force already. */
    record NotReady() implements Outcome {}

    /** Another policy was switched on since: what it was compared with is not in force. */
    record Outdated() implements Outcome {}
  }

  /** Makes a draft; its comparison with the policy in force goes through the queue. */
  @Transactional
  public PolicyDraft create(User by, Thresholds thresholds) {
    PolicyDraft draft =
        new PolicyDraft(
            by.partnerId(),
            ids.next(),
            thresholds,
            policies.of(by.partnerId()),
            by.username(),
            clock.instant(),
            null,
            0,
            Place.BEGINNING,
            null,
            null);
    drafts.insert(draft);
    queue.put(TASK, draft.partnerId() + "/" + draft.draftId(), clock.instant());
    return draft;
  }

  public Optional<PolicyDraft> find(UUID partnerId, UUID draftId) {
    return drafts.find(partnerId, draftId);
  }

  public List<PolicyDraft> newest(UUID partnerId, int most) {
    return drafts.newest(partnerId, most);
  }

  /** What would be different, as far as the comparison has come. */
  public List<Difference> differences(UUID partnerId, UUID draftId, int most) {
    return drafts.differences(partnerId, draftId, most);
  }

  /** What would be different, in numbers. */
  public List<Shift> shifts(UUID partnerId, UUID draftId) {
    return drafts.shifts(partnerId, draftId);
  }

  /** Puts a draft in force, once its differences are known. */
  @Transactional
  public Outcome activate(User by, UUID draftId) {
    Optional<PolicyDraft> found = drafts.find(by.partnerId(), draftId);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    PolicyDraft draft = found.get();
    if (draft.finishedAt() == null || draft.activatedAt() != null) {
      return new Outcome.NotReady();
    }
    if (!policies.of(by.partnerId()).equals(draft.base())) {
      return new Outcome.Outdated();
    }
    policies.put(by.partnerId(), draft.thresholds(), by.username());
    drafts.activated(draft);
    audit.append(
        new AuditEntry(
            by.partnerId(),
            by.username(),
            "screening_policy.activate",
            draftId,
            json.writeValueAsString(draft.base()),
            json.writeValueAsString(draft.thresholds())));
    rescreening.policyChanged(by.partnerId());
    return new Outcome.Activated(drafts.find(by.partnerId(), draftId).orElseThrow());
  }
}
