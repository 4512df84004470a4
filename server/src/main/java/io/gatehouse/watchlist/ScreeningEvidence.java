package io.gatehouse.watchlist;

import io.gatehouse.customer.Customer;
import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.customer.CustomerFiles;
import io.gatehouse.customer.CustomerFiles.CustomerFile;
import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePart;
import io.gatehouse.evidence.EvidenceSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What names were compared with which lists, what was found, and how people judged it; nothing of
 * it for who is screened.
 */
@Component
class ScreeningEvidence implements EvidenceSource {
  private final CustomerDirectory directory;
  private final CustomerFiles files;
  private final CheckStore checks;
  private final AlertStore alerts;
  private final RunStore runs;

  ScreeningEvidence(
      CustomerDirectory directory,
      CustomerFiles files,
      CheckStore checks,
      AlertStore alerts,
      RunStore runs) {
    this.directory = directory;
    this.files = files;
    this.checks = checks;
    this.alerts = alerts;
    this.runs = runs;
  }

  @Override
  public String section() {
    return "screening";
  }

  @Override
  public List<UUID> subjects(UUID partnerId, UUID customerId) {
    return caseOf(partnerId, customerId).stream()
        .flatMap(caseId -> alerts.of(partnerId, caseId).stream())
        .map(Alert::alertId)
        .toList();
  }

  private Optional<UUID> caseOf(UUID partnerId, UUID customerId) {
    return files.find(partnerId, customerId).map(CustomerFile::applicationId);
  }

  @Override
  public List<EvidencePart> parts(UUID partnerId, UUID customerId, Audience audience) {
    Optional<Customer> customer = directory.find(partnerId, customerId, null);
    Optional<UUID> caseId = caseOf(partnerId, customerId);
    if (audience == Audience.APPLICANT || customer.isEmpty() || caseId.isEmpty()) {
      return List.of();
    }
    Instant cameAt = customer.get().createdAt();
    List<EvidencePart> parts = new ArrayList<>();
    add(
        parts,
        "checks.json",
        checks.of(partnerId, caseId.get(), cameAt).stream().map(ScreeningEvidence::shown).toList());
    add(
        parts,
        "alerts.json",
        alerts.of(partnerId, caseId.get()).stream().map(alert -> shown(alert, audience)).toList());
    add(
        parts,
        "runs.json",
        runs.since(partnerId, cameAt).stream().map(ScreeningEvidence::shown).toList());
    return parts;
  }

  private static void add(List<EvidencePart> parts, String path, List<?> content) {
    if (!content.isEmpty()) {
      parts.add(EvidencePart.json(path, content));
    }
  }

  private static Map<String, @Nullable Object> shown(ScreeningCheck check) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("at", check.at());
    shown.put("cause", check.cause());
    shown.put("all_customers_since", check.since());
    shown.put("names", check.names());
    shown.put("hits", check.hits());
    shown.put("lists", check.lists());
    shown.put("thresholds", check.thresholds());
    return shown;
  }

  /** Numbers of listed people are for who must prove it. */
  private static Map<String, @Nullable Object> shown(Alert alert, Audience audience) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("alert_id", alert.alertId());
    shown.put("created_at", alert.createdAt());
    shown.put("cause", alert.cause());
    shown.put("run_id", alert.runId());
    shown.put("path", alert.path());
    shown.put("name", alert.name());
    shown.put("outcome", alert.outcome());
    shown.put("similarity", alert.similarity());
    shown.put("evidence", alert.evidence());
    shown.put("matched_name", alert.matchedName());
    shown.put("explanation", alert.explanation());
    shown.put("list", alert.list());
    shown.put("list_version", alert.version());
    shown.put("list_loaded_at", alert.listLoadedAt());
    shown.put(
        "entry",
        audience == Audience.COMPLIANCE_OFFICER
            ? alert.entry()
            : alert.entry().withoutIdentifiers());
    shown.put("judgement", alert.judgement());
    return shown;
  }

  private static Map<String, @Nullable Object> shown(ScreeningRun run) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("run_id", run.runId());
    shown.put("cause", run.cause());
    shown.put("list", run.list());
    shown.put("list_version", run.version());
    shown.put("created_at", run.createdAt());
    shown.put("finished_at", run.finishedAt());
    return shown;
  }
}
