package io.gatehouse.checklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire, in one of its versions.
 *
 * @param type what it is for, such as {@code customer_onboarding}
 * @param questions in the order in which they are asked
 * @param sections how pages part the questions; empty: not at all
 */
public record Checklist(
    UUID id,
    int version,
    Words name,
    Words description,
    String type,
    @Nullable UUID categoryId,
    List<Question> questions,
    List<Section> sections) {
  /** The type of checklists that companies answer when they are verified. */
  public static final String ONBOARDING = "customer_onboarding";

  /** The type of questionnaires by which a company is known as the law on money laundering asks. */
  public static final String KYC = "customer_kyc";

  /** Documents that were stored before there were sections know none. */
  public Checklist {
    questions = Question.sorted(questions);
    sections = sections == null ? List.of() : List.copyOf(sections);
  }

  /** One that is not parted. */
  public Checklist(
      UUID id,
      int version,
      Words name,
      Words description,
      String type,
      @Nullable UUID categoryId,
      List<Question> questions) {
    this(id, version, name, description, type, categoryId, questions, List.of());
  }

  /**
   * Questions that stand on a page of their own.
   *
   * @param key its part of the address
   */
  public record Section(String key, Words title, Words lead, List<UUID> questions) {
    public Section {
      questions = List.copyOf(questions);
    }
  }

  /** A question by its id. */
  public Optional<Question> question(UUID questionId) {
    return questions.stream().filter(question -> question.id().equals(questionId)).findFirst();
  }

  /**
   * All questions by section; those that stand in none come last, in one that bears the name of the
   * checklist.
   */
  public List<Section> parts() {
    Set<UUID> placed =
        sections.stream()
            .flatMap(section -> section.questions().stream())
            .collect(Collectors.toSet());
    List<UUID> others =
        questions.stream().map(Question::id).filter(id -> !placed.contains(id)).toList();
    return others.isEmpty()
        ? sections
        : Stream.concat(
                sections.stream(), Stream.of(new Section("more", name, description, others)))
            .toList();
  }

  /** The same in another version. */
  Checklist at(int other) {
    return new Checklist(id, other, name, description, type, categoryId, questions, sections);
  }

  /** The same with other questions. */
  public Checklist with(List<Question> others) {
    return new Checklist(id, version, name, description, type, categoryId, others, sections);
  }

  /** The same in another category. */
  public Checklist in(@Nullable UUID category) {
    return new Checklist(id, version, name, description, type, category, questions, sections);
  }
}
