package io.gatehouse.acceptance;

import io.gatehouse.acceptance.Acceptance.State;
import io.gatehouse.acceptance.Signatures.Signed;
import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.CustomerLife;
import io.gatehouse.identity.Browser;
import io.gatehouse.identity.StrongAuthentication.Strength;
import io.gatehouse.platform.Ids;
import io.gatehouse.register.SigningRule;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refusing. Who may sign alone refuses for the company, which does not become a customer. Who may
 * sign only together with others refuses for themself: it is over when nobody is left who could
 * sign without them.
 */
@Component
public class Refusals {
  private final Signing signing;
  private final Entitlements entitlements;
  private final AcceptanceStore acceptances;
  private final IdentificationStore identifications;
  private final CustomerLife customers;
  private final AuditTrail audit;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  Refusals(
      Signing signing,
      Entitlements entitlements,
      AcceptanceStore acceptances,
      IdentificationStore identifications,
      CustomerLife customers,
      AuditTrail audit,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.signing = signing;
    this.entitlements = entitlements;
    this.acceptances = acceptances;
    this.identifications = identifications;
    this.customers = customers;
    this.audit = audit;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Refuses what an ask is about.
   *
   * @param reason in the person's own words
   */
  public Signed refuse(Ask ask, Browser browser, String reason) {
    Optional<Identification> who = signing.who(ask, browser);
    if (who.isEmpty() || !who.get().standing().mayAccept()) {
      return new Signed.NotNow();
    }
    if (signing.strength(ask, who.get()) != Strength.ENOUGH) {
      return new Signed.LogInAgain();
    }
    SigningRule rule =
        who.get().standing() == Standing.JOINTLY
            ? entitlements.of(ask.customer(), who.get().person()).rule()
            : null;
    return Objects.requireNonNull(
        transaction.execute(status -> refuse(ask.acceptance(), who.get(), rule, reason)));
  }

  /**
   * @param rule by which others may sign; null: the register tells none at the moment
   */
  private Signed refuse(
      Acceptance acceptance, Identification who, @Nullable SigningRule rule, String reason) {
    UUID partnerId = acceptance.partnerId();
    UUID acceptanceId = acceptance.acceptanceId();
    Acceptance now = acceptances.lock(partnerId, acceptanceId).orElseThrow();
    List<Identification> refusers = identifications.refusers(partnerId, acceptanceId);
    if (!now.open()
        || Signing.among(who, refusers)
        || Signing.among(who, identifications.signatories(partnerId, acceptanceId))) {
      return new Signed.NotNow();
    }
    keep(partnerId, who, reason);
    boolean ends = who.standing() != Standing.JOINTLY || nobodyIsLeft(rule, refusers, who);
    note(now, who, ends);
    if (ends) {
      end(now, reason);
    }
    return new Signed.Kept();
  }

  /** Without a rule nothing is known of others, so that nothing ends. */
  private static boolean nobodyIsLeft(
      @Nullable SigningRule rule, List<Identification> refusers, Identification who) {
    List<Identification> all = new ArrayList<>(refusers);
    all.add(who);
    return rule != null && !rule.possibleWithout(all.stream().map(Identification::person).toList());
  }

  private void keep(UUID partnerId, Identification who, String reason) {
    jdbc.sql(
            """
            insert into refusal (partner_id, refusal_id, acceptance_id, identification_id, person_hash, reason, at)
            values (?, ?, ?, ?, decode(?, 'hex'), ?, ?)
            """)
        .param(partnerId)
        .param(ids.next())
        .param(who.acceptanceId())
        .param(who.identificationId())
        .param(who.personHash())
        .param(reason)
        .param(OffsetDateTime.now(clock))
        .update();
  }

  private void end(Acceptance acceptance, String reason) {
    acceptances.move(
        acceptance,
        List.of(State.WAITING, State.IN_REVIEW),
        State.REFUSED,
        reason,
        clock.instant());
    customers.move(
        acceptance.partnerId(),
        acceptance.customerId(),
        Set.of(Customer.Status.AWAITING_ACCEPTANCE, Customer.Status.IN_REVIEW),
        Customer.Status.REJECTED,
        "signatory",
        acceptance.paper().key() + " refused");
  }

  private void note(Acceptance acceptance, Identification who, boolean ends) {
    audit.append(
        new AuditEntry(
            acceptance.partnerId(),
            "signatory " + who.identificationId(),
            "acceptance.refuse",
            acceptance.acceptanceId(),
            null,
            "{\"ends\":" + ends + "}"));
  }
}
