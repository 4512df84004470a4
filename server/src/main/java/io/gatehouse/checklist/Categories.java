package io.gatehouse.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The categories of checklists. */
@Component
public class Categories {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ChecklistJournal journal;
  private final Clock clock;

  Categories(JdbcClient jdbc, ChecklistJournal journal, Clock clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /** All of a partner, by name. */
  public List<Category> all(UUID partnerId) {
    return jdbc.sql(
            """
            select category_id, name, name_translations, icon, description, description_translations
            from checklist_category
            where partner_id = ? order by name, category_id
            """)
        .param(partnerId)
        .query((row, n) -> category(row))
        .list();
  }

  private static Category category(ResultSet row) throws SQLException {
    return new Category(
        row.getObject("category_id", UUID.class),
        words(row, "name"),
        row.getString("icon"),
        words(row, "description"));
  }

  private static Words words(ResultSet row, String column) throws SQLException {
    return new Words(
        row.getString(column), JSON.readValue(row.getString(column + "_translations"), TEXTS));
  }

  public Optional<Category> find(UUID partnerId, UUID categoryId) {
    return all(partnerId).stream().filter(category -> category.id().equals(categoryId)).findFirst();
  }

  /** Writes a category, new or changed. */
  @Transactional
  public void save(UUID partnerId, String actor, Category category) {
    journal.categorised(partnerId, actor, find(partnerId, category.id()).orElse(null), category);
    jdbc.sql(
            """
            insert into checklist_category (partner_id, category_id, name, name_translations, icon, description,
                                            description_translations, created_at)
            values (:partner, :category, :name, cast(:names as jsonb), :icon, :description,
                    cast(:descriptions as jsonb), :now)
            on conflict (partner_id, category_id)
            do update set name = excluded.name, name_translations = excluded.name_translations, icon = excluded.icon,
                          description = excluded.description,
                          description_translations = excluded.description_translations
            """)
        .param("partner", partnerId)
        .param("category", category.id())
        .param("name", category.name().text())
        .param("names", JSON.writeValueAsString(category.name().translations()))
        .param("icon", category.icon())
        .param("description", category.description().text())
        .param("descriptions", JSON.writeValueAsString(category.description().translations()))
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  @Transactional
  public void delete(UUID partnerId, String actor, Category category) {
    jdbc.sql("delete from checklist_category where partner_id = ? and category_id = ?")
        .param(partnerId)
        .param(category.id())
        .update();
    journal.categorised(partnerId, actor, category, null);
  }
}
