package io.gatehouse.checklist;

import io.gatehouse.file.StoredFiles;
import io.gatehouse.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Answers to checklists: begun, given, looked at. */
@Component
public class Completions {
  private final CompletionStore store;
  private final Checklists checklists;
  private final AnswerReader reader;
  private final StoredFiles files;
  private final Ids ids;
  private final Clock clock;

  Completions(
      CompletionStore store,
      Checklists checklists,
      AnswerReader reader,
      StoredFiles files,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.checklists = checklists;
    this.reader = reader;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What somebody answers.
   *
   * @param value null takes the answer back
   */
  public record Given(UUID questionId, @Nullable JsonNode value) {}

  /** What is wrong with something given. */
  public sealed interface Fault {
    /** There is no such question. */
    record Unknown(UUID questionId) implements Fault {}

    /** The question stands in another checklist. */
    record Foreign(UUID questionId) implements Fault {}

    /** The value is no answer to the question. */
    record BadValue(Question question, JsonNode value) implements Fault {}
  }

  /** What came of answers. */
  public sealed interface Outcome {
    /**
     * All were taken.
     *
     * @param before the values that they replaced, by question; those that were new are not in it
     */
    record Taken(Completion completion, Map<UUID, JsonNode> before) implements Outcome {}

    /** None was taken; a list as long as that of the answers, empty where one was good. */
    record Refused(List<Optional<Fault>> faults) implements Outcome {}

    /** Nothing is asked of the subject. */
    record NothingAsked() implements Outcome {}
  }

  /**
   * What stood before somebody who answers.
   *
   * @param state the {@link Completion#state state} of these questions then
   */
  public record Shown(List<UUID> questions, String state) {
    public Shown {
      questions = List.copyOf(questions);
    }
  }

  /** What came of the answers of somebody who fills in a form. */
  public sealed interface Kept {
    /**
     * What could be taken was.
     *
     * @param refused where something stood that is no answer; what was kept there before still is,
     *     unless it stood in a group
     */
    record Now(Completion completion, List<Spot> refused) implements Kept {}

    /** Somebody has changed the same answers since they were shown; nothing was taken. */
    record Overtaken(Completion completion) implements Kept {}

    /** Nothing is asked of the subject. */
    record NothingAsked() implements Kept {}
  }

  /** Begins a checklist, in the version that it has now. */
  public Completion begin(UUID partnerId, UUID subjectId, Checklist checklist) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Completion completion =
        new Completion(partnerId, ids.next(), subjectId, checklist, Map.of(), now, now);
    store.insert(completion);
    return completion;
  }

  /**
   * Begins a checklist, unless the subject has begun one.
   *
   * @param known answers that are there already; they must be good
   */
  public Completion beginOnce(
      UUID partnerId, UUID subjectId, Checklist checklist, Map<UUID, JsonNode> known, UUID userId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<UUID, Answer> answers = new HashMap<>();
    known.forEach((id, value) -> put(checklist, answers, id, value, userId, now));
    store.insertUnlessThere(
        new Completion(partnerId, ids.next(), subjectId, checklist, answers, now, now));
    return of(partnerId, subjectId).orElseThrow();
  }

  public Optional<Completion> of(UUID partnerId, UUID subjectId) {
    return store.of(partnerId, List.of(subjectId)).stream().findFirst();
  }

  /** The same, and holds others back who would change it, until the open transaction ends. */
  public Optional<Completion> hold(UUID partnerId, UUID subjectId) {
    return store.lock(partnerId, subjectId);
  }

  /** The completions of some subjects, by subject. */
  public Map<UUID, Completion> of(UUID partnerId, Collection<UUID> subjectIds) {
    return store.of(partnerId, subjectIds).stream()
        .collect(Collectors.toMap(Completion::subjectId, Function.identity()));
  }

  /** A completion by its own id. */
  public Optional<Completion> find(UUID partnerId, UUID completionId) {
    return store.find(partnerId, completionId);
  }

  /** Forgets the answers of a subject, with their files and history. */
  public void delete(UUID partnerId, UUID subjectId) {
    of(partnerId, subjectId)
        .ifPresent(completion -> files.deleteOf(partnerId, List.of(completion.id())));
    store.delete(partnerId, subjectId);
  }

  /**
   * Takes answers, all or none. A question that is named twice gets the later answer. Questions
   * that are not visible may be answered; such an answer has no effect until they are.
   */
  @Transactional
  public Outcome submit(UUID partnerId, UUID subjectId, UUID userId, List<Given> given) {
    Optional<Completion> locked = store.lock(partnerId, subjectId);
    if (locked.isEmpty()) {
      return new Outcome.NothingAsked();
    }
    Completion completion = locked.get();
    List<Optional<Fault>> faults = new ArrayList<>();
    Map<UUID, Optional<Supplier<JsonNode>>> good = new HashMap<>();
    for (Given one : given) {
      faults.add(read(completion, one, good));
    }
    return faults.stream().anyMatch(Optional::isPresent)
        ? new Outcome.Refused(faults)
        : take(completion, userId, good);
  }

  /** What is wrong with each of some answers, without taking any; empty where nothing is. */
  public List<Optional<Fault>> faults(UUID partnerId, UUID subjectId, List<Given> given) {
    Map<UUID, Optional<Supplier<JsonNode>>> unused = new HashMap<>();
    return of(partnerId, subjectId)
        .map(completion -> given.stream().map(one -> read(completion, one, unused)).toList())
        .orElseGet(() -> given.stream().map(one -> Optional.<Fault>empty()).toList());
  }

