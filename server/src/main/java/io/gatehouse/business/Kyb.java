package io.gatehouse.business;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents stand that show who a business is.
 *
 * @param verificationId of this submission; null before the first document
 * @param subStatus what was decided, in detail
 * @param details a text that whoever decided added
 */
public record Kyb(
    @Nullable UUID verificationId,
    Status status,
    @Nullable String subStatus,
    @Nullable String message,
    @Nullable String details,
    List<Document> documents) {

  /** Most documents of one submission. */
  public static final int MOST_DOCUMENTS = 4;

  /** Largest document, in bytes. */
  public static final int LARGEST_DOCUMENT = 8 * 1024 * 1024;

  /** What a document may be. */
  public static final List<String> MEDIA_TYPES =
      List.of("image/jpeg", "image/png", "application/pdf");

  public Kyb {
    documents = List.copyOf(documents);
  }

  static final Kyb NONE = new Kyb(null, Status.NOT_SUBMITTED, null, null, null, List.of());

  /** How far a submission is. Stored by its name. */
  public enum Status {
    NOT_SUBMITTED,
    /** There are documents, and more may come. */
    PENDING,
    /** Complete; somebody decides. */
    SUBMITTED,
    APPROVED,
    REJECTED;

    /** As the contract writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean takesDocuments() {
      return this == NOT_SUBMITTED || this == PENDING;
    }
  }

  /** A document that was handed in. */
  public record Document(UUID fileId, String type, String mediaType, long size) {}
}
