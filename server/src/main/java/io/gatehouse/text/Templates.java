package io.gatehouse.text;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * The pages and mails, compiled with the program: a template that does not fit its model fails the
 * build.
 */
public final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "io.gatehouse");

  private Templates() {}

  /**
   * Renders HTML; every value is escaped for where it stands.
   *
   * @param template path below {@code src/main/jte}
   * @param page the one parameter of the template
   */
  public static String render(String template, Object page) {
    StringOutput html = new StringOutput();
    ENGINE.render(template, page, html);
    return html.toString();
  }
}
