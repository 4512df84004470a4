package io.gatehouse.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The check of one company for one user.
 *
 * @param customer what came of it
 * @param version counts the changes
 */
public record Verification(
    UUID partnerId,
    UUID verificationId,
    UUID programId,
    Owner owner,
    Subject subject,
    Result result,
    @Nullable Instant expiresAt,
    @Nullable CustomerKey customer,
    Instant createdAt,
    Instant changedAt,
    int version) {

  /** Where a verification stands. Written in lower case. */
  public enum Status {
    PENDING,
    VERIFIED,
    FAILED,
    ESCALATED,
    EXPIRED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The user who wants to act for the company. */
  public record Owner(UUID userId, long number, String fullName) {}

  /**
   * The company.
   *
   * @param country in capitals; usually ISO alpha-2
   * @param identifier its number, or empty
   * @param legalName as it was given, or empty
   */
  public record Subject(String country, String identifier, String legalName) {

    boolean sameCompany(Subject other) {
      return country.equals(other.country) && identifier.equals(other.identifier);
    }
  }

  /**
   * What is known so far.
   *
   * @param method the register that was asked last, or empty
   * @param roles what the register lists the person with
   * @param company what the register says of the company
   * @param trouble why it is not verified; {@link Trouble#NONE} when nothing is wrong
   */
  public record Result(
      Status status,
      String method,
      List<String> roles,
      Map<String, String> company,
      Trouble trouble,
      @Nullable Instant validatedAt) {

    public Result {
      roles = List.copyOf(roles);
      company = Map.copyOf(company);
    }

    static Result begun(Status status) {
      return new Result(status, "", List.of(), Map.of(), Trouble.NONE, null);
    }

    /** The same, decided by a person. */
    Result decided(Status decision, Trouble left) {
      return new Result(decision, method, roles, company, left, validatedAt);
    }
  }

  /** The customer that came of it. */
  public record CustomerKey(UUID customerId, long number) {}

  public Status status() {
    return result.status();
  }

  /** Whether its time is over, whether or not that has been noted yet. */
  public boolean expired(Instant now) {
    return status() == Status.EXPIRED
        || (status() != Status.VERIFIED && expiresAt != null && !now.isBefore(expiresAt));
  }

  Verification with(Result other, @Nullable Instant expires) {
    return new Verification(
        partnerId,
        verificationId,
        programId,
        owner,
        subject,
        other,
        expires,
        customer,
        createdAt,
        changedAt,
        version);
  }

  Verification with(CustomerKey key) {
    return new Verification(
        partnerId,
        verificationId,
        programId,
        owner,
        subject,
        result,
        expiresAt,
        key,
        createdAt,
        changedAt,
        version);
  }

  Verification with(Owner other, Subject company, @Nullable Instant expires) {
    return new Verification(
        partnerId,
        verificationId,
        programId,
        other,
        company,
        result,
        expires,
        customer,
        createdAt,
        changedAt,
        version);
  }
}
