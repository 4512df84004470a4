package io.gatehouse.acceptance;

import io.gatehouse.questionnaire.Filled;
import io.gatehouse.questionnaire.Reading;
import io.gatehouse.questionnaire.Reading.Block;
import io.gatehouse.questionnaire.Reading.Part;
import io.gatehouse.questionnaire.Reading.Told;
import io.gatehouse.questionnaire.Wording;
import io.gatehouse.text.Texts;

/**
 * A questionnaire with its answers as a document in Markdown, to be confirmed and kept. Personal
 * codes stay hidden; that they are still the same shows in the state of the answers, which the text
 * names.
 */
record AnswersAsText(Texts texts, Filled filled) {

  String markdown(String company) {
    StringBuilder text = new StringBuilder();
    Wording wording = Wording.in(texts.language());
    text.append("# ").append(plain(wording.of(filled.checklist().name()))).append("\n\n");
    text.append(plain(company)).append("\n\n");
    Reading.of(filled, texts.language()).parts().forEach(part -> part(text, part));
    return text.append(plain(texts.get("signing.kyc.state", filled.state())))
        .append('\n')
        .toString();
  }

  private static void part(StringBuilder text, Part part) {
    text.append("## ").append(plain(part.title())).append("\n\n");
    part.blocks().forEach(block -> block(text, block));
  }

  private static void block(StringBuilder text, Block block) {
    String heading = block.heading();
    if (heading != null) {
      text.append("### ").append(plain(heading)).append("\n\n");
    }
    block.answers().forEach(answer -> line(text, answer));
    text.append('\n');
  }

  private static void line(StringBuilder text, Told answer) {
    text.append("- ")
        .append(plain(answer.label()))
        .append(answer.label().endsWith("?") ? " **" : ": **")
        .append(plain(answer.value()))
        .append("**\n");
  }

  /** Text that stays text: CommonMark lets every mark of ASCII be escaped. */
  private static String plain(String text) {
    String line = text.strip().replaceAll("\\s+", " ").replaceAll("(\\p{Punct})", "\\\\$1");
    return line.isEmpty() ? "-" : line;
  }
}
