package io.gatehouse.web.wizard;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param path its name in the form
 * @param shown what is stored of it now
 * @param value what stands in it: as typed, as stored, or offered
 * @param autofill what the browser may fill in
 * @param fault what to do about what was typed
 * @param conditional whether it is asked only for certain answers to another field of the same form
 * @param met whether that other field is so answered now
 */
record Question(
    String path,
    String label,
    @Nullable String hint,
    boolean optional,
    String shown,
    String value,
    @Nullable String autofill,
    Control control,
    @Nullable String fault,
    boolean conditional,
    boolean met) {

  /** Its id in the page; a path with what is no trouble in addresses. */
  String id() {
    return path.replace('.', '-').replace("[", "-").replace("]", "");
  }

  /** Ids of the texts that belong to it, for those who do not see them. */
  @Nullable String describedBy() {
    String ids =
        Stream.of(hint == null ? "" : id() + "-hint", fault == null ? "" : id() + "-fault")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }

  @Nullable String invalid() {
    return fault == null ? null : "true";
  }

  /** What the stylesheet shows it by. */
  @Nullable String when() {
    return conditional ? path : null;
  }

  String classes() {
    return "question"
        + (conditional ? " conditional" : "")
        + (met ? " met" : "")
        + (fault == null ? "" : " faulty");
  }
}
