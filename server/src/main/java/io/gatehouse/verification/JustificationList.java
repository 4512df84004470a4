package io.gatehouse.verification;

import static io.gatehouse.verification.VerificationStore.utc;

import io.gatehouse.partner.User;
import io.gatehouse.platform.Cut;
import io.gatehouse.platform.ListTally;
import io.gatehouse.platform.ListTally.Place;
import io.gatehouse.verification.Justification.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of justifications, those that the viewer may see. */
@Component
public class JustificationList {
  private static final String LIST = "justification";

  private final JdbcClient jdbc;
  private final JustificationStore store;
  private final ListTally tally;

  JustificationList(JdbcClient jdbc, JustificationStore store, ListTally tally) {
    this.jdbc = jdbc;
    this.store = store;
    this.tally = tally;
  }

  /** What a page is sorted by. The id decides between equals. */
  public enum Order {
    CREATED("created_at"),
    MODIFIED("changed_at"),
    VALIDATED_AT("decided_at");

    private final String column;

    Order(String column) {
      this.column = column;
    }
  }

  /**
   * What is looked for; null and empty say nothing.
   *
   * @param userId of this user
   * @param decisions any of them
   * @param query a part of the company's name or number, in any case
   */
  public record Wish(
      @Nullable UUID userId,
      @Nullable UUID verificationId,
      List<Decision> decisions,
      @Nullable String query,
      Order order,
      boolean descending) {
    public Wish {
      decisions = List.copyOf(decisions);
    }

    /** Whether nothing chooses among the rows that may be seen. */
    boolean everything() {
      return userId == null && verificationId == null && query == null && decisions.isEmpty();
    }
  }

  /**
   * A page.
   *
   * @param count how many there are on all pages
   */
  public List<Justification> page(User viewer, Wish wish, long count, long offset, int size) {
    Cut cut = Cut.of(count, offset, size);
    if (cut.empty()) {
      return List.of();
    }
    boolean descending = wish.descending() != cut.backwards();
    Map<String, Object> parameters = parameters(viewer, wish);
    String condition = condition(parameters);
    if (viewer.seesAll() && wish.everything() && wish.order() == Order.CREATED) {
      Place place = tally.place(viewer.partnerId(), LIST, cut.offset(), descending);
      cut = cut.passingOver(place.offset());
      put(parameters, "edge", utc(place.edge()));
      if (place.edge() != null) {
        condition += descending ? " and j.created_at < :edge" : " and j.created_at >= :edge";
      }
    }
    parameters.put("size", cut.rows());
    parameters.put("offset", cut.offset());
    String order =
        " order by j.%1$s %2$s, j.justification_id %2$s"
            .formatted(wish.order().column, descending ? "desc" : "asc");
    return cut.inOrder(
        wish.query() != null && count <= Where.FEW
            ? store.few(viewer.partnerId(), condition, order, parameters)
            : store.page(viewer.partnerId(), condition, order, parameters));
  }

  /** How many there are: from the tally or, of a verification or with a part of a text, counted. */
  public long count(User viewer, Wish wish) {
    UUID userId = wish.userId();
    if (!viewer.seesAll() && userId != null && !userId.equals(viewer.userId())) {
      return 0;
    }
    if (wish.verificationId() != null || wish.query() != null) {
      Map<String, Object> parameters = parameters(viewer, wish);
      return jdbc.sql("select count(*)" + condition(parameters))
          .params(parameters)
          .query(Long.class)
          .single();
    }
    return tally.count(
        new ListTally.Part(
            viewer.partnerId(),
            LIST,
            viewer.seesAll() ? userId : viewer.userId(),
            List.of(wish.decisions().stream().map(Decision::code).toList())));
  }

  private static Map<String, Object> parameters(User viewer, Wish wish) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("partner", viewer.partnerId());
    put(parameters, "user", viewer.seesAll() ? wish.userId() : viewer.userId());
    put(parameters, "verification", wish.verificationId());
    put(
        parameters,
        "decisions",
        wish.decisions().isEmpty()
            ? null
            : wish.decisions().stream().map(Decision::code).toArray(String[]::new));
    put(parameters, "query", Where.within(wish.query()));
    return parameters;
  }

  private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  /** Only what is asked for stands in the statement, so that each gets the plan that fits it. */
  private static String condition(Map<String, Object> parameters) {
    StringBuilder sql = new StringBuilder(" from justification j");
    if (parameters.containsKey("query")) {
      sql.append(
          " join verification v on v.partner_id = j.partner_id and v.verification_id = j.verification_id"
              + " and (lower(v.legal_name) like :query or lower(v.identifier) like :query)");
    }
    sql.append(" where j.partner_id = :partner");
    if (parameters.containsKey("user")) {
      sql.append(" and j.user_id = :user");
    }
    if (parameters.containsKey("verification")) {
      sql.append(" and j.verification_id = :verification");
    }
    if (parameters.containsKey("decisions")) {
      sql.append(" and j.decision = any(:decisions)");
    }
    return sql.toString();
  }
}
