package io.gatehouse.door.verification;

import io.gatehouse.checklist.Values;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object, each read once; what is wrong with them is told all at once by
 * {@link #check}. A field that is absent reads as what stands in for it.
 */
final class Form {
  private final JsonNode root;
  private final Map<String, List<String>> errors = new LinkedHashMap<>();

  Form(JsonNode root) {
    this.root = root;
  }

  boolean has(String name) {
    return root.has(name);
  }

  JsonNode node(String name) {
    return root.path(name);
  }

  /** Notes that a field is wrong. */
  void wrong(String name, String text) {
    errors.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
  }

  /** Ends the request when anything was wrong. */
  void check() {
    if (!errors.isEmpty()) {
      throw ApiErrors.fields(errors);
    }
  }

  /** Notes a field that must be there and is not. */
  boolean demand(String name) {
    if (!has(name)) {
      wrong(name, ApiErrors.REQUIRED);
    }
    return has(name);
  }

  /** A text without the space around it; numbers are taken for texts. Blank where allowed. */
  String text(String name, int longest, boolean blank, String otherwise) {
    JsonNode node = node(name);
    if (node.isMissingNode()) {
      return otherwise;
    }
    if (node.isNull()) {
      wrong(name, ApiErrors.NULL);
    } else if (!node.isString() && !node.isNumber()) {
      wrong(name, ApiErrors.NOT_A_STRING);
    } else {
      return text(name, node.asString().strip(), longest, blank);
    }
    return otherwise;
  }

  private String text(String name, String value, int longest, boolean blank) {
    if (value.isEmpty() && !blank) {
      wrong(name, ApiErrors.BLANK);
    } else if (value.indexOf('\0') >= 0) {
      wrong(name, ApiErrors.NUL_CHARACTER);
    } else if (value.length() > longest) {
      wrong(name, ApiErrors.tooLong(longest));
    }
    return value;
  }

  /** A text that may be null. */
  @Nullable String optional(String name, int longest) {
    return !has(name) || node(name).isNull() ? null : text(name, longest, true, "");
  }

  boolean flag(String name, boolean otherwise) {
    JsonNode node = node(name);
    if (node.isMissingNode()) {
      return otherwise;
    }
    String text = node.isContainer() ? "" : node.asString().toLowerCase(java.util.Locale.ROOT);
    if (List.of("true", "1").contains(text)) {
      return true;
    }
    if (!List.of("false", "0").contains(text)) {
      wrong(name, ApiErrors.NOT_A_BOOLEAN);
    }
    return false;
  }

  /** A whole number; the other where it is absent or wrong. */
  long whole(String name, long otherwise) {
    JsonNode node = node(name);
    if (node.isMissingNode()) {
      return otherwise;
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.longValue();
    }
    if (node.isString() && node.stringValue().strip().matches("-?\\d{1,18}")) {
      return Long.parseLong(node.stringValue().strip());
    }
    wrong(name, node.isNull() ? ApiErrors.NULL : ApiErrors.NOT_AN_INTEGER);
    return otherwise;
  }

  /** The field {@code order}: where something stands among its like. */
  int order(int otherwise) {
    long order = whole("order", otherwise);
    if (order < 0 || order > 1_000_000) {
      wrong("order", "Ensure this value is greater than or equal to 0.");
    }
    return (int) order;
  }

  Optional<UUID> id(String name) {
    JsonNode node = node(name);
    Optional<UUID> id = node.isString() ? Values.id(node.stringValue().strip()) : Optional.empty();
    if (id.isEmpty() && !node.isMissingNode()) {
      wrong(name, node.isNull() ? ApiErrors.NULL : ApiErrors.NOT_A_UUID);
    }
    return id;
  }

  @Nullable LocalDate date(String name) {
    JsonNode node = node(name);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    try {
      return LocalDate.parse(node.isString() ? node.stringValue() : "");
    } catch (DateTimeException e) {
      wrong(name, ApiErrors.NOT_A_DATE);
      return null;
    }
  }

  /** A moment; without an offset, in UTC. */
  @Nullable Instant moment(String name, @Nullable Instant otherwise) {
    JsonNode node = node(name);
    if (node.isMissingNode()) {
      return otherwise;
    }
    if (node.isNull()) {
      return null;
    }
    Optional<Instant> moment =
        moment(node.isString() ? node.stringValue().strip().replace(' ', 'T') : "");
    if (moment.isEmpty()) {
      wrong(name, ApiErrors.NOT_A_MOMENT);
    }
    return moment.orElse(null);
  }

  /** Within the years that people write, which the database can keep too. */
  private static Optional<Instant> moment(String text) {
    try {
      Instant moment =
          text.matches(".*(Z|z|[+-]\\d\\d:?\\d\\d)$")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      int year = moment.atOffset(ZoneOffset.UTC).getYear();
      return Optional.of(moment).filter(m -> year >= 1 && year <= 9999);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
