package io.gatehouse.verification;

import io.gatehouse.verification.Verification.Status;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many verifications there are, by country, status and register. The database notes every
 * change as a row of its own ({@code V11}, {@code V21}); the sum of the rows is right at every
 * moment, and short because they are folded now and then.
 */
@Component
class VerificationTally {
  private final JdbcClient jdbc;

  VerificationTally(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Counts.
   *
   * @param country of this country; null: of any
   * @param statuses in any of these; empty: in any
   * @param methods checked with any of these; empty: with any
   */
  long count(
      UUID partnerId, @Nullable String country, List<Status> statuses, List<String> methods) {
    return jdbc.sql(
            """
            select coalesce(sum(change), 0) from verification_tally
            where partner_id = :partner
              and (cast(:country as text) is null or country = :country)
              and (cardinality(cast(:statuses as text[])) = 0 or status = any(:statuses))
              and (cardinality(cast(:methods as text[])) = 0 or method = any(:methods))
            """)
        .param("partner", partnerId)
        .param("country", country)
        .param("methods", methods.toArray(String[]::new))
        .param("statuses", statuses.stream().map(Status::code).toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  /** Adds the rows up, in one statement, so that nobody sees some of them gone. */
  void fold() {
    jdbc.sql(
            """
            with gone as (
              delete from verification_tally returning partner_id, country, status, method, change
            )
            insert into verification_tally (partner_id, country, status, method, change)
            select partner_id, country, status, method, sum(change) from gone
            group by partner_id, country, status, method having sum(change) <> 0
            """)
        .update();
  }
}
