package io.gatehouse.questionnaire;

import io.gatehouse.checklist.Words;
import io.gatehouse.country.Language;
import io.gatehouse.text.Texts;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of a questionnaire, in all languages, from the texts {@code questions.<key>}. */
record DraftWords(String questionnaire) {
  private static final String AREA = "questions.";

  Words of(String path) {
    String key = AREA + questionnaire + "." + path;
    Map<String, String> translations = new TreeMap<>();
    for (Language language : Language.values()) {
      translations.put(language.tag(), Texts.in(language).get(key));
    }
    return new Words(Texts.in(Language.ENGLISH).get(key), translations);
  }

  /** What helps to answer; none where there is nothing to say. */
  @Nullable Words hint(String path) {
    String hint = path + ".hint";
    return Texts.in(Language.ENGLISH).has(AREA + questionnaire + "." + hint) ? of(hint) : null;
  }
}
