package io.gatehouse.customer;

import io.gatehouse.customer.Customer.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Looks customers up. */
@Component
public class CustomerDirectory {
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
  private static final String COLUMNS =
      """
      select c.partner_id, c.customer_id, c.program_id, c.customer_number, c.country, c.business_id, c.status, c.facts,
             c.created_at
      from customer c
      where c.partner_id = :partner
      """;
  private static final String OF_USER =
      """
      and (cast(:username as text) is null
           or exists (select from customer_user u
                      where u.partner_id = c.partner_id and u.customer_id = c.customer_id
                        and u.facts ->> 'username' = :username))
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CustomerDirectory(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A customer.
   *
   * @param username when it must be one of this user; null: anybody's
   */
  public Optional<Customer> find(UUID partnerId, UUID customerId, @Nullable String username) {
    return jdbc.sql(COLUMNS + OF_USER + "and c.customer_id = :customer")
        .param("partner", partnerId)
        .param("customer", customerId)
        .param("username", username)
        .query((row, n) -> customer(row))
        .optional();
  }

  /** The customer that an application became. */
  public Optional<Customer> ofApplication(UUID partnerId, UUID applicationId) {
    return jdbc.sql(COLUMNS + "and c.application_id = :application")
        .param("partner", partnerId)
        .param("application", applicationId)
        .query((row, n) -> customer(row))
        .optional();
  }

  /** The customer that somebody names: by its number, or the uuid of its application. */
  public Optional<UUID> named(UUID partnerId, String reference) {
    return jdbc.sql(
            """
            select customer_id from customer
            where partner_id = :partner and (customer_number = :reference or application_id::text = lower(:reference))
            """)
        .param("partner", partnerId)
        .param("reference", reference)
        .query(UUID.class)
        .optional();
  }

  /** The customer that a company is in a program. */
  public Optional<Customer> find(
      UUID partnerId, UUID programId, String country, String businessId) {
    return jdbc.sql(
            COLUMNS
                + "and c.program_id = :program and c.country = :country and c.business_id = :business_id")
        .param("partner", partnerId)
        .param("program", programId)
        .param("country", country)
        .param("business_id", businessId)
        .query((row, n) -> customer(row))
        .optional();
  }

  /**
   * Some customers, newest first.
   *
   * @param username see {@link #find}
   */
  public List<Customer> page(UUID partnerId, @Nullable String username, long offset, int size) {
    return jdbc.sql(
            COLUMNS
                + OF_USER
                + "order by c.created_at desc, c.customer_id desc limit :size offset :offset")
        .param("partner", partnerId)
        .param("username", username)
        .param("size", size)
        .param("offset", offset)
        .query((row, n) -> customer(row))
        .list();
  }

  /** How many there are. */
  public long count(UUID partnerId, @Nullable String username) {
    return jdbc.sql("select count(*) from customer c where c.partner_id = :partner " + OF_USER)
        .param("partner", partnerId)
        .param("username", username)
        .query(Long.class)
        .single();
  }

  private Customer customer(ResultSet row) throws SQLException {
    return new Customer(
        row.getObject("partner_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getObject("program_id", UUID.class),
        Long.parseLong(row.getString("customer_number")),
        row.getString("country"),
        row.getString("business_id"),
        Status.valueOf(row.getString("status")),
        json.readValue(row.getString("facts"), FACTS),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
