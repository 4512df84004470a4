package io.gatehouse.application;

import io.gatehouse.watchlist.CaseSource;
import io.gatehouse.watchlist.Parties;
import io.gatehouse.watchlist.ScreeningCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Applications that wait for something, for the watch lists. */
@Component
class OpenCases implements CaseSource {
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
  private static final String OPEN = " where partner_id = :partner and state = 'INCOMPLETE' ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  OpenCases(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public String name() {
    return "application";
  }

  @Override
  public long count(UUID partnerId) {
    return jdbc.sql("select count(*) from application" + OPEN)
        .param("partner", partnerId)
        .query(Long.class)
        .single();
  }

  @Override
  public List<ScreeningCase> page(UUID partnerId, UUID after, int size) {
    return jdbc.sql(
            "select application_id, country, facts from application"
                + OPEN
                + "and application_id > :after order by application_id limit :size")
        .param("partner", partnerId)
        .param("after", after)
        .param("size", size)
        .query((row, n) -> screened(row, partnerId))
        .list();
  }

  private ScreeningCase screened(ResultSet row, UUID partnerId) throws SQLException {
    UUID applicationId = row.getObject("application_id", UUID.class);
    Map<String, String> facts = json.readValue(row.getString("facts"), FACTS);
    return new ScreeningCase(
        partnerId, applicationId, applicationId, null, Parties.of(facts, row.getString("country")));
  }
}