  /**
   * Takes those answers that are good. What does not stand in the checklist is passed over.
   *
   * @param shown what was shown to whoever answers
   */
  @Transactional
  public Kept keep(UUID partnerId, UUID subjectId, UUID userId, Shown shown, List<Given> given) {
    Optional<Completion> locked = store.lock(partnerId, subjectId);
    if (locked.isEmpty()) {
      return new Kept.NothingAsked();
    }
    Completion completion = locked.get();
    List<Spot> refused = new ArrayList<>();
    Map<UUID, Optional<Supplier<JsonNode>>> good = new LinkedHashMap<>();
    for (Given one : given) {
      completion
          .checklist()
          .question(one.questionId())
          .ifPresent(question -> sift(question, one, completion, good, refused));
    }
    if (!completion.state(shown.questions()).equals(shown.state())) {
      return refused.isEmpty()
              && !bringsFiles(completion, good.keySet())
              && changes(completion, good).isEmpty()
          ? new Kept.Now(completion, List.of())
          : new Kept.Overtaken(completion);
    }
    return new Kept.Now(take(completion, userId, changes(completion, good)).completion(), refused);
  }

  private void sift(
      Question question,
      Given given,
      Completion completion,
      Map<UUID, Optional<Supplier<JsonNode>>> good,
      List<Spot> refused) {
    if (given.value() == null) {
      good.put(question.id(), Optional.empty());
    } else {
      reader
          .read(question, given.value(), completion, refused)
          .ifPresent(answer -> good.put(question.id(), Optional.of(answer)));
    }
  }

  private static boolean bringsFiles(Completion completion, Collection<UUID> questions) {
    return completion.checklist().questions().stream()
        .filter(question -> questions.contains(question.id()))
        .anyMatch(question -> question.type().takesFiles());
  }

  /** Those of the answers that differ from what is kept. Files are kept by asking for them. */
  private static Map<UUID, Optional<Supplier<JsonNode>>> changes(
      Completion completion, Map<UUID, Optional<Supplier<JsonNode>>> good) {
    Map<UUID, Optional<Supplier<JsonNode>>> changes = new LinkedHashMap<>();
    Map<UUID, JsonNode> kept = completion.values();
    good.forEach(
        (questionId, answer) -> {
          Optional<JsonNode> after = answer.map(Supplier::get);
          Optional<JsonNode> before = Optional.ofNullable(kept.get(questionId));
          // Compared as texts: a number that went through the database is of another class.
          if (!after.map(JsonNode::toString).equals(before.map(JsonNode::toString))) {
            changes.put(questionId, after.map(value -> () -> value));
          }
        });
    return changes;
  }

  private Optional<Fault> read(
      Completion completion, Given given, Map<UUID, Optional<Supplier<JsonNode>>> good) {
    Optional<Question> found = completion.checklist().question(given.questionId());
    if (found.isEmpty()) {
      boolean elsewhere =
          checklists.ofQuestion(completion.partnerId(), given.questionId()).isPresent();
      return Optional.of(
          elsewhere
              ? new Fault.Foreign(given.questionId())
              : new Fault.Unknown(given.questionId()));
    }
    Question question = found.get();
    JsonNode value = given.value();
    if (value == null) {
      good.put(question.id(), Optional.empty());
      return Optional.empty();
    }
    List<Spot> refused = new ArrayList<>();
    Optional<Supplier<JsonNode>> answer = reader.read(question, value, completion, refused);
    good.put(question.id(), answer);
    return refused.isEmpty() ? Optional.empty() : Optional.of(new Fault.BadValue(question, value));
  }

  private Outcome.Taken take(
      Completion completion, UUID userId, Map<UUID, Optional<Supplier<JsonNode>>> good) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<UUID, Answer> answers = new HashMap<>(completion.answers());
    Map<UUID, JsonNode> replaced = new HashMap<>();
    good.forEach(
        (questionId, value) -> {
          Answer before = answers.get(questionId);
          if (before != null) {
            replaced.put(questionId, before.value());
          }
          JsonNode after = value.map(Supplier::get).orElse(null);
          put(completion.checklist(), answers, questionId, after, userId, now);
          store.record(
              completion,
              new CompletionStore.Change(
                  ids.next(),
                  questionId,
                  userId,
                  now,
                  before == null ? null : before.value(),
                  after));
        });
    Completion changed =
        new Completion(
            completion.partnerId(),
            completion.id(),
            completion.subjectId(),
            completion.checklist(),
            answers,
            completion.createdAt(),
            now);
    store.update(changed);
    forgetFiles(changed, replaced.values());
    return new Outcome.Taken(changed, replaced);
  }

  /** Files that no answer names any more; the history keeps their names. */
  private void forgetFiles(Completion completion, Collection<JsonNode> replaced) {
    Set<UUID> gone = FileAnswers.ids(replaced);
    if (!gone.isEmpty()) {
      gone.removeAll(FileAnswers.ids(completion.values().values()));
      files.delete(completion.partnerId(), gone);
    }
  }

  private void put(
      Checklist checklist,
      Map<UUID, Answer> answers,
      UUID questionId,
      @Nullable JsonNode value,
      UUID userId,
      Instant now) {
    if (value == null) {
      answers.remove(questionId);
      return;
    }
    Answer before = answers.get(questionId);
    boolean review = checklist.question(questionId).orElseThrow().needsReview(value);
    answers.put(
        questionId,
        new Answer(
            before == null ? ids.next() : before.id(),
            value,
            userId,
            review,
            before == null ? now : before.createdAt(),
            now));
  }
}
