package io.gatehouse.agreement;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A text in CommonMark, taken apart. */
record Markdown(Node document) {
  private static final Parser PARSER = Parser.builder().build();

  /** HTML in the text is shown as text; links lead only where the web leads. */
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .nodeRendererFactory(LowerHeadings::new)
          .build();

  static Markdown parse(String text) {
    return new Markdown(PARSER.parse(text));
  }

  /** The words of the first heading; empty when the text does not begin with one. */
  String title() {
    return document.getFirstChild() instanceof Heading heading ? words(heading) : "";
  }

  private static String words(Heading heading) {
    StringBuilder words = new StringBuilder();
    heading.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }
        });
    return words.toString().strip();
  }

  /** For a page that has a heading of its own: the first level becomes {@code h2}. */
  String html() {
    return HTML.render(document);
  }
}
