package io.gatehouse.questionnaire;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Completion;
import io.gatehouse.checklist.Completions;
import io.gatehouse.checklist.Completions.Given;
import io.gatehouse.checklist.Completions.Shown;
import io.gatehouse.checklist.Question;
import io.gatehouse.country.Market;
import io.gatehouse.questionnaire.QuestionnaireStore.Choice;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questionnaires: chosen, begun, filled in, handed in. See the package for how they go together.
 */
@Component
public class Questionnaires {
  private final QuestionnaireStore store;
  private final ShippedQuestionnaires shipped;
  private final Checklists checklists;
  private final Completions completions;
  private final AuditTrail audit;
  private final Clock clock;

  Questionnaires(
      QuestionnaireStore store,
      ShippedQuestionnaires shipped,
      Checklists checklists,
      Completions completions,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.shipped = shipped;
    this.checklists = checklists;
    this.completions = completions;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a program asks of new companies now; empty: nothing. */
  public Optional<Checklist> asked(UUID partnerId, UUID programId, Market market) {
    Optional<Choice> choice = store.choice(partnerId, programId);
    return choice.isPresent()
        ? choice.map(Choice::checklistId).flatMap(id -> checklists.find(partnerId, id))
        : shipped.of(market);
  }

  /**
   * Lets a program ask a checklist of its partner instead of its market's questionnaire.
   *
   * @param checklistId null: it asks nothing
   */
  public Chosen choose(UUID partnerId, UUID programId, @Nullable UUID checklistId) {
    if (checklistId != null) {
      Optional<Checklist> checklist = checklists.find(partnerId, checklistId);
      if (checklist.isEmpty()) {
        return new Chosen.Unknown();
      }
      List<Question> files =
          checklist.get().questions().stream().filter(q -> q.type().takesFiles()).toList();
      if (!files.isEmpty()) {
        return new Chosen.AsksForFiles(files);
      }
    }
    store.choose(partnerId, programId, new Choice(checklistId), clock.instant());
    return new Chosen.Done();
  }

  /** What came of the wish to ask another checklist. */
  public sealed interface Chosen {
    /** New companies are asked that. */
    record Done() implements Chosen {}

    /** The partner has no such checklist. */
    record Unknown() implements Chosen {}

    /**
     * It could not be finished: the pages of a questionnaire take no files.
     *
     * @param questions those that want one
     */
    record AsksForFiles(List<Question> questions) implements Chosen {
      public AsksForFiles {
        questions = List.copyOf(questions);
      }

      /** In words, for whoever chose it. */
      public String message() {
        return "These questions ask for files, which the pages of a questionnaire do not take: "
            + String.join(
                "; ", questions.stream().map(question -> question.words().text()).toList());
      }
    }
  }

  /** Lets a program ask its market's questionnaire again. */
  public void chooseMarkets(UUID partnerId, UUID programId) {
    store.forget(partnerId, programId);
  }

  /**
   * Begins the questionnaire of a program for a subject, in its newest version; one that was begun
   * before stays as it is.
   *
   * @param known what stands in it from the beginning
   * @return empty when the program asks nothing, and nothing was begun
   */
  @Transactional
  public Optional<Filled> begin(
      UUID partnerId, UUID programId, Market market, UUID subjectId, Known known) {
    Optional<Filled> begun = find(partnerId, subjectId);
    if (begun.isPresent()) {
      return begun;
    }
    return asked(partnerId, programId, market)
        .map(
            checklist -> {
              if (shipped.of(market).filter(checklist::equals).isPresent()) {
                checklists.ship(partnerId, checklist);
              }
              return open(
                  completions.beginOnce(
                      partnerId,
                      subjectId,
                      checklist,
                      Prefill.answers(checklist, known),
                      subjectId));
            });
  }

  private static Filled open(Completion completion) {
    return new Filled(completion, null);
  }

  /** How far a subject is; empty when it has begun none. */
  public Optional<Filled> find(UUID partnerId, UUID subjectId) {
    return completions.of(partnerId, subjectId).map(completion -> filled(partnerId, completion));
  }

  private Filled filled(UUID partnerId, Completion completion) {
    return new Filled(completion, store.finishedAt(partnerId, completion.subjectId()).orElse(null));
  }

  /**
   * Keeps answers of some questions: those that are good, while all others are told.
   *
   * @param personId who answers
   * @param shown what was shown to them: the questions, and their {@link Completion#state state}
   */
  @Transactional
  public Saved save(UUID partnerId, UUID subjectId, UUID personId, Shown shown, List<Given> given) {
    Optional<Filled> before = hold(partnerId, subjectId);
    if (before.isPresent() && before.get().finished()) {
      return new Saved.Finished(before.get());
    }
    return switch (completions.keep(partnerId, subjectId, personId, shown, given)) {
      case Completions.Kept.Now now -> new Saved.Kept(open(now.completion()), now.refused());
      case Completions.Kept.Overtaken(Completion now) -> new Saved.Overtaken(open(now));
      case Completions.Kept.NothingAsked() -> new Saved.NotBegun();
    };
  }

  /** Holds others back who would save or hand in, until the transaction ends. */
  private Optional<Filled> hold(UUID partnerId, UUID subjectId) {
    return completions.hold(partnerId, subjectId).map(held -> filled(partnerId, held));
  }

  /**
   * Hands a questionnaire in. Twice is the same as once.
   *
   * @param personId who does
   * @param actor the same for the audit trail
   * @param seen the {@link Filled#state state} that was shown to them
   */
  @Transactional
  public Handed finish(UUID partnerId, UUID subjectId, UUID personId, String actor, String seen) {
    Optional<Filled> held = hold(partnerId, subjectId);
    if (held.isEmpty()) {
      return new Handed.NotBegun();
    }
    Filled filled = held.get();
    if (!filled.finished()) {
      if (!filled.missing().isEmpty()) {
        return new Handed.Missing(filled);
      }
      if (!filled.state().equals(seen)) {
        return new Handed.Overtaken(filled);
      }
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      store.finish(partnerId, subjectId, personId, now);
      audit.append(
          new AuditEntry(
              partnerId, actor, "answers.handed_in", subjectId, null, quoted(filled.state())));
      filled = new Filled(filled.completion(), now);
    }
    return filled.reviews().isEmpty()
        ? new Handed.Complete(filled)
        : new Handed.NeedsReview(filled);
  }

  /**
   * Opens a questionnaire again, because an answer must be changed.
   *
   * @return false when it was open
   */
  @Transactional
  public boolean reopen(UUID partnerId, UUID subjectId, String actor) {
    boolean reopened = store.reopen(partnerId, subjectId);
    if (reopened) {
      audit.append(new AuditEntry(partnerId, actor, "answers.reopened", subjectId, null, null));
    }
    return reopened;
  }

  private static String quoted(String state) {
    return "{\"answers\":\"" + state + "\"}";
  }
}
