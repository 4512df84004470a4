package io.gatehouse.door.business;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.gatehouse.business.Business;
import io.gatehouse.business.BusinessDetails;
import io.gatehouse.business.BusinessDetails.TaxId;
import io.gatehouse.customer.Customer;
import io.gatehouse.partner.BusinessProgram;
import io.gatehouse.risk.RiskStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A business in the contract's words. */
@Schema(name = "Business")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BusinessView(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, pattern = "^[a-zA-Z0-9]*") String id,
    @Nullable String email,
    Name name,
    @Nullable MobileView mobile,
    @JsonProperty("tax_identification") @Nullable TaxView taxIdentification,
    @JsonProperty("foundation_date") @Nullable String foundationDate,
    @JsonProperty("account_type") String accountType,
    Status status,
    Dates date,
    @JsonProperty("risk_assessment_status")
        @Schema(allowableValues = {"PENDING", "CLEARED", "REJECTED", "UNKNOWN"})
        String riskAssessmentStatus,
    @JsonInclude @JsonProperty("client_reference_id") @Nullable String clientReferenceId,
    @JsonInclude @JsonProperty("source_of_funds") @Nullable String sourceOfFunds,
    @JsonProperty("purpose_of_account_opening") @Nullable String purpose,
    @JsonInclude @JsonProperty("client_ref_id") @Nullable String clientRefId,
    @JsonProperty("additional_details") @JsonRawValue @Schema(type = "object")
        @Nullable String additionalDetails) {

  /** Keeps the model of users: a business has its name as the first. */
  @Schema(name = "BusinessName")
  record Name(
      String first, @Nullable String middle, @Nullable String last, @Nullable String preferred) {}

  @Schema(name = "BusinessMobile")
  record MobileView(@JsonProperty("country_code") String countryCode, String number) {}

  @Schema(name = "BusinessTaxIdentification")
  record TaxView(
      String type,
      String number,
      @JsonProperty("issuance_country") @Nullable String issuanceCountry,
      @JsonProperty("date_issued") @Nullable String dateIssued,
      @JsonProperty("date_expiry") @Nullable String dateExpiry) {}

  @Schema(name = "BusinessStatus")
  record Status(
      @JsonProperty("is_active") boolean active,
      @Schema(allowableValues = {"active", "suspended", "blocked", "pending_activation"})
          String text) {}

  @Schema(name = "BusinessDates")
  record Dates(@Schema(format = "date-time") String registration) {}

  static BusinessView of(BusinessProgram program, Business business) {
    BusinessDetails details = business.details();
    Customer customer = business.customer();
    BusinessDetails.Mobile mobile = details.mobile();
    return new BusinessView(
        id(customer.customerId()),
        details.email(),
        new Name(details.name(), null, null, details.preferredName()),
        mobile == null ? null : new MobileView(mobile.countryCode(), mobile.number()),
        tax(details.taxId()),
        text(details.foundationDate()),
        "business",
        status(customer.status()),
        registration(customer, program.rules().timeZone()),
        risk(business.risk().status()),
        details.clientReference(),
        details.sourceOfFunds(),
        details.purpose(),
        details.clientReference(),
        details.additionalDetails());
  }

  /** 32 hexadecimal digits. */
  static String id(UUID customerId) {
    return customerId.toString().replace("-", "");
  }

  private static @Nullable TaxView tax(@Nullable TaxId tax) {
    return tax == null
        ? null
        : new TaxView(
            tax.type(),
            tax.number(),
            tax.issuanceCountry(),
            text(tax.dateIssued()),
            text(tax.dateExpiry()));
  }

  private static @Nullable String text(@Nullable Object date) {
    return date == null ? null : date.toString();
  }

  /** The contract has no word for a customer that waits but that of its second version. */
  static Status status(Customer.Status status) {
    return switch (status) {
      case ACTIVE -> new Status(true, "active");
      case SUSPENDED -> new Status(false, "suspended");
      case BLOCKED, REJECTED -> new Status(false, "blocked");
      case AWAITING_ACCEPTANCE, IN_REVIEW -> new Status(false, "pending_activation");
    };
  }

  private static Dates registration(Customer customer, ZoneId zone) {
    OffsetDateTime at =
        customer.createdAt().atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    return new Dates(at.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx")));
  }

  private static String risk(RiskStatus status) {
    return switch (status) {
      case PENDING, CLEARED, UNKNOWN -> status.name();
      case REJECTED, BLOCKED -> RiskStatus.REJECTED.name();
    };
  }
}
