package io.gatehouse.verification;

import io.gatehouse.partner.User;
import io.gatehouse.verification.Verification.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of verifications, those that the viewer may see. */
@Component
public class VerificationList {
  private final JdbcClient jdbc;
  private final VerificationStore store;
  private final VerificationTally tally;

  VerificationList(JdbcClient jdbc, VerificationStore store, VerificationTally tally) {
    this.jdbc = jdbc;
    this.store = store;
    this.tally = tally;
  }

  /** What a page is sorted by. The id decides between equals. */
  public enum Order {
    CREATED("created_at"),
    MODIFIED("changed_at"),
    VALIDATED_AT("validated_at"),
    EXPIRES_AT("expires_at");

    private final String column;

    Order(String column) {
      this.column = column;
    }
  }

  /**
   * What is looked for; null and empty say nothing.
   *
   * @param userId of this user
   * @param country exactly
   * @param legalName a part of the name, in any case
   * @param identifier a part of the number, in any case
   * @param either a part of name or number, in any case
   * @param statuses any of them
   * @param methods any of them
   */
  public record Wish(
      @Nullable UUID userId,
      @Nullable String country,
      @Nullable String legalName,
      @Nullable String identifier,
      @Nullable String either,
      List<Status> statuses,
      List<String> methods,
      Order order,
      boolean descending) {
    public Wish {
      statuses = List.copyOf(statuses);
      methods = List.copyOf(methods);
    }

    /** Whether nothing but country and status is asked for. */
    boolean tallied() {
      return Stream.of(userId, legalName, identifier, either).allMatch(Objects::isNull)
          && methods.isEmpty();
    }
  }

  /** Whoever sees only their own and asks for another's gets nothing. */
  private record Where(String sql, Map<String, Object> parameters, boolean nothing) {}

  public List<Verification> page(User viewer, Wish wish, long offset, int size) {
    Where where = where(viewer, wish);
    if (where.nothing()) {
      return List.of();
    }
    String direction = wish.descending() ? "desc" : "asc";
    String sorted =
        " order by %1$s %2$s, v.verification_id %2$s"
            .formatted("v." + wish.order().column, direction);
    // The rows are cut before anything is joined to them.
    String sql =
        VerificationStore.COLUMNS
            + "join (select v.partner_id, v.verification_id from verification v where "
            + where.sql()
            + sorted
            + " limit :size offset :offset) cut"
            + " on cut.partner_id = v.partner_id and cut.verification_id = v.verification_id"
            + sorted;
    return jdbc.sql(sql)
        .params(where.parameters())
        .param("size", size)
        .param("offset", offset)
        .query((row, n) -> store.verification(row))
        .list();
  }

  /**
   * How many there are: of all users from the tally, of one user or with a part of a text by
   * counting.
   */
  public long count(User viewer, Wish wish) {
    Where where = where(viewer, wish);
    if (where.nothing()) {
      return 0;
    }
    return viewer.seesAll() && wish.tallied()
        ? tally.count(viewer.partnerId(), wish.country(), wish.statuses())
        : jdbc.sql("select count(*) from verification v where " + where.sql())
            .params(where.parameters())
            .query(Long.class)
            .single();
  }

  private static Where where(User viewer, Wish wish) {
    List<String> parts = new ArrayList<>(List.of("v.partner_id = :partner"));
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("partner", viewer.partnerId());
    UUID userId = viewer.seesAll() ? wish.userId() : viewer.userId();
    add(parts, parameters, "v.user_id = :user", "user", userId);
    add(parts, parameters, "v.country = :country", "country", wish.country());
    add(
        parts,
        parameters,
        "position(:legal_name in lower(v.legal_name)) > 0",
        "legal_name",
        lower(wish.legalName()));
    add(
        parts,
        parameters,
        "position(:identifier in lower(v.identifier)) > 0",
        "identifier",
        lower(wish.identifier()));
    add(
        parts,
        parameters,
        "(position(:either in lower(v.legal_name)) > 0 or position(:either in lower(v.identifier)) > 0)",
        "either",
        lower(wish.either()));
    String[] statuses = wish.statuses().stream().map(Status::code).toArray(String[]::new);
    // One status is compared as one value, so that its index gives the order too.
    add(
        parts,
        parameters,
        "v.status = :status",
        "status",
        statuses.length == 1 ? statuses[0] : null);
    add(
        parts,
        parameters,
        "v.status = any(:statuses)",
        "statuses",
        statuses.length > 1 ? statuses : null);
    add(
        parts,
        parameters,
        "v.method = any(:methods)",
        "methods",
        wish.methods().isEmpty() ? null : wish.methods().toArray(String[]::new));
    boolean others =
        !viewer.seesAll() && wish.userId() != null && !wish.userId().equals(viewer.userId());
    return new Where(String.join(" and ", parts), parameters, others);
  }

  private static void add(
      List<String> parts,
      Map<String, Object> parameters,
      String sql,
      String name,
      @Nullable Object value) {
    if (value != null) {
      parts.add(sql);
      parameters.put(name, value);
    }
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text.toLowerCase(Locale.ROOT);
  }
}
