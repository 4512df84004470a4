package io.gatehouse.partner;

import io.gatehouse.platform.Keys;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The endpoints to which partners want the keys of their new customers; one a program, sealed. */
@Component
public class KeysEndpoints {
  private final JdbcClient jdbc;
  private final Partners partners;
  private final Keys keys;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  KeysEndpoints(JdbcClient jdbc, Partners partners, Keys keys, Clock clock) {
    this.jdbc = jdbc;
    this.partners = partners;
    this.keys = keys;
    this.clock = clock;
  }

  /** The endpoint of a program; empty when there is none. */
  public Optional<KeysEndpoint> of(UUID partnerId, UUID programId) {
    return jdbc.sql("select sealed from keys_endpoint where partner_id = ? and program_id = ?")
        .param(partnerId)
        .param(programId)
        .query(String.class)
        .optional()
        .map(stored -> keys.unseal(stored, context(partnerId, programId)))
        .map(text -> json.readValue(text, KeysEndpoint.class));
  }

  /** The program that one of the partner's own credentials is for. */
  public Optional<Program> programOf(String cid) {
    return partners.caller(cid).map(Caller::program);
  }

  /** Whether a program has one, without opening it. */
  public boolean has(UUID partnerId, UUID programId) {
    return jdbc.sql(
            "select exists (select from keys_endpoint where partner_id = ? and program_id = ?)")
        .param(partnerId)
        .param(programId)
        .query(Boolean.class)
        .single();
  }

  /** Sets the endpoint of a program, in the place of the one before. */
  public void set(Program program, KeysEndpoint endpoint) {
    String context = context(program.partnerId(), program.programId());
    jdbc.sql(
            """
            insert into keys_endpoint (partner_id, program_id, sealed, changed_at) values (?, ?, ?, ?)
            on conflict (partner_id, program_id) do update
            set sealed = excluded.sealed, changed_at = excluded.changed_at
            """)
        .param(program.partnerId())
        .param(program.programId())
        .param(keys.seal(json.writeValueAsString(endpoint), context))
        .param(OffsetDateTime.now(clock))
        .update();
  }

  /**
   * Removes the endpoint of a program.
   *
   * @return whether there was one
   */
  public boolean remove(Program program) {
    return jdbc.sql("delete from keys_endpoint where partner_id = ? and program_id = ?")
            .param(program.partnerId())
            .param(program.programId())
            .update()
        > 0;
  }

  private static String context(UUID partnerId, UUID programId) {
    return "keys-endpoint/" + partnerId + "/" + programId;
  }
}
