package io.gatehouse.web.wizard;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stored behind a link. */
record Behind(JdbcClient jdbc, String link) {
  private static final String LINK =
      " where secret_hash = sha256(substring(decode(translate(:token, '-_', '+/'), 'base64') from 17))";

  Object applicationId() {
    return find("select application_id from link").singleValue();
  }

  /** Everything that looking must not change. */
  Map<String, Object> state() {
    return find("""
            select a.version, a.state, a.changed_at, a.facts::text, link.expires_at, link.revoked_at
            from application a join link using (partner_id, application_id)
            """)
        .singleRow();
  }

  String fact(String path) {
    return find("select facts ->> '%s' from application join link using (partner_id, application_id)"
            .formatted(path))
        .singleValue()
        .toString();
  }

  long customers() {
    return (Long)
        find("select count(*) from customer join link using (partner_id, application_id)")
            .singleValue();
  }

  private JdbcClient.ResultQuerySpec find(String what) {
    return jdbc.sql(what + LINK).param("token", link.substring(link.lastIndexOf('/') + 1)).query();
  }

  /** Changes the link, or what it leads to. */
  void set(String table, String change) {
    jdbc.sql("update %s set %s where application_id = ?".formatted(table, change))
        .param(applicationId())
        .update();
  }
}
