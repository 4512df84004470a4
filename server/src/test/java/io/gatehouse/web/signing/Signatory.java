package io.gatehouse.web.signing;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;

/** Somebody with a browser who got a mail with something to accept. */
final class Signatory {
  private final Page page;
  private final String link;

  Signatory(Page page, String link) {
    this.page = page;
    this.link = link;
  }

  Page page() {
    return page;
  }

  Signatory open() {
    page.navigate(link);
    return this;
  }

  /** Goes to the e-ID, and is somebody of the simulated registers there. */
  Signatory identify(String name) {
    return identify(name, "substantial");
  }

  Signatory identify(String name, String level) {
    goToProvider();
    page.locator("#person").selectOption(new SelectOption().setLabel(name));
    return logIn(level);
  }

  /** Goes to the e-ID, and is somebody who stands in no list. */
  Signatory identifyAs(String given, String family, String born) {
    goToProvider();
    page.locator("#given").fill(given);
    page.locator("#family").fill(family);
    page.locator("#born").fill(born);
    return logIn("substantial");
  }

  private Signatory logIn(String level) {
    page.locator("[name=level][value=%s]".formatted(level)).check();
    page.locator("button[value=login]").click();
    page.waitForLoadState(LoadState.LOAD);
    return this;
  }

  /** Presses the button, and waits for the provider's page. */
  void goToProvider() {
    page.locator("form[action$='/login'] button").click();
    page.waitForURL("**/sandbox/eid/login?**");
  }

  void cancel() {
    page.locator("button[value=cancel]").click();
    page.waitForLoadState(LoadState.LOAD);
  }

  Signatory accept() {
    page.locator("#read").check();
    press("form[action$='/accept'] button");
    return this;
  }

  void refuse(String reason) {
    page.locator("details summary").click();
    page.locator("#reason").fill(reason);
    press("form[action$='/refuse'] button");
  }

  /** Names somebody else by mail address. */
  void name(String email) {
    page.locator("#email").fill(email);
    press("form:has(#email) button");
  }

  /** Logs in at the provider as a program would; tells where it sends the browser to. */
  String callbackOf(String name) {
    goToProvider();
    APIRequestContext http = page.context().request();
    String person =
        (String)
            page.locator("#person option", new Page.LocatorOptions().setHasText(name))
                .first()
                .getAttribute("value");
    APIResponse loggedIn =
        http.post(
            page.url().replaceFirst("\\?.*", ""),
            RequestOptions.create()
                .setMaxRedirects(0)
                .setForm(
                    FormData.create()
                        .set("request", page.locator("[name=request]").inputValue())
                        .set("person", person)
                        .set("level", "substantial")));
    return http.get(
            java.net.URI.create(page.url()).resolve(loggedIn.headers().get("location")).toString(),
            RequestOptions.create().setMaxRedirects(0))
        .headers()
        .get("location");
  }

  void explain(String explanation, String file, byte[] content) {
    page.locator("#explanation").fill(explanation);
    page.locator("#file").setInputFiles(new FilePayload(file, "application/octet-stream", content));
    press("form[action$='/explanation'] button");
  }

  /**
   * Fills in the Finnish questionnaire, of which it is the shortest way, and hands it in.
   *
   * @param exposed whether the person holds a prominent public function
   */
  Signatory answerQuestions(boolean exposed) {
    press("a.main-action");
    choose("legal_form", 1);
    choose("field", 7);
    type("activity_description", "A café in Helsinki.");
    next();
    choose("turnover", 2);
    choose("cash", 1);
    choose("trade", 0);
    next();
    choose("purpose", 0);
    choose("invoices", 0);
    choose("volume", 1);
    choose("funds", 0);
    next();
    choose("acceptor_pep", exposed ? 0 : 1);
    if (exposed) {
      type("acceptor_role", "Member of parliament");
    }
    next();
    choose("sanctioned", 1);
    choose("sanctioned_trade", 1);
    next();
    choose("tax_abroad", 1);
    next();
    next();
    return this;
  }

  private void next() {
    press("button.main-action");
  }

  private void type(String path, String text) {
    page.locator("[name='%s']:not([type=hidden])".formatted(path)).fill(text);
  }

  /** Chooses an option by its place, counted from 0. */
  private void choose(String path, int place) {
    if (page.locator("select[name='%s']".formatted(path)).count() > 0) {
      page.locator("select[name='%s']".formatted(path))
          .selectOption(new SelectOption().setIndex(place + 1));
    } else {
      page.locator(".option:has(> [name='%s']) > label".formatted(path)).nth(place).click();
    }
  }

  void press(String what) {
    page.locator(what).click();
    page.waitForLoadState(LoadState.LOAD);
  }

  String heading() {
    return page.locator("h1").innerText();
  }

  String text() {
    return page.locator("main").innerText();
  }

  /** What the page says went wrong. */
  String problem() {
    return page.locator(".problems").innerText();
  }
}
