package io.gatehouse.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long lists are, without reading them. The database notes every row that comes, goes or moves
 * ({@code V85}); the sum of the notes is right at every moment, and short because they are added up
 * now and then.
 */
@Component
public class ListTally {
  private static final String EVERYBODY = "";

  /** From here on it pays to look up the day of a row instead of passing over those before it. */
  private static final long FAR = 1_000;

  private final JdbcClient jdbc;

  ListTally(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A part of a list.
   *
   * @param list its name, as the triggers call it
   * @param owner of this one only; null: of everybody
   * @param facets for each thing that the list is noted by, the values of which a row has one;
   *     empty: any. What is left out at the end is any too
   */
  public record Part(UUID partnerId, String list, @Nullable UUID owner, List<List<String>> facets) {
    public Part {
      facets = List.copyOf(facets);
    }

    private String ownerKey() {
      return owner == null ? EVERYBODY : owner.toString();
    }
  }

  /** How many rows there are. */
  public long count(Part part) {
    StringBuilder sql =
        new StringBuilder(
            """
            select coalesce(sum(change), 0) from list_tally
            where partner_id = :partner and list = :list and owner = :owner
            """);
    for (int i = 0; i < part.facets().size(); i++) {
      if (!part.facets().get(i).isEmpty()) {
        sql.append(" and facets[%d] = any(:facet%d)".formatted(i + 1, i));
      }
    }
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql.toString())
            .param("partner", part.partnerId())
            .param("list", part.list())
            .param("owner", part.ownerKey());
    for (int i = 0; i < part.facets().size(); i++) {
      statement = statement.param("facet" + i, part.facets().get(i).toArray(String[]::new));
    }
    return statement.query(Long.class).single();
  }

  /**
   * Where to begin to read for a row of the whole list, sorted by the moment in which rows came.
   *
   * @param edge rows before it count, or from it on when read upwards; null: all
   * @param offset how many of these rows are still to be passed over
   */
  public record Place(@Nullable Instant edge, long offset) {}

  /**
   * Finds the day of a row that is far from the side that is read from.
   *
   * @param offset how many rows are before it
   */
  public Place place(UUID partnerId, String list, long offset, boolean descending) {
    if (offset < FAR) {
      return new Place(null, offset);
    }
    return jdbc.sql(
            """
            select day, earlier
            from (select facets[1] as day, sum(change) as rows,
                         sum(sum(change)) over (order by facets[1] %s) - sum(change) as earlier
                  from list_tally
                  where partner_id = :partner and list = :list and owner = ''
                  group by facets[1]) days
            where earlier <= :offset and rows > 0
            order by earlier desc limit 1
            """
                .formatted(descending ? "desc" : "asc"))
        .param("partner", partnerId)
        .param("list", list + " by day")
        .param("offset", offset)
        .query(
            (row, n) ->
                new Place(edge(row.getString("day"), descending), offset - row.getLong("earlier")))
        .optional()
        .orElse(new Place(null, offset));
  }

  private static Instant edge(String day, boolean descending) {
    LocalDate date = LocalDate.parse(day);
    return (descending ? date.plusDays(1) : date).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * Adds up what was noted since the last time, in one statement, so that nobody sees a part of it
   * gone.
   */
  void addUp() {
    jdbc.sql(
            """
            with news as (
              delete from list_tally where not summed returning partner_id, list, owner, facets, change
            )
            insert into list_tally as t (partner_id, list, owner, facets, change, summed)
            select partner_id, list, owner, facets, sum(change), true from news
            group by partner_id, list, owner, facets having sum(change) <> 0
            on conflict (partner_id, list, owner, facets) where summed
            do update set change = t.change + excluded.change
            """)
        .update();
  }
}
