package io.gatehouse.door.verification;

import io.gatehouse.verification.CustomerCreation.Obstacle;
import java.util.List;
import java.util.Map;

/**
 * The door's error catalogue: its statuses, shapes and texts. An error is an object with {@code
 * detail}, an object of fields with lists of texts, or a list of texts.
 */
final class ApiErrors {
  static final String REQUIRED = "This field is required.";
  static final String NULL = "This field may not be null.";
  static final String BLANK = "This field may not be blank.";
  static final String NOT_A_STRING = "Not a valid string.";
  static final String NUL_CHARACTER = "Null characters are not allowed.";
  static final String NOT_A_BOOLEAN = "Must be a valid boolean.";
  static final String NOT_AN_INTEGER = "A valid integer is required.";
  static final String NOT_A_NUMBER = "A valid number is required.";
  static final String NOT_A_UUID = "Must be a valid UUID.";
  static final String NOT_A_DATE =
      "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.";
  static final String NOT_A_MOMENT =
      "Datetime has wrong format. Use one of these formats instead:"
          + " YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].";
  static final String NO_CREDENTIALS = "Authentication credentials were not provided.";
  static final String INVALID_TOKEN = "Invalid token.";
  static final String NO_TOKEN = "Invalid token. No credentials provided.";
  static final String TOKEN_WITH_SPACES = "Invalid token. Token string should not contain spaces.";
  static final String EXPIRED_TOKEN = "Token has expired.";
  static final String INACTIVE_USER = "User inactive or deleted.";
  static final String FORBIDDEN = "You do not have permission to perform this action.";
  static final String NOT_FOUND = "Not found.";
  static final String UNREADABLE =
      "The request cannot be read: its address or form is malformed, or not UTF-8.";
  static final String NO_CHECKLIST = "No checklist configured for this object";

  private ApiErrors() {}

  /** The plainest shape. */
  record Detail(String detail) {}

  static Refused detail(int status, String text) {
    return new Refused(status, new Detail(text));
  }

  static Refused notFound() {
    return detail(404, NOT_FOUND);
  }

  static Refused forbidden() {
    return detail(403, FORBIDDEN);
  }

  static Refused invalidPage() {
    return detail(404, "Invalid page.");
  }

  static Refused tooLarge(long most) {
    return detail(413, "The request is larger than " + most + " bytes.");
  }

  static Refused malformed(String why) {
    return detail(400, "JSON parse error - " + why);
  }

  static Refused field(String name, String text) {
    return new Refused(400, Map.of(name, List.of(text)));
  }

  static Refused fields(Map<String, List<String>> errors) {
    return new Refused(400, errors);
  }

  static Refused object(String text) {
    return field("non_field_errors", text);
  }

  /** An action that cannot be done now. */
  static Refused action(String text) {
    return new Refused(400, List.of(text));
  }

  static String tooLong(int most) {
    return "Ensure this field has no more than " + most + " characters.";
  }

  static String notAChoice(String given) {
    return "\"" + given + "\" is not a valid choice.";
  }

  static String noSuchObject(Object given) {
    return "Invalid pk \"" + given + "\" - object does not exist.";
  }

  /** Why there is no customer yet, in the contract's words. */
  static String reason(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.NotVerified(var status) ->
          "Verification status must be 'verified', currently '" + status.code() + "'";
      case Obstacle.CustomerExists() -> "Customer already exists for this verification";
      case Obstacle.Incomplete() ->
          "Checklist has required fields that are not completed. Please complete all required checklist"
              + " questions before creating a customer.";
      case Obstacle.CompanyIsCustomer(String identifier, String country) ->
          "Customer with registration code "
              + identifier
              + " already exists for country "
              + country;
    };
  }
}
