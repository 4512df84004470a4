package io.gatehouse.customer;

import io.gatehouse.platform.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The customers. A company is one customer of a program, whatever races: the unique index decides.
 */
@Component
public class Customers {
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  Customers(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes the customer, its users and its first event in one statement; empty when the company is a
   * customer already.
   */
  public Optional<String> create(NewCustomer customer) {
    return jdbc.sql(
            """
            with made as (
              insert into customer (partner_id, customer_id, program_id, application_id, customer_number, country,
                                    business_id, status, facts, created_at)
              values (:partner, :customer, :program, :application, nextval('customer_number')::text, :country,
                      :business_id, :status, cast(:facts as jsonb), :now)
              on conflict (partner_id, program_id, country, business_id) do nothing
              returning partner_id, customer_id, customer_number
            ), users as (
              insert into customer_user (partner_id, customer_id, position, admin, facts)
              select made.partner_id, made.customer_id, u.position, u.position = 1, cast(u.facts as jsonb)
              from made, unnest(cast(:users as text[])) with ordinality as u (facts, position)
            ), event as (
              insert into customer_event (partner_id, event_id, customer_id, at, after_status, actor, reason)
              select made.partner_id, :event, made.customer_id, :now, :status, :actor, '' from made
            )
            select customer_number from made
            """)
        .param("partner", customer.partnerId())
        .param("customer", ids.next())
        .param("program", customer.programId())
        .param("application", customer.applicationId())
        .param("country", customer.country())
        .param("business_id", customer.businessId())
        .param("status", customer.status().name())
        .param("event", ids.next())
        .param("actor", customer.actor())
        .param("facts", customer.facts())
        .param("users", customer.users().toArray(String[]::new))
        .param("now", OffsetDateTime.now(clock))
        .query(String.class)
        .optional();
  }

  /** Whether the company is a customer of the program already. */
  public boolean exists(UUID partnerId, UUID programId, String country, String businessId) {
    return jdbc.sql(
            """
            select exists (select from customer
                           where partner_id = ? and program_id = ? and country = ? and business_id = ?)
            """)
        .param(partnerId)
        .param(programId)
        .param(country)
        .param(businessId)
        .query(Boolean.class)
        .single();
  }
}
