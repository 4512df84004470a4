package io.gatehouse.acceptance;

import io.gatehouse.acceptance.Acceptance.State;
import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import io.gatehouse.country.Strictness;
import io.gatehouse.partner.Program;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers to be accepted, in the database. */
@Component
class AcceptanceStore {
  private static final String COLUMNS =
      """
      select a.acceptance_id, a.application_id, a.customer_id, a.paper, a.state, a.language, a.reason, a.created_at,
             a.changed_at, a.partner_id, a.program_id, g.name as program, g.market, g.strictness
      from acceptance a
      join program g on g.partner_id = a.partner_id and g.program_id = a.program_id
      """;

  private final JdbcClient jdbc;

  AcceptanceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Acceptance> find(UUID partnerId, UUID acceptanceId) {
    return find(partnerId, acceptanceId, "");
  }

  /** One that nobody else can change until the transaction ends. */
  Optional<Acceptance> lock(UUID partnerId, UUID acceptanceId) {
    return find(partnerId, acceptanceId, " for update of a");
  }

  private Optional<Acceptance> find(UUID partnerId, UUID acceptanceId, String how) {
    return jdbc.sql(COLUMNS + "where a.partner_id = ? and a.acceptance_id = ?" + how)
        .param(partnerId)
        .param(acceptanceId)
        .query((row, n) -> acceptance(row))
        .optional();
  }

  /** The papers of an application, in the order in which they are asked. */
  List<Acceptance> ofApplication(UUID partnerId, UUID applicationId) {
    return jdbc.sql(COLUMNS + "where a.partner_id = ? and a.application_id = ? order by a.paper")
        .param(partnerId)
        .param(applicationId)
        .query((row, n) -> acceptance(row))
        .list();
  }

  /** The papers of a customer, in the order in which they are asked. */
  List<Acceptance> ofCustomer(UUID partnerId, UUID customerId) {
    return jdbc.sql(COLUMNS + "where a.partner_id = ? and a.customer_id = ? order by a.paper")
        .param(partnerId)
        .param(customerId)
        .query((row, n) -> acceptance(row))
        .list();
  }

  /** Moves a paper on; false when it does not stand there any more. */
  boolean move(
      Acceptance acceptance, List<State> from, State to, @Nullable String reason, Instant now) {
    return jdbc.sql(
                """
                update acceptance set state = ?, reason = ?, changed_at = ?
                where partner_id = ? and acceptance_id = ? and state = any (?)
                """)
            .param(to.name())
            .param(reason)
            .param(now.atOffset(ZoneOffset.UTC))
            .param(acceptance.partnerId())
            .param(acceptance.acceptanceId())
            .param(from.stream().map(State::name).toArray(String[]::new))
            .update()
        == 1;
  }

  private static Acceptance acceptance(ResultSet row) throws SQLException {
    Program program =
        new Program(
            row.getObject("partner_id", UUID.class),
            row.getObject("program_id", UUID.class),
            row.getString("program"),
            Market.valueOf(row.getString("market")),
            Strictness.valueOf(row.getString("strictness")));
    return new Acceptance(
        row.getObject("acceptance_id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        program,
        Paper.valueOf(row.getString("paper")),
        State.valueOf(row.getString("state")),
        Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
        row.getString("reason"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
