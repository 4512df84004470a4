package io.gatehouse.business;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.business.Kyb.Status;
import io.gatehouse.customer.Customer;
import io.gatehouse.file.StoredFile;
import io.gatehouse.file.StoredFiles;
import io.gatehouse.platform.Ids;
import java.io.ByteArrayInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents that show who a business is: handed in one by one, confirmed when complete, then
 * decided on. Calls for one business take turns.
 */
@Component
public class BusinessDocuments {
  private final JdbcClient jdbc;
  private final StoredFiles files;
  private final AuditTrail audit;
  private final Ids ids;
  private final Clock clock;

  BusinessDocuments(JdbcClient jdbc, StoredFiles files, AuditTrail audit, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Done(Kyb kyb) implements Outcome {}

    /** Where they stand does not allow it. */
    record NotNow() implements Outcome {}

    /** It is no document that is taken, or there is none such. */
    record NoDocument() implements Outcome {}
  }

  /** Where they stand. */
  public Kyb of(Business business) {
    return find(business.customer(), "").orElse(Kyb.NONE);
  }

  private Optional<Kyb> find(Customer customer, String lock) {
    return jdbc.sql(
            """
            select verification_id, status, sub_status, message, kyb_details from business_kyb
            where partner_id = ? and customer_id = ?
            """
                + lock)
        .param(customer.partnerId())
        .param(customer.customerId())
        .query((row, n) -> kyb(row, documents(customer)))
        .optional();
  }

  private static Kyb kyb(ResultSet row, List<Kyb.Document> documents) throws SQLException {
    return new Kyb(
        row.getObject("verification_id", UUID.class),
        Status.valueOf(row.getString("status")),
        row.getString("sub_status"),
        row.getString("message"),
        row.getString("kyb_details"),
        documents);
  }

  private List<Kyb.Document> documents(Customer customer) {
    return jdbc.sql(
            """
            select d.file_id, d.document_type, f.media_type, f.size
            from business_kyb_document d
            join stored_file f on f.partner_id = d.partner_id and f.file_id = d.file_id
            where d.partner_id = ? and d.customer_id = ?
            order by d.file_id
            """)
        .param(customer.partnerId())
        .param(customer.customerId())
        .query(
            (row, n) ->
                new Kyb.Document(
                    row.getObject("file_id", UUID.class),
                    row.getString("document_type"),
                    row.getString("media_type"),
                    row.getLong("size")))
        .list();
  }

  /** Hands in a document; the first begins a submission. */
  @Transactional
  public Outcome add(Business business, String type, byte[] content, String actor) {
    Customer customer = business.customer();
    if (content.length == 0
        || content.length > Kyb.LARGEST_DOCUMENT
        || !Kyb.MEDIA_TYPES.contains(
            StoredFiles.mediaType(() -> new ByteArrayInputStream(content), type))) {
      return new Outcome.NoDocument();
    }
    Kyb before = begin(customer);
    if (!before.status().takesDocuments()) {
      return new Outcome.NotNow();
    }
    if (before.documents().size() >= Kyb.MOST_DOCUMENTS) {
      return new Outcome.NoDocument();
    }
    StoredFile file =
        files.store(
            customer.partnerId(),
            StoredFile.Purpose.BUSINESS_DOCUMENT,
            customer.customerId(),
            type,
            content.length,
            () -> new ByteArrayInputStream(content));
    jdbc.sql("insert into business_kyb_document values (?, ?, ?, ?)")
        .param(customer.partnerId())
        .param(customer.customerId())
        .param(file.fileId())
        .param(type)
        .update();
    return change(customer, before, Status.PENDING, null, null, null, actor);
  }

  private Kyb begin(Customer customer) {
    jdbc.sql(
            """
            insert into business_kyb (partner_id, customer_id, verification_id, status, changed_at)
            values (?, ?, ?, 'NOT_SUBMITTED', ?)
            on conflict do nothing
            """)
        .param(customer.partnerId())
        .param(customer.customerId())
        .param(ids.next())
        .param(OffsetDateTime.now(clock))
        .update();
    return find(customer, "for update").orElseThrow();
  }

  /** Says that all documents are there. */
  @Transactional
  public Outcome confirm(Business business, String actor) {
    Optional<Kyb> before = find(business.customer(), "for update");
    if (before.isEmpty() || before.get().status() != Status.PENDING) {
      return new Outcome.NotNow();
    }
    return before.get().documents().isEmpty()
        ? new Outcome.NoDocument()
        : change(business.customer(), before.get(), Status.SUBMITTED, null, null, null, actor);
  }

  /** Takes a document back. */
  @Transactional
  public Outcome remove(Business business, UUID fileId, String actor) {
    Customer customer = business.customer();
    Optional<Kyb> before = find(customer, "for update");
    if (before.isEmpty() || !before.get().status().takesDocuments()) {
      return new Outcome.NotNow();
    }
    int removed =
        jdbc.sql(
                "delete from business_kyb_document where partner_id = ? and customer_id = ? and file_id = ?")
            .param(customer.partnerId())
            .param(customer.customerId())
            .param(fileId)
            .update();
    if (removed == 0) {
      return new Outcome.NoDocument();
    }
    files.delete(customer.partnerId(), fileId);
    return change(customer, before.get(), Status.PENDING, null, null, null, actor);
  }

  /** Decides on what was submitted. */
  @Transactional
  public Outcome decide(
      Business business,
      boolean approved,
      @Nullable String subStatus,
      @Nullable String message,
      @Nullable String details,
      String actor) {
    Optional<Kyb> before = find(business.customer(), "for update");
    return before.isEmpty() || before.get().status() != Status.SUBMITTED
        ? new Outcome.NotNow()
        : change(
            business.customer(),
            before.get(),
            approved ? Status.APPROVED : Status.REJECTED,
            subStatus,
            message,
            details,
            actor);
  }

  private Outcome change(
      Customer customer,
      Kyb before,
      Status to,
      @Nullable String subStatus,
      @Nullable String message,
      @Nullable String details,
      String actor) {
    jdbc.sql(
            """
            update business_kyb
            set status = :status, sub_status = :sub_status, message = :message, kyb_details = :details, changed_at = :now
            where partner_id = :partner and customer_id = :customer
            """)
        .param("status", to.name())
        .param("sub_status", subStatus)
        .param("message", message)
        .param("details", details)
        .param("now", OffsetDateTime.now(clock))
        .param("partner", customer.partnerId())
        .param("customer", customer.customerId())
        .update();
    Kyb after = find(customer, "").orElseThrow();
    audit.append(
        new AuditEntry(
            customer.partnerId(),
            actor,
            "business.kyb_changed",
            customer.customerId(),
            state(before),
            state(after)));
    return new Outcome.Done(after);
  }

  private static String state(Kyb kyb) {
    return "{\"status\":\"%s\",\"documents\":%d}"
        .formatted(kyb.status().code(), kyb.documents().size());
  }
}
