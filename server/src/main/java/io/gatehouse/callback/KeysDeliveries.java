package io.gatehouse.callback;

import io.gatehouse.application.SealedFacts;
import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.customer.Customer;
import io.gatehouse.customer.CustomerDirectory;
import io.gatehouse.customer.WhenActive;
import io.gatehouse.partner.KeysEndpoints;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.Partners.Issued;
import io.gatehouse.platform.Ids;
import io.gatehouse.platform.Keys;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fields;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of new customers: a credential each, made when the customer becomes active, for programs
 * whose partner has an endpoint for them.
 */
@Component
public class KeysDeliveries implements WhenActive {
  private final Deliveries deliveries;
  private final KeysEndpoints endpoints;
  private final Partners partners;
  private final CustomerDirectory directory;
  private final SealedFacts sealedFacts;
  private final AuditTrail audit;
  private final Keys keys;
  private final Ids ids;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  KeysDeliveries(
      Deliveries deliveries,
      KeysEndpoints endpoints,
      Partners partners,
      CustomerDirectory directory,
      SealedFacts sealedFacts,
      AuditTrail audit,
      Keys keys,
      Ids ids,
      Clock clock) {
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.partners = partners;
    this.directory = directory;
    this.sealedFacts = sealedFacts;
    this.audit = audit;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void active(Customer customer) {
    if (endpoints.has(customer.partnerId(), customer.programId())) {
      promise(customer);
    }
  }

  /** How far the keys of a customer have come; empty when none were promised. */
  public Optional<KeysState> of(UUID partnerId, UUID customerId) {
    return deliveries.state(new Deliveries.Key(partnerId, customerId));
  }

  /**
   * Makes new keys for a customer whose keys could not be delivered, and promises those; the old
   * ones stop working. Twice at once is the same as once.
   *
   * @param actor who asked, as in the audit trail
   * @return whether that was so
   */
  @Transactional
  public boolean again(UUID partnerId, UUID customerId, String actor) {
    boolean failed = deliveries.holdFailed(new Deliveries.Key(partnerId, customerId));
    Optional<Customer> customer = directory.find(partnerId, customerId, null);
    if (!failed || customer.isEmpty()) {
      return false;
    }
    promise(customer.get());
    audit.append(new AuditEntry(partnerId, actor, "keys.again", customerId, null, null));
    return true;
  }

  private void promise(Customer customer) {
    Issued issued =
        partners.issueTo(
            customer.partnerId(), customer.programId(), customer.customerId(), customer.number());
    UUID deliveryId = ids.next();
    deliveries.promise(
        new Deliveries.Key(customer.partnerId(), customer.customerId()),
        deliveryId,
        customer.programId(),
        keys.seal(body(customer, issued), context(deliveryId)),
        clock.instant());
  }

  /** What a sealed body belongs to. */
  static String context(UUID deliveryId) {
    return "keys-delivery/" + deliveryId;
  }

  /** The body of the contract; the business id is given back as it was given. */
  private String body(Customer customer, Issued issued) {
    Facts facts = new Facts(customer.facts());
    String path = Fields.BUSINESS_ID.path();
    String businessId = facts.get(Fields.BUSINESS_ID, customer.businessId());
    Map<String, String> body = new LinkedHashMap<>();
    body.put("bid", sealedFacts.open(customer.partnerId(), path, businessId));
    String reference = facts.get(Fields.PARTNER_REFERENCE);
    if (reference != null) {
      body.put("external-id", reference);
    }
    body.put("cid", issued.cid());
    body.put("apicode", issued.apicode());
    return json.writeValueAsString(body);
  }
}
