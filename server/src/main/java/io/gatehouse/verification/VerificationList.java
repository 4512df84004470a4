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
import java.util.stream.Collectors;
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

    /** Whether nothing but country, status and register is asked for. */
    boolean tallied() {
      return Stream.of(userId, legalName, identifier, either).allMatch(Objects::isNull);
    }
  }

  /**
   * What chooses rows, as SQL over {@code v}.
   *
   * @param each lists of which a row must have one value each; looked for value by value, so that
   *     the index of each gives the order
   * @param nothing whoever sees only their own asks for another's
   */
  private record Where(
      List<String> parts, Map<String, Object> parameters, List<String> each, boolean nothing) {

    String sql() {
      return String.join(" and ", parts);
    }
  }

  /**
   * A page.
   *
   * @param count how many there are on all pages; what lies nearer to the end is read from there
   */
  public List<Verification> page(User viewer, Wish wish, long count, long offset, int size) {
    Where where = where(viewer, wish);
    if (where.nothing() || offset >= count) {
      return List.of();
    }
    int rows = (int) Math.min(size, count - offset);
    boolean backwards = offset > count / 2;
    List<Verification> page =
        rows(
            where,
            wish.order(),
            wish.descending() != backwards,
            backwards ? count - offset - rows : offset,
            rows);
    return backwards ? page.reversed() : page;
  }

  private List<Verification> rows(
      Where where, Order by, boolean descending, long offset, int size) {
    String order =
        " order by %1$s %2$s, v.verification_id %2$s"
            .formatted("v." + by.column, descending ? "desc" : "asc");
    // The rows are cut before anything is joined to them.
    return jdbc.sql(
            VerificationStore.COLUMNS
                + "join ("
                + cut(where, by.column, order)
                + ") cut on cut.partner_id = v.partner_id and cut.verification_id = v.verification_id"
                + order)
        .params(where.parameters())
        .param("size", size)
        .param("offset", offset)
        .param("end", offset + size)
        .query((row, n) -> store.verification(row))
        .list();
  }

  private static String cut(Where where, String column, String order) {
    String one =
        "select v.partner_id, v.verification_id, v." + column + " from verification v where ";
    if (where.each().isEmpty()) {
      return one + where.sql() + order + " limit :size offset :offset";
    }
    String lists =
        where.each().stream()
            .map(name -> "unnest(cast(:%1$s as text[])) %1$s (value)".formatted(name))
            .collect(Collectors.joining(", "));
    String values =
        where.each().stream()
            .map(name -> " and v.%1$s = %1$s.value".formatted(name))
            .collect(Collectors.joining());
    return "select v.* from "
        + lists
        + ", lateral ("
        + one
        + where.sql()
        + values
        + order
        + " limit :end) v"
        + order
        + " limit :size offset :offset";
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
    if (viewer.seesAll() && wish.tallied()) {
      return tally.count(viewer.partnerId(), wish.country(), wish.statuses(), wish.methods());
    }
    String any =
        where.each().stream()
            .map(name -> " and v.%1$s = any(:%1$s)".formatted(name))
            .collect(Collectors.joining());
    return jdbc.sql("select count(*) from verification v where " + where.sql() + any)
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  private static Where where(User viewer, Wish wish) {
    UUID userId = wish.userId();
    Where where =
        new Where(
            new ArrayList<>(List.of("v.partner_id = :partner")),
            new LinkedHashMap<>(Map.of("partner", viewer.partnerId())),
            new ArrayList<>(),
            !viewer.seesAll() && userId != null && !userId.equals(viewer.userId()));
    add(where, "v.user_id = :user", "user", viewer.seesAll() ? userId : viewer.userId());
    add(where, "v.country = :country", "country", wish.country());
    add(where, "lower(v.legal_name) like :name", "name", within(wish.legalName()));
    add(where, "lower(v.identifier) like :number", "number", within(wish.identifier()));
    add(
        where,
        "(lower(v.legal_name) like :either or lower(v.identifier) like :either)",
        "either",
        within(wish.either()));
    any(where, "status", wish.statuses().stream().map(Status::code).distinct().toList());
    any(where, "method", wish.methods().stream().distinct().toList());
    return where;
  }

  private static void add(Where where, String sql, String name, @Nullable Object value) {
    if (value != null) {
      where.parts().add(sql);
      where.parameters().put(name, value);
    }
  }

  private static void any(Where where, String column, List<String> values) {
    if (values.size() == 1) {
      add(where, "v.%1$s = :%1$s".formatted(column), column, values.getFirst());
    } else if (!values.isEmpty()) {
      where.each().add(column);
      where.parameters().put(column, values.toArray(String[]::new));
    }
  }

  /** A pattern for a text anywhere in another, in any case. */
  static @Nullable String within(@Nullable String text) {
    return text == null || text.isEmpty()
        ? null
        : "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
