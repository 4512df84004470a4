package io.gatehouse.verification;

import io.gatehouse.partner.User;
import io.gatehouse.platform.Cut;
import io.gatehouse.platform.ListTally;
import io.gatehouse.platform.ListTally.Place;
import io.gatehouse.verification.Verification.Status;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of verifications, those that the viewer may see. */
@Component
public class VerificationList {
  private static final String LIST = "verification";

  private final JdbcClient jdbc;
  private final VerificationStore store;
  private final ListTally tally;

  VerificationList(JdbcClient jdbc, VerificationStore store, ListTally tally) {
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

    final String column;

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

    /** Whether rows are chosen by a part of a text. */
    boolean searches() {
      return Stream.of(legalName, identifier, either).anyMatch(Objects::nonNull);
    }

    /** Whether nothing chooses among the rows that may be seen. */
    boolean everything() {
      return userId == null
          && country == null
          && !searches()
          && statuses.isEmpty()
          && methods.isEmpty();
    }
  }

  /**
   * A page.
   *
   * @param count how many there are on all pages
   */
  public List<Verification> page(User viewer, Wish wish, long count, long offset, int size) {
    Cut cut = Cut.of(count, offset, size);
    if (cut.empty()) {
      return List.of();
    }
    boolean descending = wish.descending() != cut.backwards();
    Where where = Where.of(viewer, wish);
    if (viewer.seesAll() && wish.everything() && wish.order() == Order.CREATED) {
      Place place = tally.place(viewer.partnerId(), LIST, cut.offset(), descending);
      where.beginAt(place.edge(), descending);
      cut = cut.passingOver(place.offset());
    }
    return cut.inOrder(
        jdbc.sql(where.page(VerificationStore.COLUMNS, wish.order(), descending, count))
            .params(where.parameters())
            .param("size", cut.rows())
            .param("offset", cut.offset())
            .param("end", cut.offset() + cut.rows())
            .query((row, n) -> store.verification(row))
            .list());
  }

  /** How many there are: from the tally or, with a part of a text, by counting. */
  public long count(User viewer, Wish wish) {
    UUID userId = wish.userId();
    if (!viewer.seesAll() && userId != null && !userId.equals(viewer.userId())) {
      return 0;
    }
    if (wish.searches()) {
      Where where = Where.of(viewer, wish);
      return jdbc.sql(where.count()).params(where.parameters()).query(Long.class).single();
    }
    String country = wish.country();
    return tally.count(
        new ListTally.Part(
            viewer.partnerId(),
            LIST,
            viewer.seesAll() ? userId : viewer.userId(),
            List.of(
                country == null ? List.of() : List.of(country),
                wish.statuses().stream().map(Status::code).toList(),
                wish.methods())));
  }
}
