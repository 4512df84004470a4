package io.gatehouse.web.wizard;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;

/** A person with a browser who opened the link. Names fields as the catalogue does. */
final class Applicant {

  private final Page page;
  private final String link;

  Applicant(Page page, String link) {
    this.page = page;
    this.link = link;
  }

  Page page() {
    return page;
  }

  Applicant open() {
    page.navigate(link);
    return this;
  }

  /** Opens a page behind the link. */
  Response open(String behind) {
    return page.navigate(link + behind);
  }

  void start() {
    page.locator("a.main-action").click();
  }

  /** Types or chooses, whatever the field is answered with. */
  void answer(String path, String value) {
    Locator field = page.locator("[name='%s']:not([type=hidden])".formatted(path));
    String kind = (String) field.first().evaluate("e => e.type");
    switch (kind) {
      case "radio", "checkbox" ->
          page.locator("[name='%s'][value='%s']".formatted(path, value)).check();
      case "select-one" -> field.selectOption(value);
      default -> field.fill(value);
    }
  }

  void answer(Map<String, String> answers) {
    answers.forEach(this::answer);
  }

  String value(String path) {
    return page.locator(
            "[name='%1$s']:not([type=hidden], [type=radio]), [name='%1$s']:checked".formatted(path))
        .inputValue();
  }

  boolean asked(String path) {
    return page.locator("[name='%s']:not([type=hidden])".formatted(path)).count() > 0
        && page.locator("[name='%s']:not([type=hidden])".formatted(path)).first().isVisible();
  }

  void next() {
    press("button.main-action");
  }

  void back() {
    press(".back button, .back a");
  }

  void speak(String language) {
    press(".languages [lang=%s]".formatted(language));
  }

  private void press(String what) {
    page.locator(what).click();
    page.waitForLoadState(LoadState.LOAD);
  }

  String text() {
    return page.locator("main").innerText();
  }

  String heading() {
    return page.locator("h1").innerText();
  }

  /** The fault that stands at a field. */
  String fault(String path) {
    return page.locator(".question:has([name='%s']) .fault".formatted(path)).innerText();
  }

  int faults() {
    return page.locator(".question .fault").count();
  }

  /** The step that the browser shows: the end of its address. */
  String at() {
    String path = page.url().replaceFirst("\\?.*", "");
    return path.equals(link) ? "" : path.substring(link.length() + 1);
  }
}
