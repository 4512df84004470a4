package io.gatehouse.acceptance;

import io.gatehouse.file.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member of staff must decide before a paper is accepted.
 *
 * @param person who authenticated, by name
 * @param why the register does not decide; see {@link io.gatehouse.register.Authority.Why}
 * @param register the same in words, for the one who decides
 * @param explanation in the person's own words
 * @param decidedBy number of the member of staff
 */
public record Review(
    UUID reviewId,
    Acceptance acceptance,
    About about,
    State state,
    String person,
    @Nullable String why,
    @Nullable String register,
    String explanation,
    List<StoredFile> documents,
    Instant createdAt,
    @Nullable Long decidedBy,
    @Nullable Instant decidedAt,
    String staffNotes) {

  public Review {
    documents = List.copyOf(documents);
  }

  /** What is to be decided. Stored by its name. */
  public enum About {
    /** whether the person may act for the company */
    AUTHORITY,
    /** whether the answers of a questionnaire can be taken as they are */
    ANSWERS
  }

  /** Where it stands. Stored by its name. */
  public enum State {
    PENDING,
    APPROVED,
    REJECTED
  }

  /** Keeps the person out of logs. */
  @Override
  public String toString() {
    return "Review[" + reviewId + ", " + about + ", " + state + "]";
  }
}
