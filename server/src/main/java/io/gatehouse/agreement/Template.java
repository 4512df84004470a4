package io.gatehouse.agreement;

import io.gatehouse.country.Language;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Kind;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;

/**
 * An agreement with places for values: {@code {{company.name}}}, by path of the field catalogue.
 *
 * @param version the day from which it holds, ISO 8601
 */
record Template(String version, Language language, String source) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}\\n]*)}}");

  /** What a value could be taken for: CommonMark lets any ASCII punctuation be escaped. */
  private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

  private static final Pattern NOT_ON_ONE_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
  private static final Set<String> PATHS = paths();

  Template {
    source = source.replace("\r\n", "\n").replace("\uFEFF", "");
  }

  private static Set<String> paths() {
    Set<String> paths =
        Fields.all().stream()
            .filter(field -> !(field.kind() instanceof Kind.PersonalCode))
            .map(field -> field.at(0))
            .collect(Collectors.toCollection(TreeSet::new));
    paths.add(Agreements.PARTNER_NAME);
    return Set.copyOf(paths);
  }

  /** What is wrong with it, in words for who wrote it; empty when it can be used. */
  Set<String> faults() {
    Set<String> faults = new TreeSet<>();
    PLACE
        .matcher(source)
        .results()
        .map(place -> place.group(1).strip())
        .filter(path -> !PATHS.contains(path))
        .forEach(path -> faults.add("{{" + path + "}} is no value of an agreement"));
    Markdown markdown = Markdown.parse(source);
    if (markdown.title().isEmpty()) {
      faults.add("it does not begin with a heading");
    }
    markdown.document().accept(new NoPlaceForValues(faults));
    return faults;
  }

  /** Where escapes do not hold, a value could become more than text. */
  private static final class NoPlaceForValues extends AbstractVisitor {
    private final Set<String> faults;

    NoPlaceForValues(Set<String> faults) {
      this.faults = faults;
    }

    @Override
    public void visit(HtmlBlock html) {
      faults.add("it holds HTML, which is not shown as such");
    }

    @Override
    public void visit(HtmlInline html) {
      faults.add("it holds HTML, which is not shown as such");
    }

    @Override
    public void visit(Image image) {
      faults.add("it holds an image, which is not kept with it");
    }

    @Override
    public void visit(Code code) {
      check("code", code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
      check("code", code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      check("code", code.getLiteral());
    }

    @Override
    public void visit(Link link) {
      check("the address of a link", link.getDestination() + link.getTitle());
      super.visit(link);
    }

    private void check(String where, String literal) {
      if (literal.contains("{{") || literal.contains("%7B%7B")) {
        faults.add("a value stands in " + where);
      }
    }
  }

  /**
   * The agreement with values in their places, each as nothing but text.
   *
   * @param value the words for a path; empty where nothing is known
   */
  AgreementDocument fill(UnaryOperator<String> value) {
    String text =
        PLACE
            .matcher(source)
            .replaceAll(
                place -> Matcher.quoteReplacement(asText(value.apply(place.group(1).strip()))));
    return AgreementDocument.of(version, language, text);
  }

  private static String asText(String value) {
    String line = NOT_ON_ONE_LINE.matcher(value).replaceAll(" ").strip();
    return line.isEmpty() ? "–" : PUNCTUATION.matcher(line).replaceAll("\\\\$0");
  }
}
