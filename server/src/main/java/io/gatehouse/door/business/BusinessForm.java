package io.gatehouse.door.business;

import io.gatehouse.business.BusinessDetails;
import io.gatehouse.business.BusinessDetails.Mobile;
import io.gatehouse.partner.ProgramRules;
import io.gatehouse.platform.StrictJson;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Reads what a caller says of a business. The first failing check answers: first everything that is
 * empty and must not be, then field by field; within a field length, characters, form, allowed
 * values; then what the program requires.
 */
final class BusinessForm {
  private static final Pattern PREFERRED_NAME = Pattern.compile("[A-Za-z ]+");
  private static final Pattern CLIENT_REFERENCE = Pattern.compile("[A-Za-z0-9 \\-/\\\\#().,]+");
  private static final Pattern SOURCE_OF_FUNDS = Pattern.compile("[A-Za-z0-9 /#().,\\-]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final int LONGEST_MOBILE = 12;
  private static final int LONGEST_DETAILS = 8_192;

  private final Parameters given;
  private final ProgramRules rules;
  private final LocalDate today;
  private final @Nullable BusinessDetails before;

  private BusinessForm(
      Parameters given, ProgramRules rules, LocalDate today, @Nullable BusinessDetails before) {
    this.given = given;
    this.rules = rules;
    this.today = today;
    this.before = before;
  }

  /** Details of a new business. */
  static BusinessDetails create(Parameters given, ProgramRules rules, LocalDate today) {
    return new BusinessForm(given, rules, today, null).read();
  }

  /** Details with some changed; what is not sent stays. */
  static BusinessDetails update(
      Parameters given, ProgramRules rules, LocalDate today, BusinessDetails before) {
    return new BusinessForm(given, rules, today, before).read();
  }

  private BusinessDetails read() {
    checkEmpty();
    BusinessDetails details =
        new BusinessDetails(
            name(),
            preferredName(),
            email(),
            mobile(),
            foundationDate(),
            purpose(),
            new TaxIdForm(given, rules, today, before == null ? null : before.taxId()).read(),
            clientReference(),
            sourceOfFunds(),
            additionalDetails());
    checkPassword();
    checkRequired(details);
    return details;
  }

  private void checkEmpty() {
    refuse(mustBeFilled("name"), BusinessError.NAME_EMPTY);
    refuse(mustBeFilled("preferred_name"), BusinessError.PREFERRED_EMPTY);
    refuse(mustBeFilled("email"), BusinessError.EMAIL_EMPTY);
    boolean code = given.has("mobile_country_code");
    boolean mobile = given.has("mobile");
    refuse(
        code ? blank("mobile_country_code") : !mobile && misses("mobile_country_code"),
        BusinessError.MOBILE_CODE_EMPTY);
    refuse(mobile ? blank("mobile") : !code && misses("mobile"), BusinessError.MOBILE_EMPTY);
  }

  /** Sent with nothing in it, or not sent although a new business needs it. */
  private boolean mustBeFilled(String name) {
    return given.has(name) ? blank(name) : misses(name);
  }

  private boolean blank(String name) {
    return given.filled(name) == null;
  }

  private boolean misses(String name) {
    return before == null && (rules.requires(name) || name.equals("name"));
  }

  private String name() {
    String name = given.filled("name");
    if (name == null) {
      return java.util.Objects.requireNonNull(before).name();
    }
    refuse(Texts.length(name) > 50, BusinessError.NAME_LONG);
    refuse(!rules.namePattern().matcher(name).matches(), BusinessError.NAME_RULE);
    refuse(!Texts.plain(name), BusinessError.NAME_RULE);
    return name;
  }

  private @Nullable String preferredName() {
    String name = given.filled("preferred_name");
    if (name == null) {
      return before == null ? null : before.preferredName();
    }
    refuse(Texts.length(name) > 25, BusinessError.PREFERRED_LONG);
    refuse(!PREFERRED_NAME.matcher(name).matches(), BusinessError.PREFERRED_RULE);
    return name;
  }

  private @Nullable String email() {
    String email = given.filled("email");
    if (email == null) {
      return before == null ? null : before.email();
    }
    refuse(!Texts.email(email), BusinessError.EMAIL_INVALID);
    return email;
  }

  private @Nullable Mobile mobile() {
    String code = given.filled("mobile_country_code");
    String number = given.filled("mobile");
    if (code == null && number == null) {
      return before == null ? null : before.mobile();
    }
    if (code == null || number == null) {
      throw BusinessError.MOBILE_PAIR.refused();
    }
    refuse(Texts.length(code) > 3, BusinessError.MOBILE_CODE_LONG);
    refuse(!DIGITS.matcher(code).matches(), BusinessError.MOBILE_CODE_DIGITS);
    refuse(!rules.mobileCountryCodes().containsKey(code), BusinessError.MOBILE_CODE_NOT_ALLOWED);
    refuse(
        number.length() > LONGEST_MOBILE || !DIGITS.matcher(number).matches(),
        BusinessError.MOBILE_RULE);
    return new Mobile(code, number);
  }

  private @Nullable LocalDate foundationDate() {
    if (!given.has("foundation_date")) {
      return before == null ? null : before.foundationDate();
    }
    String text = given.filled("foundation_date");
    if (text == null) {
      return null;
    }
    LocalDate date = Texts.date(text).orElseThrow(BusinessError.FOUNDATION_INVALID::refused);
    refuse(date.isAfter(today), BusinessError.FOUNDATION_FUTURE);
    return date;
  }

  private @Nullable String purpose() {
    if (!given.has("purpose_of_account_opening")) {
      return before == null ? null : before.purpose();
    }
    String purpose = given.filled("purpose_of_account_opening");
    if (purpose != null) {
      refuse(Texts.length(purpose) > 100, BusinessError.PURPOSE_LONG);
      refuse(!rules.purposes().contains(purpose), BusinessError.PURPOSE_NOT_ALLOWED);
    }
    return purpose;
  }

  private @Nullable String clientReference() {
    if (!given.has("client_reference_id") && !given.has("client_ref_id")) {
      return before == null ? null : before.clientReference();
    }
    String reference = given.text("client_reference_id", "client_ref_id");
    if (reference == null || reference.isEmpty()) {
      return null;
    }
    refuse(Texts.length(reference) > 50, BusinessError.CLIENT_REF_LONG);
    refuse(!CLIENT_REFERENCE.matcher(reference).matches(), BusinessError.CLIENT_REF_RULE);
    return reference;
  }

  private @Nullable String sourceOfFunds() {
    if (!given.has("source_of_funds")) {
      return before == null ? null : before.sourceOfFunds();
    }
    String source = given.filled("source_of_funds");
    if (source != null) {
      refuse(Texts.length(source) > 100, BusinessError.FUNDS_LONG);
      refuse(!SOURCE_OF_FUNDS.matcher(source).matches(), BusinessError.FUNDS_RULE);
      refuse(!rules.sourcesOfFunds().contains(source), BusinessError.FUNDS_NOT_ALLOWED);
      refuse(
          !rules.businessSourcesOfFunds().contains(source), BusinessError.FUNDS_NOT_FOR_BUSINESS);
    }
    return source;
  }

  private @Nullable String additionalDetails() {
    Optional<JsonNode> value = given.value("additional_details");
    if (value.isEmpty()) {
      return before == null ? null : before.additionalDetails();
    }
    if (value.get().isString() && value.get().stringValue().isBlank()) {
      return null;
    }
    JsonNode object =
        value.get().isString()
            ? StrictJson.object(value.get().stringValue()).found().orElseGet(NullNode::getInstance)
            : value.get();
    String text = object.toString();
    refuse(
        !rules.additionalDetails()
            || !object.isObject()
            || text.length() > LONGEST_DETAILS
            || !storable(object),
        BusinessError.DETAILS_NOT_ALLOWED);
    return text;
  }

  private static boolean storable(JsonNode node) {
    return switch (node) {
      case NullNode none -> true;
      case JsonNode text when text.isString() -> Texts.plain(text.stringValue());
      case JsonNode object when object.isObject() ->
          object.properties().stream()
              .allMatch(entry -> Texts.plain(entry.getKey()) && storable(entry.getValue()));
      case JsonNode list when list.isArray() -> list.valueStream().allMatch(BusinessForm::storable);
      default -> true;
    };
  }

  /** No password is asked for; one that is sent is judged, and forgotten. */
  private void checkPassword() {
    String password =
        given
            .value("password")
            .map(value -> value.isString() ? value.stringValue() : value.toString())
            .orElse(null);
    if (password != null) {
      refuse(Texts.length(password) < 8, BusinessError.PASSWORD_SHORT);
      refuse(Texts.length(password) > 32, BusinessError.PASSWORD_LONG);
      boolean letter = password.codePoints().anyMatch(Character::isLetter);
      boolean digit = password.codePoints().anyMatch(Character::isDigit);
      refuse(!letter || !digit, BusinessError.PASSWORD_RULE);
    }
  }

  private void checkRequired(BusinessDetails details) {
    for (RequiredField field : RequiredField.values()) {
      if (rules.requires(field.parameter()) && !field.isIn(details)) {
        throw new Refused(BusinessError.FIELD_REQUIRED, Map.of("field", field.parameter()));
      }
    }
  }

  private static void refuse(boolean when, BusinessError error) {
    if (when) {
      throw error.refused();
    }
  }
}
