package io.gatehouse.checklist;

import io.gatehouse.file.FileSettings;
import io.gatehouse.file.StoredFile;
import io.gatehouse.file.StoredFile.Purpose;
import io.gatehouse.file.StoredFiles;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers that are files. They come with their content in base64, and are kept with the id of the
 * stored file instead; a file that was stored for the same completion may be handed in again by its
 * id.
 */
@Component
class FileAnswers {
  private static final String ID = "stored_file_id";

  private final StoredFiles files;
  private final FileSettings settings;

  FileAnswers(StoredFiles files, FileSettings settings) {
    this.files = files;
    this.settings = settings;
  }

  /**
   * Checks a value.
   *
   * @return what keeps its files, in the transaction that is open, and tells the answer as it is
   *     kept; empty when the value is no answer
   */
  Optional<Supplier<JsonNode>> one(JsonNode value, FileRules rules, Completion completion) {
    return read(value, rules, completion).map(file -> () -> file.keep(completion));
  }

  /** The same for a list of at most so many. */
  Optional<Supplier<JsonNode>> many(
      JsonNode value, FileRules rules, int most, Completion completion) {
    if (!value.isArray() || value.size() > most) {
      return Optional.empty();
    }
    List<Handed> all = new ArrayList<>();
    for (JsonNode one : value) {
      Optional<Handed> file = read(one, rules, completion);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      all.add(file.get());
    }
    return Optional.of(
        () -> {
          ArrayNode kept = JsonNodeFactory.instance.arrayNode();
          all.forEach(file -> kept.add(file.keep(completion)));
          return kept;
        });
  }

  /** A file that fits, new or known. */
  private interface Handed {
    JsonNode keep(Completion completion);
  }

  private Optional<Handed> read(JsonNode value, FileRules rules, Completion completion) {
    if (!value.isObject()) {
      return Optional.empty();
    }
    return value.has("content")
        ? fresh(value, rules)
        : known(value.path(ID), completion).map(file -> anything -> describe(file));
  }

  private Optional<StoredFile> known(JsonNode id, Completion completion) {
    return Optional.of(id)
        .filter(JsonNode::isString)
        .flatMap(node -> Values.id(node.stringValue()))
        .flatMap(fileId -> files.find(completion.partnerId(), fileId))
        .filter(file -> file.purpose() == Purpose.ANSWER)
        .filter(file -> file.subjectId().equals(completion.id()));
  }

  private Optional<Handed> fresh(JsonNode value, FileRules rules) {
    JsonNode name = value.path("name");
    JsonNode content = value.path("content");
    if (!name.isString() || name.stringValue().isBlank() || !content.isString()) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(content.stringValue());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    String plain = StoredFiles.plainName(name.stringValue());
    String mediaType = StoredFiles.mediaType(() -> new ByteArrayInputStream(bytes), plain);
    boolean fits =
        bytes.length > 0
            && bytes.length <= settings.largest().toBytes()
            && rules.take(plain, mediaType, bytes.length);
    return Optional.<Handed>of(completion -> keep(completion, plain, bytes)).filter(file -> fits);
  }

  private JsonNode keep(Completion completion, String name, byte[] bytes) {
    UUID partnerId = completion.partnerId();
    return describe(
        files.store(
            partnerId,
            Purpose.ANSWER,
            completion.id(),
            name,
            bytes.length,
            () -> new ByteArrayInputStream(bytes)));
  }

  /** The files that answers name. */
  static Set<UUID> ids(Collection<JsonNode> answers) {
    return answers.stream()
        .flatMap(answer -> answer.findValuesAsString(ID).stream())
        .flatMap(id -> Values.id(id).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static ObjectNode describe(StoredFile file) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", file.name())
        .put("size", file.size())
        .put("mime_type", file.mediaType())
        .put(ID, file.fileId().toString());
  }
}
