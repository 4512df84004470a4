package io.gatehouse.door.business;

import io.gatehouse.platform.StrictJson;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what callers say about documents. */
final class KybForm {
  static final List<String> TYPES = List.of("MM_DOCUMENT_UPLOAD");
  static final List<String> SUB_STATUSES =
      List.of(
          "full_kyb_verified",
          "approved",
          "pending registration submission",
          "review_approved",
          "flagged_for_review",
          "kyb_rejected");
  static final Map<String, String> DOCUMENT_TYPES =
      new TreeMap<>(
          Map.of(
              "business_profile", "Extract of the company register",
              "certificate_of_incorporation", "Certificate of incorporation",
              "memorandum_of_association", "Memorandum or articles of association",
              "board_resolution", "Board resolution",
              "proof_of_address", "Proof of address",
              "tax_certificate", "Tax certificate"));
  private static final int LONGEST_DETAILS = 1_024;
  private static final int LONGEST_MESSAGE = 1_024;

  private KybForm() {}

  /** The type of a document. */
  static String type(Parameters given) {
    String type = given.filled("document_type");
    String kycType = given.filled("kyc_type");
    if (type == null
        || !DOCUMENT_TYPES.containsKey(type)
        || (kycType != null && !TYPES.contains(kycType))) {
      throw BusinessError.KYB_DOCUMENT.refused();
    }
    return type;
  }

  /** Its content, sent as base64, with or without what a data address has before it. */
  static byte[] content(Parameters given) {
    String data = given.filled("data");
    if (data == null) {
      throw BusinessError.KYB_DOCUMENT.refused();
    }
    try {
      return Base64.getMimeDecoder().decode(data.replaceFirst("^data:[^,]*,", ""));
    } catch (IllegalArgumentException e) {
      throw BusinessError.KYB_DOCUMENT.refused();
    }
  }

  /** A decision. */
  record Decision(
      boolean approved,
      @Nullable String subStatus,
      @Nullable String message,
      @Nullable String details) {}

  static Decision decision(Parameters given) {
    String status = given.filled("status");
    String subStatus = given.filled("sub_status");
    String type = given.filled("kyb_type");
    String message = given.filled("message");
    String details = given.filled("kyb_details");
    if (status == null
        || !List.of("approved", "rejected").contains(status)
        || (subStatus != null && !SUB_STATUSES.contains(subStatus))
        || (type != null && !TYPES.contains(type))
        || !fits(message, LONGEST_MESSAGE)
        || !fits(details, LONGEST_DETAILS)
        || (details != null && StrictJson.object(details).found().isEmpty())) {
      throw BusinessError.KYB_STATUS.refused();
    }
    return new Decision(status.equals("approved"), subStatus, message, details);
  }

  private static boolean fits(@Nullable String text, int longest) {
    return text == null || (Texts.length(text) <= longest && Texts.plain(text));
  }
}
