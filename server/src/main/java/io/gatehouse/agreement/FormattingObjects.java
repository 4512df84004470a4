package io.gatehouse.agreement;

import io.gatehouse.agreement.XslFo.Vocabulary;
import io.gatehouse.text.Texts;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Tells a document to the printer in its own terms (XSL-FO 1.1), as A4 with a tagged structure. */
final class FormattingObjects {
  private static final String LAST = "last-page";

  private final XslFo fo;

  FormattingObjects(ContentHandler printer) {
    this.fo = new XslFo(printer);
  }

  void write(AgreementDocument document) throws SAXException {
    fo.begin(document.language().tag());
    master();
    title(document);
    fo.open("page-sequence", "master-reference", "A4", "hyphenate", "false");
    footer(document);
    fo.open("flow", "flow-name", "xsl-region-body");
    Markdown.parse(document.text()).document().accept(new Body(fo));
    fo.empty("block", "id", LAST);
    fo.close();
    fo.close();
    fo.end();
  }

  private void master() {
    fo.open("layout-master-set");
    fo.open(
        "simple-page-master",
        "master-name",
        "A4",
        "page-width",
        "210mm",
        "page-height",
        "297mm",
        "margin",
        "20mm 22mm 12mm 22mm");
    fo.empty("region-body", "margin-bottom", "18mm");
    fo.empty("region-after", "extent", "10mm");
    fo.close();
    fo.close();
  }

  /**
   * The title as metadata in two languages, of which one is "any": the printer would write a single
   * one in a way that PDF/A-2 does not allow.
   */
  private void title(AgreementDocument document) {
    fo.open("declarations");
    fo.open(Vocabulary.X, "xmpmeta");
    fo.open(Vocabulary.RDF, "RDF");
    fo.open(Vocabulary.RDF, "Description");
    fo.open(Vocabulary.DC, "title");
    fo.open(Vocabulary.RDF, "Alt");
    for (String language : List.of("x-default", document.language().tag())) {
      fo.open(Vocabulary.RDF, "li", "xml:lang", language);
      fo.text(document.name());
      fo.close();
    }
    fo.close(6);
  }

  private void footer(AgreementDocument document) {
    fo.open("static-content", "flow-name", "xsl-region-after");
    fo.open("block", "font-size", "7.5pt", "color", "#444444");
    fo.text(Fingerprint.words(document.version(), document.language(), document.sha256()));
    fo.close();
    fo.open("block", "font-size", "7.5pt", "color", "#444444", "text-align", "end");
    String[] page = Texts.in(document.language()).get("document.page", "\f", "\f").split("\f", -1);
    fo.text(page[0]);
    fo.empty("page-number");
    fo.text(page[1]);
    fo.empty("page-number-citation", "ref-id", LAST);
    fo.text(page[2]);
    fo.close();
    fo.close();
  }

  /** The text, node by node. */
  private static final class Body extends AbstractVisitor {
    private static final String[] HEADING_SIZES = {"18pt", "13pt", "11pt", "10pt", "10pt", "10pt"};

    private final XslFo fo;

    Body(XslFo fo) {
      this.fo = fo;
    }

    @Override
    public void visit(Heading heading) {
      within(
          heading,
          "block",
          "role",
          "H" + heading.getLevel(),
          "font-size",
          HEADING_SIZES[heading.getLevel() - 1],
          "font-weight",
          "bold",
          "space-before",
          "12pt",
          "space-after",
          "4pt",
          "keep-with-next.within-page",
          "always");
    }

    @Override
    public void visit(Paragraph paragraph) {
      within(paragraph, "block", "role", "P", "space-after", "6pt", "line-height", "1.4");
    }

    @Override
    public void visit(BlockQuote quote) {
      within(quote, "block", "role", "BlockQuote", "start-indent", "8mm");
    }

    @Override
    public void visit(BulletList list) {
      within(
          list, "list-block", "provisional-distance-between-starts", "6mm", "space-after", "6pt");
    }

    @Override
    public void visit(OrderedList list) {
      within(
          list, "list-block", "provisional-distance-between-starts", "8mm", "space-after", "6pt");
    }

    @Override
    public void visit(ListItem item) {
      fo.open("list-item");
      fo.open("list-item-label", "end-indent", "label-end()");
      fo.open("block", "line-height", "1.4");
      fo.text(mark(item));
      fo.close();
      fo.close();
      within(item, "list-item-body", "start-indent", "body-start()");
      fo.close();
    }

    private static String mark(ListItem item) {
      if (!(item.getParent() instanceof OrderedList list)) {
        return "•";
      }
      int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
      for (Node at = item.getPrevious(); at != null; at = at.getPrevious()) {
        number++;
      }
      return number + ".";
    }

    @Override
    public void visit(ThematicBreak line) {
      fo.open("block", "space-before", "4pt", "space-after", "8pt");
      fo.empty("leader", "leader-pattern", "rule", "leader-length", "100%");
      fo.close();
    }

    @Override
    public void visit(Emphasis emphasis) {
      within(emphasis, "inline", "font-style", "italic");
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
      within(emphasis, "inline", "font-weight", "bold");
    }

    @Override
    public void visit(Text text) {
      fo.text(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      fo.text(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      preformatted(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
      preformatted(code.getLiteral());
    }

    private void preformatted(String literal) {
      fo.open("block", "linefeed-treatment", "preserve", "white-space-treatment", "preserve");
      fo.text(literal);
      fo.close();
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      fo.text(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      fo.empty("block");
    }

    private void within(Node node, String object, String... properties) {
      fo.open(object, properties);
      visitChildren(node);
      fo.close();
    }
  }
}
