package io.gatehouse.acceptance;

import io.gatehouse.acceptance.Review.About;
import io.gatehouse.file.StoredFiles;
import io.gatehouse.partner.User;
import io.gatehouse.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staff must decide, in the database. */
@Component
class ReviewStore {
  private static final String COLUMNS =
      """
      select r.partner_id, r.review_id, r.acceptance_id, r.identification_id, r.about, r.state, r.explanation, r.created_at,
             r.decided_at, r.staff_notes, i.why, i.explanation as register, u.number as decided_by
      from acceptance_review r
      join identification i on i.partner_id = r.partner_id and i.identification_id = r.identification_id
      left join api_user u on u.partner_id = r.partner_id and u.user_id = r.decided_by
      """;

  private final JdbcClient jdbc;
  private final AcceptanceStore acceptances;
  private final IdentificationStore identifications;
  private final StoredFiles files;
  private final Ids ids;
  private final Clock clock;

  ReviewStore(
      JdbcClient jdbc,
      AcceptanceStore acceptances,
      IdentificationStore identifications,
      StoredFiles files,
      Ids ids,
      Clock clock) {
    this.jdbc = jdbc;
    this.acceptances = acceptances;
    this.identifications = identifications;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
  }

  /** A review with the key of whom it is about. */
  record Case(Review review, Identification who) {}

  /** Opens one; a paper has one open at a time. */
  UUID insert(Identification who, UUID partnerId, About about, String explanation) {
    UUID reviewId = ids.next();
    jdbc.sql(
            """
            insert into acceptance_review (partner_id, review_id, acceptance_id, identification_id, about, state, explanation,
                                           created_at)
            values (?, ?, ?, ?, ?, 'PENDING', ?, ?)
            """)
        .param(partnerId)
        .param(reviewId)
        .param(who.acceptanceId())
        .param(who.identificationId())
        .param(about.name())
        .param(explanation)
        .param(OffsetDateTime.now(clock))
        .update();
    return reviewId;
  }

  /** What is pending about a paper. */
  Optional<About> pending(UUID partnerId, UUID acceptanceId) {
    return jdbc.sql(
            "select about from acceptance_review where partner_id = ? and acceptance_id = ? and state = 'PENDING'")
        .param(partnerId)
        .param(acceptanceId)
        .query((row, n) -> About.valueOf(row.getString(1)))
        .optional();
  }

  Optional<Case> find(UUID partnerId, UUID reviewId) {
    return jdbc.sql(COLUMNS + "where r.partner_id = ? and r.review_id = ?")
        .param(partnerId)
        .param(reviewId)
        .query((row, n) -> read(row))
        .optional();
  }

  /**
   * Some, newest first.
   *
   * @param state null: any
   */
  List<Review> page(UUID partnerId, Review.@Nullable State state, long offset, int size) {
    return jdbc.sql(
            COLUMNS
                + """
                where r.partner_id = :partner and (cast(:state as text) is null or r.state = :state)
                order by r.review_id desc limit :size offset :offset
                """)
        .param("partner", partnerId)
        .param("state", state == null ? null : state.name())
        .param("size", size)
        .param("offset", offset)
        .query((row, n) -> read(row).review())
        .list();
  }

  long count(UUID partnerId, Review.@Nullable State state) {
    return jdbc.sql(
            """
            select count(*) from acceptance_review
            where partner_id = :partner and (cast(:state as text) is null or state = :state)
            """)
        .param("partner", partnerId)
        .param("state", state == null ? null : state.name())
        .query(Long.class)
        .single();
  }

  /** Decides one; false when it was decided already. */
  boolean decide(User staff, UUID reviewId, Review.State state, String notes) {
    return jdbc.sql(
                """
                update acceptance_review set state = ?, decided_by = ?, decided_at = ?, staff_notes = ?
                where partner_id = ? and review_id = ? and state = 'PENDING'
                """)
            .param(state.name())
            .param(staff.userId())
            .param(OffsetDateTime.now(clock))
            .param(notes)
            .param(staff.partnerId())
            .param(reviewId)
            .update()
        == 1;
  }

  private Case read(ResultSet row) throws SQLException {
    UUID partnerId = row.getObject("partner_id", UUID.class);
    UUID reviewId = row.getObject("review_id", UUID.class);
    Identification who =
        identifications
            .find(partnerId, row.getObject("identification_id", UUID.class))
            .orElseThrow();
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new Case(
        new Review(
            reviewId,
            acceptances.find(partnerId, who.acceptanceId()).orElseThrow(),
            About.valueOf(row.getString("about")),
            Review.State.valueOf(row.getString("state")),
            who.name(),
            row.getString("why"),
            row.getString("register"),
            row.getString("explanation"),
            files.of(partnerId, List.of(reviewId)),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            row.getObject("decided_by", Long.class),
            decided == null ? null : decided.toInstant(),
            row.getString("staff_notes")),
        who);
  }
}
