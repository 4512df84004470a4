package io.gatehouse.agreement;

import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Headings one level lower than in the text: the page around it has the first level. */
final class LowerHeadings implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter writer;

  LowerHeadings(HtmlNodeRendererContext context) {
    this.context = context;
    this.writer = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Heading.class);
  }

  @Override
  public void render(Node node) {
    String tag = "h" + Math.min(((Heading) node).getLevel() + 1, 6);
    writer.line();
    writer.tag(tag);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    writer.tag("/" + tag);
    writer.line();
  }
}
