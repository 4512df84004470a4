package io.gatehouse.sandbox.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** XML as the simulated registers write it: one prefix, texts escaped. */
record SoapText(String prefix) {

  /** An element with a text; an empty one when there is no text. */
  String element(String name, @Nullable Object text) {
    return within(name, text == null ? "" : HtmlUtils.htmlEscape(text.toString(), "UTF-8"));
  }

  /** An element around other elements. */
  String within(String name, String inside) {
    return "<%1$s:%2$s>%3$s</%1$s:%2$s>".formatted(prefix, name, inside);
  }

  /** An element with attributes of the same prefix, given as name and value in turn. */
  String within(String name, String inside, String... attributes) {
    StringBuilder open = new StringBuilder("<" + prefix + ":" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      open.append(" %s:%s=\"%s\"".formatted(prefix, attributes[i], escaped(attributes[i + 1])));
    }
    return open + ">" + inside + "</" + prefix + ":" + name + ">";
  }

  static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  /** The text of an element of a request, whatever its prefix; empty when there is none. */
  static String read(String request, String name) {
    Matcher element = Pattern.compile("<(?:\\w+:)?" + name + ">\\s*([^<]*?)\\s*<").matcher(request);
    return element.find() ? element.group(1) : "";
  }
}
