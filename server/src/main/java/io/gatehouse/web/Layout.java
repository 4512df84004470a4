package io.gatehouse.web;

import io.gatehouse.country.Language;
import io.gatehouse.partner.Brand;
import io.gatehouse.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a page.
 *
 * @param title what the page is about; the browser shows it with the partner's name
 * @param brand whose page it is; none where that is not known
 * @param stylesheets addresses, in order
 * @param languages in which the page can be had; one only, and there is no switch
 * @param form id of the form that holds what a person is typing; changing the language then hands
 *     it in, so that nothing is lost. None: the language is changed by a link
 */
public record Layout(
    Texts texts,
    String title,
    @Nullable Brand brand,
    List<String> stylesheets,
    boolean sandbox,
    List<Language> languages,
    @Nullable String form) {
  public Layout {
    stylesheets = List.copyOf(stylesheets);
    languages = List.copyOf(languages);
  }

  /** The same frame, around a page with a form. */
  public Layout around(String form) {
    return new Layout(texts, title, brand, stylesheets, sandbox, languages, form);
  }

  /** The same frame; a page that has found errors says so first. */
  public Layout withErrors() {
    return new Layout(
        texts, texts.get("page.error_title", title), brand, stylesheets, sandbox, languages, form);
  }

  boolean speaks(Language language) {
    return language == texts.language();
  }

  String fullTitle() {
    return brand == null ? title : texts.get("page.title", title, brand.name());
  }
}
