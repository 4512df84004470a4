package io.gatehouse.customer;

import io.gatehouse.customer.Customer.Status;
import io.gatehouse.platform.Cut;
import io.gatehouse.platform.ListTally;
import io.gatehouse.platform.ListTally.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
      and exists (select from customer_user u
                  where u.partner_id = c.partner_id and u.customer_id = c.customer_id
                    and u.username = :username)
      """;

  private static final String LIST = "customer";

  private final JdbcClient jdbc;
  private final ListTally tally;
  private final JsonMapper json;

  CustomerDirectory(JdbcClient jdbc, ListTally tally, JsonMapper json) {
    this.jdbc = jdbc;
    this.tally = tally;
    this.json = json;
  }

  /**
   * A customer.
   *
   * @param username when it must be one of this user; null: anybody's
   */
  public Optional<Customer> find(UUID partnerId, UUID customerId, @Nullable String username) {
    return jdbc.sql(COLUMNS + (username == null ? "" : OF_USER) + "and c.customer_id = :customer")
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
   * A page of customers, newest first.
   *
   * @param username see {@link #find}
   * @param count how many there are on all pages
   */
  public List<Customer> page(
      UUID partnerId, @Nullable String username, long count, long offset, int size) {
    Cut cut = Cut.of(count, offset, size);
    if (cut.empty()) {
      return List.of();
    }
    return cut.inOrder(username == null ? all(partnerId, cut) : ofUser(partnerId, username, cut));
  }

  private List<Customer> all(UUID partnerId, Cut cut) {
    boolean descending = !cut.backwards();
    Place place = tally.place(partnerId, LIST, cut.offset(), descending);
    Instant edge = place.edge();
    String from =
        edge == null ? "" : "and c.created_at %s :edge ".formatted(descending ? "<" : ">=");
    return jdbc.sql(
            COLUMNS
                + from
                + "order by c.created_at %1$s, c.customer_id %1$s limit :size offset :offset"
                    .formatted(descending ? "desc" : "asc"))
        .param("partner", partnerId)
        .param("edge", edge == null ? null : edge.atOffset(ZoneOffset.UTC))
        .param("size", cut.rows())
        .param("offset", place.offset())
        .query((row, n) -> customer(row))
        .list();
  }

  /** Ids rise with time, so that the index of the user's customers has them in order. */
  private List<Customer> ofUser(UUID partnerId, String username, Cut cut) {
    return jdbc.sql(
            (COLUMNS
                    + """
                    and c.customer_id in (
                      select u.customer_id from customer_user u
                      where u.partner_id = :partner and u.username = :username
                      group by u.customer_id
                      order by u.customer_id %1$s limit :size offset :offset)
                    order by c.customer_id %1$s
                    """)
                .formatted(cut.backwards() ? "asc" : "desc"))
        .param("partner", partnerId)
        .param("username", username)
        .param("size", cut.rows())
        .param("offset", cut.offset())
        .query((row, n) -> customer(row))
        .list();
  }

  /** How many there are: of everybody from the tally, of a user by counting theirs. */
  public long count(UUID partnerId, @Nullable String username) {
    if (username == null) {
      return tally.count(new ListTally.Part(partnerId, LIST, null, List.of()));
    }
    return jdbc.sql(
            """
            select count(*)
            from (select distinct customer_id from customer_user
                  where partner_id = :partner and username = :username) own
            """)
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
