package io.gatehouse.verification;

import static io.gatehouse.verification.VerificationStore.utc;

import io.gatehouse.partner.User;
import io.gatehouse.verification.Verification.Status;
import io.gatehouse.verification.VerificationList.Order;
import io.gatehouse.verification.VerificationList.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What chooses verifications, as SQL over {@code v}. Only what is asked for stands in a statement,
 * so that each gets the plan that fits it.
 */
final class Where {
  /** So many rows are sooner read and sorted than looked for along an index of the order. */
  static final long FEW = 5_000;

  private final List<String> parts = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** Columns of which a row must have one of several values. */
  private final List<String> each = new ArrayList<>();

  private final boolean searches;

  private Where(boolean searches) {
    this.searches = searches;
  }

  static Where of(User viewer, Wish wish) {
    UUID userId = viewer.seesAll() ? wish.userId() : viewer.userId();
    Where where = new Where(wish.searches());
    where.add("v.partner_id = :partner", "partner", viewer.partnerId());
    where.add("v.user_id = :user", "user", userId);
    where.add("v.country = :country", "country", wish.country());
    where.add("lower(v.legal_name) like :name", "name", within(wish.legalName()));
    where.add("lower(v.identifier) like :number", "number", within(wish.identifier()));
    where.add(
        "(lower(v.legal_name) like :either or lower(v.identifier) like :either)",
        "either",
        within(wish.either()));
    where.any("status", wish.statuses().stream().map(Status::code).distinct().toList());
    where.any("method", wish.methods().stream().distinct().toList());
    return where;
  }

  private void add(String sql, String name, @Nullable Object value) {
    if (value != null) {
      parts.add(sql);
      parameters.put(name, value);
    }
  }

  private void any(String column, List<String> values) {
    if (values.size() == 1) {
      add("v.%1$s = :%1$s".formatted(column), column, values.getFirst());
    } else if (!values.isEmpty()) {
      each.add(column);
      parameters.put(column, values.toArray(String[]::new));
    }
  }

  /** A pattern for a text anywhere in another, in any case. */
  static @Nullable String within(@Nullable String text) {
    return text == null || text.isEmpty()
        ? null
        : "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  /** Leaves out what lies on the other side of a moment. */
  void beginAt(@Nullable Instant edge, boolean descending) {
    add(descending ? "v.created_at < :edge" : "v.created_at >= :edge", "edge", utc(edge));
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  String count() {
    return "select count(*) from verification v where " + every();
  }

  /**
   * A page; takes {@code size}, {@code offset} and {@code end}, their sum. The rows are cut before
   * anything is joined to them.
   *
   * @param count how many rows are chosen
   */
  String page(String columns, Order by, boolean descending, long count) {
    String order =
        " order by v.%1$s %2$s, v.verification_id %2$s"
            .formatted(by.column, descending ? "desc" : "asc");
    return columns
        + "join ("
        + cut("select v.partner_id, v.verification_id, v." + by.column, order, count)
        + ") cut on cut.partner_id = v.partner_id and cut.verification_id = v.verification_id"
        + order;
  }

  private String cut(String select, String order, long count) {
    String page = order + " limit :size offset :offset";
    String from = " from verification v where ";
    if (searches && count <= FEW) {
      return "with found as materialized ("
          + select
          + from
          + every()
          + ") select v.* from found v"
          + page;
    }
    return searches || each.isEmpty()
        ? select + from + every() + page
        : "select v.* from "
            + lists()
            + ", lateral ("
            + select
            + from
            + oneOfEach()
            + order
            + " limit :end) v"
            + page;
  }

  private String every() {
    return join(each.stream().map(name -> "v.%1$s = any(:%1$s)".formatted(name)).toList());
  }

  /** Looked for value by value, so that the index of each gives the order. */
  private String oneOfEach() {
    return join(each.stream().map(name -> "v.%1$s = %1$s.value".formatted(name)).toList());
  }

  private String lists() {
    return each.stream()
        .map(name -> "unnest(cast(:%1$s as text[])) %1$s (value)".formatted(name))
        .collect(Collectors.joining(", "));
  }

  private String join(List<String> more) {
    List<String> all = new ArrayList<>(parts);
    all.addAll(more);
    return String.join(" and ", all);
  }
}
