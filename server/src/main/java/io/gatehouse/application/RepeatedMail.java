package io.gatehouse.application;

import io.gatehouse.message.Mails;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Onboarding mails after the first one. */
@Component
class RepeatedMail {
  private final JdbcClient jdbc;

  RepeatedMail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Promises another onboarding mail, unless one was promised within the pause.
   *
   * @return whether there will be a mail
   */
  boolean promise(
      UUID partnerId, UUID applicationId, UUID linkId, UUID mailId, Instant now, Duration pause) {
    return jdbc.sql(
                """
                with promise (partner_id, mail_id, application_id, link_id, kind, language, at) as (
                  select a.partner_id, cast(:mail as uuid), a.application_id, cast(:link as uuid), 'onboarding', a.language,
                         cast(:now as timestamptz)
                  from application a
                  where a.partner_id = :partner and a.application_id = :application
                    and not exists (select from mail m
                                    where m.partner_id = :partner and m.application_id = :application
                                      and m.promised_at > :since)
                ),
                """
                    + Mails.PROMISED
                    + "select count(*) from promise")
            .param("mail", mailId)
            .param("link", linkId)
            .param("partner", partnerId)
            .param("application", applicationId)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("since", now.minus(pause).atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single()
        == 1;
  }
}
