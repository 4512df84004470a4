package io.gatehouse.web.questionnaire;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that stands in a form. */
sealed interface Item {

  /** Its name in the form. */
  String path();

  /** Its id in the page. */
  default String id() {
    return id(path());
  }

  static String id(String path) {
    return "q-" + path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
  }

  /**
   * One question.
   *
   * @param kept a sealed answer that stands until another is typed; empty: none
   * @param follows what is asked below it after certain of its answers
   * @param met whether it is so answered now
   */
  record Field(
      String path,
      String label,
      @Nullable String hint,
      boolean optional,
      Control control,
      @Nullable String fault,
      String kept,
      List<Item> follows,
      boolean met)
      implements Item {

    /** Ids of the texts that belong to it, for those who do not see them. */
    @Nullable String describedBy() {
      String ids =
          Stream.of(
                  hint == null ? "" : id() + "-hint",
                  kept.isEmpty() ? "" : id() + "-kept",
                  fault == null ? "" : id() + "-fault")
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" "));
      return ids.isEmpty() ? null : ids;
    }

    @Nullable String invalid() {
      return fault == null ? null : "true";
    }

    String classes() {
      return fault == null ? "question" : "question faulty";
    }

    Field followedBy(List<Item> others, boolean opened) {
      return new Field(path, label, hint, optional, control, fault, kept, others, opened);
    }
  }

  /**
   * Questions that are asked again and again.
   *
   * @param add text of the button for one more; null: there are as many as there may be
   */
  record Repeated(
      String path,
      String label,
      @Nullable String hint,
      @Nullable String fault,
      List<Entry> entries,
      @Nullable String add)
      implements Item {}

  /**
   * One entry of a group.
   *
   * @param remove text of the button that takes it away; null: it is the only one
   */
  record Entry(int index, String heading, List<Item> items, @Nullable String remove) {}
}
