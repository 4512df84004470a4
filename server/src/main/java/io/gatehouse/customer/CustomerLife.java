package io.gatehouse.customer;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.customer.Customer.Status;
import io.gatehouse.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which a customer's status changes: with an event and an entry in the audit trail,
 * all in the transaction that is open, or in one of its own.
 */
@Component
public class CustomerLife {
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Ids ids;
  private final Clock clock;

  CustomerLife(JdbcClient jdbc, AuditTrail audit, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Moves a customer on, if it is still where the caller thinks.
   *
   * @param from where it may stand
   * @param actor see {@link CustomerEvent}
   * @return whether it was moved; two at once: one is
   */
  @Transactional
  public boolean move(
      UUID partnerId, UUID customerId, Set<Status> from, Status to, String actor, String reason) {
    Optional<Status> before = change(partnerId, customerId, from, to, actor, reason);
    before.ifPresent(
        status ->
            audit.append(
                new AuditEntry(
                    partnerId,
                    actor,
                    "customer.move",
                    customerId,
                    "{\"status\":\"" + status + "\"}",
                    "{\"status\":\"" + to + "\"}")));
    return before.isPresent();
  }

  private Optional<Status> change(
      UUID partnerId, UUID customerId, Set<Status> from, Status to, String actor, String reason) {
    return jdbc.sql(
            """
            with was as (
              select status from customer
              where partner_id = :partner and customer_id = :customer and status = any (:from)
              for update
            ), moved as (
              update customer set status = :to from was
              where partner_id = :partner and customer_id = :customer
            )
            insert into customer_event (partner_id, event_id, customer_id, at, before_status, after_status, actor, reason)
            select :partner, :event, :customer, :now, was.status, :to, :actor, :reason from was
            returning before_status
            """)
        .param("partner", partnerId)
        .param("customer", customerId)
        .param("from", from.stream().map(Status::name).toArray(String[]::new))
        .param("to", to.name())
        .param("event", ids.next())
        .param("now", OffsetDateTime.now(clock))
        .param("actor", actor)
        .param("reason", reason)
        .query((row, n) -> Status.valueOf(row.getString(1)))
        .optional();
  }

  /** What became of a customer, oldest first. */
  public List<CustomerEvent> of(UUID partnerId, UUID customerId) {
    return jdbc.sql(
            """
            select event_id, customer_id, at, before_status, after_status, actor, reason from customer_event
            where partner_id = ? and customer_id = ?
            order by event_id
            """)
        .param(partnerId)
        .param(customerId)
        .query((row, n) -> event(row))
        .list();
  }

  private static CustomerEvent event(ResultSet row) throws SQLException {
    return new CustomerEvent(
        row.getObject("event_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        status(row.getString("before_status")),
        Status.valueOf(row.getString("after_status")),
        row.getString("actor"),
        row.getString("reason"));
  }

  private static @Nullable Status status(@Nullable String name) {
    return name == null ? null : Status.valueOf(name);
  }
}
