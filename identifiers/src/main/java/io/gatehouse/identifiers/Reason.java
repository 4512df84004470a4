package io.gatehouse.identifiers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a text is refused, and what would be right.
 *
 * <p>Made to be translated: {@link #key()} names one sentence, {@link #arguments()} are what goes
 * into its places {@code {0}}, {@code {1}} …; {@link #text()} is that sentence in English. A reason
 * never repeats the text that was read, and for personal numbers it does not tell the right check
 * digit either, so it may be logged.
 *
 * @param rule the rule that failed
 * @param key the sentence, such as {@code identifier.check-digit-expected}
 * @param arguments what would be right, and where: lengths, a prefix, a check digit, a place
 *     counted from 1 without spaces, separators and country prefix
 * @param text the sentence in English
 */
public record Reason(Rule rule, String key, List<String> arguments, String text) {

  public Reason {
    arguments = List.copyOf(arguments);
  }

  /** Every sentence there is by its key, in English with its places: what a translation needs. */
  public static Map<String, String> sentences() {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (Fault fault : Fault.values()) {
      sentences.put(fault.key(), fault.sentence());
    }
    return Collections.unmodifiableMap(sentences);
  }
}
