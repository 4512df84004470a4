package io.gatehouse.web.questionnaire;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import io.gatehouse.country.Language;

/** A person with a browser before a questionnaire. Names questions by their paths. */
record Acceptor(Page page, String base) {

  Acceptor open() {
    page.navigate(base);
    return this;
  }

  Acceptor open(String behind) {
    page.navigate(base + "/" + behind);
    return this;
  }

  Acceptor start() {
    page.locator("a.main-action").click();
    return this;
  }

  /** Types into a field. */
  Acceptor type(String path, String text) {
    named(path).fill(text);
    return this;
  }

  /** Chooses options by their places, counted from 0. */
  Acceptor choose(String path, int... places) {
    if (page.locator("select[name='%s']".formatted(path)).count() > 0) {
      // The first line of a menu is no answer.
      named(path).selectOption(new SelectOption().setIndex(places[0] + 1));
      return this;
    }
    for (int place : places) {
      page.locator(".option:has(> [name='%s']) > label".formatted(path)).nth(place).click();
    }
    return this;
  }

  Acceptor yes(String path) {
    return choose(path, 0);
  }

  Acceptor no(String path) {
    return choose(path, 1);
  }

  private Locator named(String path) {
    return page.locator("[name='%s']:not([type=hidden])".formatted(path));
  }

  boolean asked(String path) {
    Locator field = named(path);
    return field.count() > 0 && field.first().isVisible();
  }

  String value(String path) {
    return named(path).first().inputValue();
  }

  Acceptor next() {
    return press("button.main-action");
  }

  Acceptor back() {
    return press(".back button, .back a");
  }

  Acceptor add(String group) {
    return press("button[value='add:%s']".formatted(group));
  }

  Acceptor remove(String group, int entry) {
    return press("button[value='remove:%s:%d']".formatted(group, entry));
  }

  Acceptor speak(Language language) {
    return press(".languages [lang=%s]".formatted(language.tag()));
  }

  private Acceptor press(String what) {
    page.locator(what).first().click();
    page.waitForLoadState(LoadState.LOAD);
    return this;
  }

  String text() {
    return page.locator("main").innerText();
  }

  String heading() {
    return page.locator("h1").innerText();
  }

  String fault(String path) {
    return page.locator(
            ".question:has(> [name=asked][value='%s']) > .fault, ".formatted(path)
                + ".question:has(> [name=asked][value='%s']) > fieldset > .fault".formatted(path))
        .first()
        .innerText();
  }

  int faults() {
    return page.locator("form .fault").count();
  }

  /** The page that the browser shows: the end of its address. */
  String at() {
    String path = page.url().replaceFirst("[?#].*", "");
    return path.equals(base) ? "" : path.substring(base.length() + 1);
  }
}
