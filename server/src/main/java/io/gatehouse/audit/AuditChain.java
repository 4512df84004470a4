package io.gatehouse.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.platform.Keys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links the entries of a partner: each gets a position and a seal over itself and the seal before
 * it, made with the installation's keys. Whoever can write to the database but has no keys cannot
 * change, drop or insert an entry unseen.
 */
@Configuration(proxyBeanMethods = false)
public class AuditChain {
  private static final String PURPOSE = "audit";
  private static final int BATCH = 1000;
  private static final String COLUMNS =
      """
      select entry_id, at, actor, action, subject_id, before_state, after_state, position,
             encode(seal, 'hex') as seal
      from audit_entry where partner_id = ?
      """;

  private final JdbcClient jdbc;
  private final Keys keys;
  private final TransactionTemplate transaction;

  AuditChain(JdbcClient jdbc, Keys keys, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.transaction = transaction;
  }

  private record Link(UUID entryId, String content, long position, @Nullable String seal) {
    private static final Link NONE = new Link(new UUID(0, 0), "", 0, "");
  }

  @Bean
  Task<Void> sealAuditTrail() {
    return Tasks.recurring("seal-audit-trail", FixedDelay.of(Duration.ofSeconds(10)))
        .execute((task, context) -> sealAll());
  }

  /** Links every entry that is not linked yet. */
  public void sealAll() {
    jdbc.sql("select partner_id from partner")
        .query(UUID.class)
        .list()
        .forEach(
            partnerId -> {
              while (sealSome(partnerId) == BATCH) {
                // Each round is a transaction of its own, so that none is long.
              }
            });
  }

  private int sealSome(UUID partnerId) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                  .param(PURPOSE + "/" + partnerId)
                  .query((row, n) -> 0)
                  .list();
              List<Link> open = links(partnerId, "and position is null order by entry_id");
              if (!open.isEmpty()) {
                seal(partnerId, open);
              }
              return open.size();
            }));
  }

  private void seal(UUID partnerId, List<Link> open) {
    Link last =
        links(partnerId, "and position is not null order by position desc").stream()
            .findFirst()
            .orElse(Link.NONE);
    String seal = Objects.requireNonNull(last.seal());
    long position = last.position();
    for (Link link : open) {
      position++;
      seal = sealOf(partnerId, position, seal, link);
      jdbc.sql(
              "update audit_entry set position = ?, seal = decode(?, 'hex') where partner_id = ? and entry_id = ?")
          .param(position)
          .param(seal)
          .param(partnerId)
          .param(link.entryId())
          .update();
    }
  }

  /**
   * Follows the chain of a partner from its beginning.
   *
   * @return the first position that does not fit; empty when all is as it was written
   */
  public Optional<Long> firstBroken(UUID partnerId) {
    String before = "";
    long expected = 1;
    while (true) {
      List<Link> links = links(partnerId, "and position >= " + expected + " order by position");
      for (Link link : links) {
        String seal = sealOf(partnerId, expected, before, link);
        if (link.position() != expected || !seal.equals(link.seal())) {
          return Optional.of(expected);
        }
        before = seal;
        expected++;
      }
      if (links.size() < BATCH) {
        return Optional.empty();
      }
    }
  }

  private String sealOf(UUID partnerId, long position, String before, Link link) {
    String text = partnerId + "\n" + position + "\n" + before + "\n" + link.content();
    return HexFormat.of().formatHex(keys.derive(PURPOSE, text));
  }

  private List<Link> links(UUID partnerId, String which) {
    return jdbc.sql(COLUMNS + which + " limit " + BATCH)
        .param(partnerId)
        .query((row, n) -> link(row))
        .list();
  }

  /** Every part with its length before it, so that no two entries read the same. */
  private static Link link(ResultSet row) throws SQLException {
    StringBuilder content = new StringBuilder();
    content.append(row.getObject("entry_id", UUID.class));
    content.append(row.getObject("at", OffsetDateTime.class).toInstant());
    for (String column : List.of("actor", "action", "subject_id", "before_state", "after_state")) {
      String value = row.getString(column);
      content.append('\n').append(value == null ? "-" : value.length() + ":" + value);
    }
    return new Link(
        row.getObject("entry_id", UUID.class),
        content.toString(),
        row.getLong("position"),
        row.getString("seal"));
  }
}
