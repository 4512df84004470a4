package io.gatehouse.risk;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.gatehouse.partner.BusinessProgram;
import io.gatehouse.partner.Programs;
import io.gatehouse.platform.Ids;
import io.gatehouse.risk.RiskDraft.Difference;
import io.gatehouse.risk.RiskDraft.State;
import io.gatehouse.risk.RiskDraftStore.Case;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Tries a policy on past cases, as a job in pages, each a transaction of its own: after a stop it
 * goes on where it was. Nothing about the cases is changed by it, and nothing by switching it on:
 * that counts from the next assessment.
 */
@Configuration(proxyBeanMethods = false)
public class RiskDrafts {
  private static final int PAGE = 500;

  private final RiskDraftStore store;
  private final Programs programs;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;
  private final OneTimeTask<Void> task;

  RiskDrafts(
      RiskDraftStore store,
      Programs programs,
      ObjectProvider<SchedulerClient> scheduler,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.programs = programs;
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
    this.task = Tasks.oneTime("risk-draft").execute((instance, context) -> run(instance.getId()));
  }

  @Bean
  OneTimeTask<Void> riskDraftTask() {
    return task;
  }

  /** Begins the trial of a policy, which must have no {@link Policy#problems}. */
  public RiskDraft begin(BusinessProgram program, JsonNode policy, String actor) {
    Instant now = clock.instant();
    RiskDraft draft =
        new RiskDraft(
            program.partnerId(),
            ids.next(),
            program.programId(),
            policy,
            State.RUNNING,
            0,
            0,
            actor,
            now);
    transaction.executeWithoutResult(
        status -> {
          store.insert(draft);
          String instance = draft.partnerId() + "/" + draft.draftId();
          scheduler.getObject().scheduleIfNotExists(task.instance(instance), now);
        });
    return draft;
  }

  private void run(String instance) {
    int slash = instance.indexOf('/');
    UUID partnerId = UUID.fromString(instance.substring(0, slash));
    UUID draftId = UUID.fromString(instance.substring(slash + 1));
    while (page(partnerId, draftId)) {
      // Each page is a transaction of its own.
    }
  }

  private boolean page(UUID partnerId, UUID draftId) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                store
                    .find(partnerId, draftId, true)
                    .filter(draft -> draft.state() == State.RUNNING)
                    .map(this::page)
                    .orElse(false)));
  }

  private boolean page(RiskDraft draft) {
    Policy policy = Policy.read(draft.policy()).orElseThrow();
    List<Case> cases = store.next(draft, PAGE);
    List<Difference> differences =
        cases.stream()
            .map(c -> new Difference(c.customerId(), c.assessment(), policy.assess(c.facts())))
            .filter(d -> d.before().status() != d.after().status())
            .toList();
    differences.forEach(difference -> store.add(draft, difference));
    boolean more = cases.size() == PAGE;
    store.advance(
        draft,
        more ? State.RUNNING : State.DONE,
        cases.size(),
        differences.size(),
        cases.isEmpty() ? null : cases.getLast().customerId());
    return more;
  }

  /** A draft of a program. */
  public Optional<RiskDraft> find(BusinessProgram program, UUID draftId) {
    return store
        .find(program.partnerId(), draftId, false)
        .filter(draft -> draft.programId().equals(program.programId()));
  }

  /**
   * Cases that would come out otherwise, by customer.
   *
   * @param after the last one seen; the zero UUID for the first page
   */
  public List<Difference> differences(RiskDraft draft, UUID after, int size) {
    return store.differences(draft, after, size);
  }

  /**
   * Makes the draft the program's policy, as a new version of its rules.
   *
   * @return the program; empty when the trial is not done, or the draft is switched on already
   */
  public Optional<BusinessProgram> switchOn(BusinessProgram program, UUID draftId, String actor) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                store
                    .find(program.partnerId(), draftId, true)
                    .filter(draft -> draft.programId().equals(program.programId()))
                    .filter(draft -> draft.state() == State.DONE)
                    .map(draft -> switchOn(program, draft, actor))));
  }

  private BusinessProgram switchOn(BusinessProgram program, RiskDraft draft, String actor) {
    store.advance(draft, State.SWITCHED_ON, 0, 0, null);
    return programs.put(
        program.partnerId(), program.code(), program.rules().with(draft.policy()), actor);
  }
}
