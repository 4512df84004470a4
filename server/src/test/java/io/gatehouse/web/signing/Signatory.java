package io.gatehouse.web.signing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
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
