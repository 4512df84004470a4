package io.gatehouse.web.wizard;

import io.gatehouse.application.Application;
import io.gatehouse.partner.Brand;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Situation;
import io.gatehouse.text.Texts;

/** Somebody at an open application: by which link, whose page it is, and in which language. */
record Sitting(String token, Application application, Brand brand, Texts texts) {

  /** The same one, after the application has changed. */
  Sitting with(Application changed) {
    return new Sitting(token, changed, brand, texts);
  }

  Situation situation() {
    return application.situation();
  }

  Words words() {
    return new Words(texts, situation());
  }

  Steps steps() {
    return Steps.of(application);
  }

  /** The company's name; empty while nobody has given it. */
  String company() {
    return application.facts().get(Fields.NAME, "");
  }

  String businessId() {
    return words()
        .value(
            Fields.BUSINESS_ID,
            Fields.BUSINESS_ID.path(),
            application.facts().get(Fields.BUSINESS_ID, ""));
  }

  String title(Step step) {
    return texts.get(key(step) + ".title", step.person() + 1);
  }

  /** What a step is for, in one sentence. */
  String lead(Step step) {
    return texts.get(key(step) + ".lead", brand.name());
  }

  private static String key(Step step) {
    return step.person() == 0 ? "wizard.section." + step.section().key() : "wizard.section.further";
  }

  String url() {
    return url(token);
  }

  static String url(String token) {
    return "/onboarding/" + token;
  }

  String url(Step step, Trail trail) {
    return url() + "/" + step.key() + trail.query();
  }

  String summaryUrl() {
    return url() + "/" + Trail.SUMMARY;
  }
}
