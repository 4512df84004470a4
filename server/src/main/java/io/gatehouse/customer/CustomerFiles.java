package io.gatehouse.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Customers with all that is known of them and their users, for whoever goes through them all. */
@Component
public class CustomerFiles {
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
  private static final TypeReference<List<Map<String, String>>> USERS = new TypeReference<>() {};
  private static final String LIVING = " and c.status not in ('REJECTED', 'BLOCKED') ";
  private static final String ACTIVE = " and c.status = 'ACTIVE' ";
  private static final String COLUMNS =
      """
      select c.partner_id, c.customer_id, c.application_id, c.country, c.facts,
             (select coalesce(json_agg(u.facts order by u.position), '[]') from customer_user u
              where u.partner_id = c.partner_id and u.customer_id = c.customer_id) as users
      from customer c
      where c.partner_id = :partner
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CustomerFiles(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A customer, its facts and those of its users.
   *
   * @param applicationId the application that it was
   * @param country ISO alpha-3
   */
  public record CustomerFile(
      UUID partnerId,
      UUID customerId,
      UUID applicationId,
      String country,
      Map<String, String> facts,
      List<Map<String, String>> users) {
    public CustomerFile {
      facts = Map.copyOf(facts);
      users = List.copyOf(users);
    }

    /** Facts are personal data, and end up in logs otherwise. */
    @Override
    public String toString() {
      return "CustomerFile[" + customerId + "]";
    }
  }

  public Optional<CustomerFile> find(UUID partnerId, UUID customerId) {
    return jdbc.sql(COLUMNS + "and c.customer_id = :customer")
        .param("partner", partnerId)
        .param("customer", customerId)
        .query((row, n) -> file(row))
        .optional();
  }

  /**
   * Some of a partner's customers that are neither blocked nor turned down, in the order in which
   * they came.
   *
   * @param after the last one seen
   */
  public List<CustomerFile> living(UUID partnerId, UUID after, int size) {
    return page(LIVING, partnerId, after, size);
  }

  /** The same of those that are active. */
  public List<CustomerFile> active(UUID partnerId, UUID after, int size) {
    return page(ACTIVE, partnerId, after, size);
  }

  private List<CustomerFile> page(String which, UUID partnerId, UUID after, int size) {
    return jdbc.sql(
            COLUMNS + "and c.customer_id > :after" + which + "order by c.customer_id limit :size")
        .param("partner", partnerId)
        .param("after", after)
        .param("size", size)
        .query((row, n) -> file(row))
        .list();
  }

  /** How many there are of them. */
  public long countLiving(UUID partnerId) {
    return jdbc.sql("select count(*) from customer c where c.partner_id = :partner" + LIVING)
        .param("partner", partnerId)
        .query(Long.class)
        .single();
  }

  private CustomerFile file(ResultSet row) throws SQLException {
    return new CustomerFile(
        row.getObject("partner_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getString("country"),
        json.readValue(row.getString("facts"), FACTS),
        json.readValue(row.getString("users"), USERS));
  }
}
