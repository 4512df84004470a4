package io.gatehouse.checklist;

import io.gatehouse.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The checklists of countries, one a program and country. */
@Component
public class CountryConfigs {
  private static final String COLUMNS =
      """
      select config_id, country, checklist_id, active, created_at, changed_at from country_checklist
      where partner_id = ?
      """;

  private final JdbcClient jdbc;
  private final ChecklistStore store;
  private final ChecklistJournal journal;
  private final Ids ids;
  private final Clock clock;

  CountryConfigs(
      JdbcClient jdbc, ChecklistStore store, ChecklistJournal journal, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** All of a program, by country. */
  public List<CountryConfig> all(UUID partnerId, UUID programId) {
    return jdbc.sql(COLUMNS + " and program_id = ? order by country")
        .param(partnerId)
        .param(programId)
        .query((row, n) -> config(row))
        .list();
  }

  public Optional<CountryConfig> find(UUID partnerId, UUID programId, UUID configId) {
    return all(partnerId, programId).stream()
        .filter(config -> config.id().equals(configId))
        .findFirst();
  }

  /** The checklist that is asked of companies of a country; empty when none is. */
  public Optional<Checklist> checklist(UUID partnerId, UUID programId, String country) {
    return jdbc.sql(COLUMNS + " and program_id = ? and country = ? and active")
        .param(partnerId)
        .param(programId)
        .param(country)
        .query((row, n) -> config(row))
        .optional()
        .flatMap(config -> store.current(partnerId, config.checklistId()))
        .filter(checklist -> checklist.type().equals(Checklist.ONBOARDING));
  }

  /** Whether any program asks with this checklist. */
  public boolean uses(UUID partnerId, UUID checklistId) {
    return jdbc.sql(
            "select exists (select from country_checklist where partner_id = ? and checklist_id = ?)")
        .param(partnerId)
        .param(checklistId)
        .query(Boolean.class)
        .single();
  }

  /** Sets the checklist of a country; empty when the country has one. */
  @Transactional
  public Optional<CountryConfig> add(
      UUID partnerId,
      UUID programId,
      String actor,
      String country,
      UUID checklistId,
      boolean active) {
    UUID configId = ids.next();
    jdbc.sql(
            """
            insert into country_checklist (partner_id, config_id, program_id, country, checklist_id, active, created_at,
                                           changed_at)
            values (:partner, :config, :program, :country, :checklist, :active, :now, :now)
            on conflict (partner_id, program_id, country) do nothing
            """)
        .param("partner", partnerId)
        .param("config", configId)
        .param("program", programId)
        .param("country", country)
        .param("checklist", checklistId)
        .param("active", active)
        .param("now", OffsetDateTime.now(clock))
        .update();
    Optional<CountryConfig> added = find(partnerId, programId, configId);
    added.ifPresent(config -> journal.configured(partnerId, actor, null, config));
    return added;
  }

  /** Writes a changed one; false when another has its country. */
  @Transactional
  public boolean change(
      UUID partnerId, UUID programId, String actor, CountryConfig before, CountryConfig config) {
    boolean changed = update(partnerId, programId, config);
    if (changed) {
      journal.configured(partnerId, actor, before, config);
    }
    return changed;
  }

  private boolean update(UUID partnerId, UUID programId, CountryConfig config) {
    return jdbc.sql(
                """
                update country_checklist c
                set country = :country, checklist_id = :checklist, active = :active, changed_at = :now
                where partner_id = :partner and config_id = :config
                  and not exists (select from country_checklist o
                                  where o.partner_id = :partner and o.program_id = :program
                                    and o.country = :country and o.config_id <> :config)
                """)
            .param("partner", partnerId)
            .param("program", programId)
            .param("config", config.id())
            .param("country", config.country())
            .param("checklist", config.checklistId())
            .param("active", config.active())
            .param("now", OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  @Transactional
  public void delete(UUID partnerId, String actor, CountryConfig config) {
    jdbc.sql("delete from country_checklist where partner_id = ? and config_id = ?")
        .param(partnerId)
        .param(config.id())
        .update();
    journal.configured(partnerId, actor, config, null);
  }

  private static CountryConfig config(ResultSet row) throws SQLException {
    return new CountryConfig(
        row.getObject("config_id", UUID.class),
        row.getString("country"),
        row.getObject("checklist_id", UUID.class),
        row.getBoolean("active"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
