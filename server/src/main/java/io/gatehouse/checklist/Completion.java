package io.gatehouse.checklist;

import io.gatehouse.checklist.Question.Mapping;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The answers of one subject to a checklist, in the version with which it began.
 *
 * @param subjectId what is asked about
 * @param answers by question
 */
public record Completion(
    UUID partnerId,
    UUID id,
    UUID subjectId,
    Checklist checklist,
    Map<UUID, Answer> answers,
    Instant createdAt,
    Instant changedAt) {

  public Completion {
    answers = Map.copyOf(answers);
  }

  /** How far the answers go. */
  public Progress progress() {
    return Progress.of(checklist, values());
  }

  /** The answers' values alone. */
  public Map<UUID, JsonNode> values() {
    return answers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().value()));
  }

  /**
   * A text that changes when one of these answers does: who shows them can tell later whether they
   * are still the same.
   */
  public String state(Collection<UUID> questions) {
    Map<String, String> kept = new TreeMap<>();
    questions.forEach(
        id -> {
          Answer answer = answers.get(id);
          kept.put(id.toString(), answer == null ? "" : answer.value().toString());
        });
    return HexFormat.of().formatHex(sha256(kept.toString()), 0, 16);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a person must look at any answer. */
  public boolean needsReview() {
    return answers.values().stream().anyMatch(Answer::review);
  }

  /** The answers that fill fields of the customer. */
  public Map<String, JsonNode> customerData() {
    return mapped(
        (mapping, put) -> {
          if (!mapping.customerField().isEmpty()) {
            put.accept(mapping.customerField());
          }
        });
  }

  /** The answers that describe the onboarding itself. */
  public Map<String, JsonNode> metadata() {
    return mapped(
        (mapping, put) -> {
          if (mapping.customerField().isEmpty() && !mapping.intentField().isEmpty()) {
            put.accept(mapping.intentField());
          }
        });
  }

  /** Answers to questions that are not asked any more say nothing. */
  private Map<String, JsonNode> mapped(
      BiConsumer<Mapping, java.util.function.Consumer<String>> which) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    for (Question question : progress().visible()) {
      Mapping mapping = question.mapping();
      Answer answer = answers.get(question.id());
      if (mapping != null && answer != null) {
        which.accept(mapping, name -> found.put(name, answer.value()));
      }
    }
    return found;
  }
}
