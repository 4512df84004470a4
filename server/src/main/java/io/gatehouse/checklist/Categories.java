package io.gatehouse.checklist;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The categories of checklists. */
@Component
public class Categories {
  private final JdbcClient jdbc;
  private final Clock clock;

  Categories(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All of a partner, by name. */
  public List<Category> all(UUID partnerId) {
    return jdbc.sql(
            """
            select category_id, name, icon, description from checklist_category
            where partner_id = ? order by name, category_id
            """)
        .param(partnerId)
        .query(
            (row, n) ->
                new Category(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4)))
        .list();
  }

  public Optional<Category> find(UUID partnerId, UUID categoryId) {
    return all(partnerId).stream().filter(category -> category.id().equals(categoryId)).findFirst();
  }

  /** Writes a category, new or changed. */
  public void save(UUID partnerId, Category category) {
    jdbc.sql(
            """
            insert into checklist_category (partner_id, category_id, name, icon, description, created_at)
            values (:partner, :category, :name, :icon, :description, :now)
            on conflict (partner_id, category_id)
            do update set name = :name, icon = :icon, description = :description
            """)
        .param("partner", partnerId)
        .param("category", category.id())
        .param("name", category.name())
        .param("icon", category.icon())
        .param("description", category.description())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  public void delete(UUID partnerId, UUID categoryId) {
    jdbc.sql("delete from checklist_category where partner_id = ? and category_id = ?")
        .param(partnerId)
        .param(categoryId)
        .update();
  }
}
