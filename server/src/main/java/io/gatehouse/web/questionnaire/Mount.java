package io.gatehouse.web.questionnaire;

import io.gatehouse.country.Language;
import io.gatehouse.partner.Brand;
import io.gatehouse.text.Texts;
import java.util.UUID;

/**
 * Where a questionnaire is mounted, and for whom.
 *
 * @param base address of its first page, without a slash at the end
 * @param subjectId for which it was begun
 * @param personId who answers, as the answers keep it
 * @param actor the same, as the audit trail keeps it
 * @param company whose questionnaire it is, as people read it
 */
public record Mount(
    String base,
    UUID partnerId,
    UUID subjectId,
    UUID personId,
    String actor,
    Language language,
    Brand brand,
    String company) {

  Texts texts() {
    return Texts.in(language);
  }

  String url(String page) {
    return page.isEmpty() ? base : base + "/" + page;
  }
}
