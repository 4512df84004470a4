package io.gatehouse.door.business;

import io.gatehouse.business.BusinessDetails;
import io.gatehouse.business.BusinessDetails.TaxId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a program can require beyond name, mail address and mobile, which have their own errors. */
enum RequiredField {
  FOUNDATION_DATE,
  PURPOSE_OF_ACCOUNT_OPENING,
  TAX_ID_TYPE,
  TAX_ID_NUMBER,
  TAX_ID_ISSUANCE_COUNTRY,
  TAX_ID_DATE_ISSUED,
  TAX_ID_DATE_EXPIRY,
  CLIENT_REFERENCE_ID,
  SOURCE_OF_FUNDS,
  ADDITIONAL_DETAILS;

  /** Its name in the contract. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isIn(BusinessDetails details) {
    return value(details) != null;
  }

  private @Nullable Object value(BusinessDetails details) {
    TaxId tax = details.taxId();
    return switch (this) {
      case FOUNDATION_DATE -> details.foundationDate();
      case PURPOSE_OF_ACCOUNT_OPENING -> details.purpose();
      case TAX_ID_TYPE, TAX_ID_NUMBER -> tax;
      case TAX_ID_ISSUANCE_COUNTRY -> tax == null ? null : tax.issuanceCountry();
      case TAX_ID_DATE_ISSUED -> tax == null ? null : tax.dateIssued();
      case TAX_ID_DATE_EXPIRY -> tax == null ? null : tax.dateExpiry();
      case CLIENT_REFERENCE_ID -> details.clientReference();
      case SOURCE_OF_FUNDS -> details.sourceOfFunds();
      case ADDITIONAL_DETAILS -> details.additionalDetails();
    };
  }
}
