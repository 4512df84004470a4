package io.gatehouse.checklist;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which files a question takes. Where both lists are set, a file must fit both.
 *
 * @param extensions with the dot, such as {@code .pdf}; empty: any
 * @param mediaTypes {@code type/subtype} or {@code type/*}; empty: any
 * @param megabytes largest size of one file
 */
public record FileRules(
    List<String> extensions, List<String> mediaTypes, @Nullable Integer megabytes) {
  public static final FileRules ANY = new FileRules(List.of(), List.of(), null);

  public FileRules {
    extensions = List.copyOf(extensions);
    mediaTypes = List.copyOf(mediaTypes);
  }

  /** Whether a file of this name, sniffed type and size is taken. */
  public boolean take(String name, String mediaType, long size) {
    return takeName(name)
        && takeType(mediaType)
        && (megabytes == null || size <= megabytes * 1024L * 1024L);
  }

  private boolean takeName(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot);
    return extensions.isEmpty() || extensions.stream().anyMatch(extension::equalsIgnoreCase);
  }

  private boolean takeType(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    return mediaTypes.isEmpty()
        || mediaTypes.stream()
            .map(allowed -> allowed.toLowerCase(Locale.ROOT))
            .anyMatch(
                allowed ->
                    allowed.endsWith("/*")
                        ? type.startsWith(allowed.substring(0, allowed.length() - 1))
                        : type.equals(allowed));
  }
}
