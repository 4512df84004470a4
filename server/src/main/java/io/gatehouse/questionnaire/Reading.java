package io.gatehouse.questionnaire;

import io.gatehouse.checklist.Checklist.Section;
import io.gatehouse.checklist.Entries;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.country.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A questionnaire with its answers, as people read it. Personal codes stay hidden, and answers to
 * questions that are not asked are left out.
 */
public record Reading(List<Part> parts) {

  public Reading {
    parts = List.copyOf(parts);
  }

  /**
   * A section.
   *
   * @param key see {@link Section}
   */
  public record Part(String key, String title, List<Block> blocks) {
    public Part {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * Answers that belong together.
   *
   * @param heading of an entry of a group, such as "Owner 1"; null: of the section itself
   */
  public record Block(@Nullable String heading, List<Told> answers) {
    public Block {
      answers = List.copyOf(answers);
    }
  }

  /** One answer. */
  public record Told(String label, String value) {}

  public static Reading of(Filled filled, Language language) {
    Wording wording = Wording.in(language);
    return new Reading(
        filled.sections().stream()
            .map(
                section ->
                    new Part(
                        section.key(),
                        wording.of(section.title()),
                        blocks(filled, section, wording)))
            .toList());
  }

  private static List<Block> blocks(Filled filled, Section section, Wording wording) {
    Map<UUID, JsonNode> answers = filled.completion().values();
    List<Told> single = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (Question question : filled.progress().visible()) {
      JsonNode answer = answers.get(question.id());
      if (section.questions().contains(question.id()) && answer != null) {
        if (question.type() instanceof Group group) {
          blocks.addAll(entries(group, answer, wording));
        } else {
          single.add(told(question, answer, wording));
        }
      }
    }
    return Stream.concat(
            single.isEmpty() ? Stream.empty() : Stream.of(new Block(null, single)), blocks.stream())
        .toList();
  }

  private static List<Block> entries(Group group, JsonNode answer, Wording wording) {
    Entries entries = Entries.of(group, answer);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < entries.entries().size(); i++) {
      Map<UUID, JsonNode> entry = entries.entries().get(i);
      List<Told> told =
          entries.progress(i).visible().stream()
              .flatMap(
                  member ->
                      Stream.ofNullable(entry.get(member.id()))
                          .map(value -> told(member, value, wording)))
              .toList();
      blocks.add(new Block(wording.entry(group, i), told));
    }
    return blocks;
  }

  private static Told told(Question question, JsonNode answer, Wording wording) {
    return new Told(wording.of(question.words()), wording.value(question.type(), answer));
  }
}
