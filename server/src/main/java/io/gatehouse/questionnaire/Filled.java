package io.gatehouse.questionnaire;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklist.Section;
import io.gatehouse.checklist.Completion;
import io.gatehouse.checklist.Gap;
import io.gatehouse.checklist.Progress;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.Spot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as far as somebody has filled it in.
 *
 * @param finishedAt when it was handed in; null: it is open
 */
public record Filled(Completion completion, @Nullable Instant finishedAt) {
  private static final String PATH = "kyc.";

  public UUID subjectId() {
    return completion.subjectId();
  }

  /** In the version with which the subject began. */
  public Checklist checklist() {
    return completion.checklist();
  }

  public Progress progress() {
    return completion.progress();
  }

  public boolean finished() {
    return finishedAt != null;
  }

  /** What is still missing. */
  public List<Gap> missing() {
    return progress().gaps();
  }

  /** The same, as paths of requirements, such as {@code kyc.owners[0].nationality}. */
  public List<String> missingPaths() {
    return missing().stream().map(gap -> path(gap.spot())).distinct().toList();
  }

  /** The answers that a person has to look at; empty: none. */
  public List<Spot> reviews() {
    return progress().reviews();
  }

  /** The same, as paths. */
  public List<String> reviewPaths() {
    return reviews().stream().map(Filled::path).distinct().toList();
  }

  /** A place as the path of a requirement. */
  public static String path(Spot spot) {
    return PATH + spot.path();
  }

  /** Changes whenever an answer does: what somebody is shown can be recognised by it. */
  public String state() {
    return completion.state(checklist().questions().stream().map(Question::id).toList());
  }

  /** The sections in which anything is asked now. */
  public List<Section> sections() {
    List<UUID> asked = progress().visible().stream().map(Question::id).toList();
    return checklist().parts().stream()
        .filter(section -> section.questions().stream().anyMatch(asked::contains))
        .toList();
  }

  /** What is missing in a section. */
  public List<Gap> missing(Section section) {
    return missing().stream()
        .filter(gap -> section.questions().contains(gap.spot().question().id()))
        .toList();
  }
}
