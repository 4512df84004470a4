package io.gatehouse.customer;

import io.gatehouse.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Customers of programs in which mail address, mobile and tax id are unique, whatever races: the
 * unique indexes decide. A tax id that may be used several times has that many numbered places.
 */
@Component
public class UniqueCustomers {
  /** The first place of a tax id that nobody has. */
  private static final String PLACE =
      """
      with place as (
        select n from generate_series(1, :uses) n
        where cast(:tax_key as text) is not null
          and not exists (select from customer other
                          where other.partner_id = :partner and other.program_id = :program
                            and other.tax_key = :tax_key and other.tax_use = n
                            and other.customer_id <> :customer)
        order by n limit 1
      )
      """;

  static final String CREATE =
      PLACE
          + """
          , made as (
            insert into customer (partner_id, customer_id, program_id, application_id, customer_number, country,
                                  business_id, status, facts, created_at, email_key, mobile_key, tax_key, tax_use)
            select :partner, :customer, :program, :application, nextval('customer_number')::text, :country,
                   :business_id, :status, cast(:facts as jsonb), :now, :email, :mobile, :tax_key, place.n
            from (select) as one left join place on true
            where cast(:tax_key as text) is null or place.n is not null
            on conflict do nothing
            returning partner_id, customer_id, program_id, customer_number
          ), event as (
            insert into customer_event (partner_id, event_id, customer_id, at, after_status, actor, reason)
            select partner_id, :event, customer_id, :now, :status, :actor, '' from made
          ), written_with as (
            %s
          )
          select customer_number from made
          """;

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  UniqueCustomers(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** What of it is taken by others. */
  public record Taken(boolean email, boolean mobile, boolean taxId) {
    public boolean any() {
      return email || mobile || taxId;
    }
  }

  /**
   * What others have already.
   *
   * @param businessId under which a company is a customer once
   * @param but a customer that does not count as another
   */
  public Taken taken(
      UUID partnerId,
      UUID programId,
      String country,
      String businessId,
      Uniqueness unique,
      UUID but) {
    return jdbc.sql(
            """
            select exists (select from customer
                           where partner_id = :partner and program_id = :program and email_key = :email
                             and status not in ('BLOCKED', 'REJECTED') and customer_id <> :but) as email,
                   exists (select from customer
                           where partner_id = :partner and program_id = :program and mobile_key = :mobile
                             and status not in ('BLOCKED', 'REJECTED') and customer_id <> :but) as mobile,
                   (select count(*) from customer
                    where partner_id = :partner and program_id = :program and tax_key = :tax_key
                      and customer_id <> :but) >= :uses
                   or exists (select from customer
                              where partner_id = :partner and program_id = :program and country = :country
                                and business_id = :business_id and customer_id <> :but) as tax_id
            """)
        .param("partner", partnerId)
        .param("program", programId)
        .param("email", unique.email())
        .param("mobile", unique.mobile())
        .param("tax_key", unique.taxId())
        .param("uses", unique.taxIdUses())
        .param("country", country)
        .param("business_id", businessId)
        .param("but", but)
        .query(
            (row, n) ->
                new Taken(
                    row.getBoolean("email"), row.getBoolean("mobile"), row.getBoolean("tax_id")))
        .single();
  }

  /**
   * Makes the customer, its first event and what belongs to it: one statement, so one commit.
   *
   * @return the customer; empty when something of it is taken
   */
  public Optional<Customer> create(
      UUID customerId,
      NewCustomer customer,
      Map<String, String> facts,
      Uniqueness unique,
      WrittenWith with) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return unique(jdbc.sql(CREATE.formatted(with.insert())), unique)
        .params(with.parameters())
        .param("partner", customer.partnerId())
        .param("customer", customerId)
        .param("program", customer.programId())
        .param("application", customer.applicationId())
        .param("country", customer.country())
        .param("business_id", customer.businessId())
        .param("status", customer.status().name())
        .param("event", ids.next())
        .param("actor", customer.actor())
        .param("facts", customer.facts())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional()
        .map(
            number ->
                new Customer(
                    customer.partnerId(),
                    customerId,
                    customer.programId(),
                    Long.parseLong(number),
                    customer.country(),
                    customer.businessId(),
                    customer.status(),
                    facts,
                    now));
  }

  /** What came of changing a customer. */
  public enum Change {
    DONE,
    /** Something of it is taken by another. */
    TAKEN,
    /** It is not what it was when it was read. */
    STALE
  }

  /**
   * Writes new facts, when nobody has changed facts or status since they were read.
   *
   * @param facts as the JSON object in which they are stored
   * @param before the same, as they were read
   */
  public Change change(
      Customer customer, String businessId, String facts, String before, Uniqueness unique) {
    try {
      int changed =
          unique(
                  jdbc.sql(
                      PLACE
                          + """
                          update customer
                          set facts = cast(:facts as jsonb), business_id = :business_id, email_key = :email,
                              mobile_key = :mobile, tax_key = :tax_key,
                              tax_use = case when tax_key = :tax_key then tax_use else (select n from place) end
                          where partner_id = :partner and customer_id = :customer and status = :status
                            and facts = cast(:before as jsonb)
                            and (cast(:tax_key as text) is null or tax_key = :tax_key
                                 or exists (select from place))
                          """),
                  unique)
              .param("partner", customer.partnerId())
              .param("program", customer.programId())
              .param("customer", customer.customerId())
              .param("status", customer.status().name())
              .param("business_id", businessId)
              .param("facts", facts)
              .param("before", before)
              .update();
      return changed == 1 ? Change.DONE : Change.STALE;
    } catch (DuplicateKeyException e) {
      return Change.TAKEN;
    }
  }

  private static StatementSpec unique(StatementSpec statement, Uniqueness unique) {
    return statement
        .param("email", unique.email())
        .param("mobile", unique.mobile())
        .param("tax_key", unique.taxId())
        .param("uses", unique.taxIdUses());
  }
}
