package io.gatehouse.door.business;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of businesses as callers write them. */
final class UserIds {
  private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9]{1,32}");
  private static final Pattern OURS = Pattern.compile("[0-9a-f]{32}");

  private UserIds() {}

  /** The id in a path or body. */
  static UUID read(String id) {
    if (!FORM.matcher(id).matches()) {
      throw BusinessError.IMPROPER_ID.refused();
    }
    if (!OURS.matcher(id).matches()) {
      throw BusinessError.NOT_FOUND.refused();
    }
    return UUID.fromString(id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  /** The id in the header that calls for one business must have. */
  static UUID header(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("X-Auth-User-ID"))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .map(UserIds::read)
        .orElseThrow(BusinessError.USER_MISSING::refused);
  }
}
