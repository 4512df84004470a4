package io.gatehouse.message;

import io.gatehouse.country.Language;
import java.util.UUID;

/** A mail that was promised: what decides its contents, not the contents. */
public record PromisedMail(
    UUID partnerId, UUID mailId, UUID applicationId, UUID linkId, String kind, Language language) {}
