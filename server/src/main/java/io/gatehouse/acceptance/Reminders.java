package io.gatehouse.acceptance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.message.Mails;
import io.gatehouse.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminds those who were asked and have not acted, at the intervals that are set. */
@Configuration(proxyBeanMethods = false)
class Reminders {
  private static final Duration ROUND = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Ids ids;
  private final AcceptanceSettings settings;

  Reminders(JdbcClient jdbc, Ids ids, AcceptanceSettings settings) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.settings = settings;
  }

  @Bean
  Task<Void> remindSignatories(Clock clock) {
    return Tasks.recurring("remind-signatories", FixedDelay.of(ROUND))
        .execute((task, context) -> remind(clock.instant()));
  }

  /**
   * Promises a reminder to everybody whose time has come; not to those who have signed or refused,
   * nor about what staff is looking at.
   */
  private void remind(Instant now) {
    due(now).forEach(due -> remind(due, now));
  }

  private record Due(UUID partnerId, UUID linkId, int reminders) {}

  private List<Due> due(Instant now) {
    return jdbc.sql(
            """
            select partner_id, link_id, reminders from acceptance_invitation
            where remind_at <= ? order by remind_at limit 1000
            """)
        .param(utc(now))
        .query(
            (row, n) ->
                new Due(
                    row.getObject("partner_id", UUID.class),
                    row.getObject("link_id", UUID.class),
                    row.getInt("reminders")))
        .list();
  }

  /** One statement an invitation, so that processes that remind at once remind once. */
  private void remind(Due due, Instant now) {
    List<Duration> waits = settings.reminders();
    int next = due.reminders() + 1;
    jdbc.sql(
            """
                with reminded as (
                  update acceptance_invitation set reminders = reminders + 1, remind_at = :next
                  where partner_id = :partner and link_id = :link and reminders = :reminders and remind_at <= :now
                  returning partner_id, link_id, acceptance_id
                ), promise (partner_id, mail_id, application_id, link_id, kind, language, at) as (
                  select r.partner_id, cast(:mail as uuid), a.application_id, r.link_id, 'reminder', a.language,
                         cast(:now as timestamptz)
                  from reminded r
                  join acceptance a on a.partner_id = r.partner_id and a.acceptance_id = r.acceptance_id
                  join link l on l.partner_id = r.partner_id and l.link_id = r.link_id
                  where a.state = 'WAITING' and l.revoked_at is null and l.expires_at > :now
                    and not exists (select from signature s
                                    join identification i on i.partner_id = s.partner_id
                                      and i.identification_id = s.identification_id
                                    where i.partner_id = r.partner_id and i.link_id = r.link_id)
                    and not exists (select from refusal f
                                    join identification i on i.partner_id = f.partner_id
                                      and i.identification_id = f.identification_id
                                    where i.partner_id = r.partner_id and i.link_id = r.link_id)
                ),
                """
                + Mails.PROMISED
                + "select count(*) from promise")
        .param("next", next < waits.size() ? utc(now.plus(waits.get(next))) : null)
        .param("partner", due.partnerId())
        .param("link", due.linkId())
        .param("reminders", due.reminders())
        .param("mail", ids.next())
        .param("now", utc(now))
        .query(Integer.class)
        .single();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
