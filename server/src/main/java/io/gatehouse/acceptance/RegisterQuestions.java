package io.gatehouse.acceptance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.gatehouse.link.Links;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Questions to a register about people who authenticated. A register that is down is asked again
 * through the queue, and whoever waits for it gets a mail once it has answered.
 */
@Configuration(proxyBeanMethods = false)
class RegisterQuestions {
  private static final String TASK = "ask-register";

  private final Entitlements entitlements;
  private final IdentificationStore identifications;
  private final InvitationStore invitations;
  private final Asks asks;
  private final Links links;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final List<Duration> waits;

  RegisterQuestions(
      Entitlements entitlements,
      IdentificationStore identifications,
      InvitationStore invitations,
      Asks asks,
      Links links,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      AcceptanceSettings settings) {
    this.entitlements = entitlements;
    this.identifications = identifications;
    this.invitations = invitations;
    this.asks = asks;
    this.links = links;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.waits = settings.registerRetries();
  }

  /** Asks about somebody who has just come; a question without an answer is kept. */
  void ask(Ask ask, Identification who) {
    Optional<Standing> decided = identifications.decided(ask.link().partnerId(), who);
    if (decided.isPresent()) {
      identifications.decide(ask.link().partnerId(), who, decided.get());
      return;
    }
    Entitlement entitlement = entitlements.of(ask.customer(), who.person());
    transaction.executeWithoutResult(
        status -> {
          identifications.stand(ask.link().partnerId(), who.identificationId(), entitlement);
          if (entitlement.standing() == Standing.UNANSWERED) {
            keep(ask.link().partnerId(), who.identificationId());
          }
        });
  }

  private void keep(UUID partnerId, UUID identificationId) {
    jdbc.sql(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
            values (?, ?, ?, false, 1, 50)
            """)
        .param(TASK)
        .param(partnerId + "/" + identificationId)
        .param(clock.instant().plus(waits.getFirst()).atOffset(ZoneOffset.UTC))
        .update();
  }

  @Bean
  Task<Void> askRegister() {
    return Tasks.oneTime(TASK)
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, next(complete.getExecution().consecutiveFailures)))
        .execute((task, context) -> askAgain(task.getId()));
  }

  private Instant next(int failures) {
    return clock.instant().plus(waits.get(Math.min(failures + 1, waits.size() - 1)));
  }

  private void askAgain(String key) {
    UUID partnerId = UUID.fromString(key.substring(0, key.indexOf('/')));
    UUID identificationId = UUID.fromString(key.substring(key.indexOf('/') + 1));
    Optional<Identification> waiting =
        identifications
            .find(partnerId, identificationId)
            .filter(who -> who.standing() == Standing.UNANSWERED);
    waiting.ifPresent(
        who ->
            links
                .find(partnerId, who.linkId())
                .flatMap(asks::of)
                .filter(ask -> ask.acceptance().open())
                .ifPresent(ask -> askAgain(ask, who)));
  }

  private void askAgain(Ask ask, Identification who) {
    Entitlement entitlement = entitlements.of(ask.customer(), who.person());
    if (entitlement.standing() == Standing.UNANSWERED) {
      throw new StillDown();
    }
    transaction.executeWithoutResult(
        status -> {
          identifications.stand(ask.link().partnerId(), who.identificationId(), entitlement);
          invitations.mailAgain(ask.acceptance(), who.linkId(), "go-on", Duration.ZERO);
        });
  }

  /** Not told to anybody: the queue counts it, and waits. */
  private static final class StillDown extends RuntimeException {
    StillDown() {
      super("the register does not answer yet", null, false, false);
    }
  }
}
