package io.gatehouse.application;

import io.gatehouse.partner.Program;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Requirement;
import io.gatehouse.requirement.Requirements;
import io.gatehouse.requirement.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One company's way through onboarding.
 *
 * @param businessKey the company's number, or a keyed hash where that is the code of a person;
 *     never changes
 * @param version counts changes; whoever writes names the version that they read
 * @param changedAt since when it is as it is
 * @param expiresAt when an incomplete application, and every link to it, ends
 * @param customerNumber the number of the customer that it became
 */
public record Application(
    UUID applicationId,
    Program program,
    State state,
    String businessKey,
    Facts facts,
    int version,
    Instant changedAt,
    Instant expiresAt,
    @Nullable String customerNumber) {

  /** Where an application stands. */
  public enum State {
    /** something is missing, and a link waits for the contact person */
    INCOMPLETE,
    /** everything was given: there is a customer */
    CREATED,
    /** nobody came in time */
    EXPIRED
  }

  /** The same application, knowing more; its business id never changes. */
  Application with(Facts more) {
    Map<String, String> values = new TreeMap<>(more.values());
    values.remove(Fields.BUSINESS_ID.path());
    return new Application(
        applicationId,
        program,
        state,
        businessKey,
        facts.with(values),
        version,
        changedAt,
        expiresAt,
        customerNumber);
  }

  /** The same application, at its good end. */
  Application created(String number) {
    return new Application(
        applicationId,
        program,
        State.CREATED,
        businessKey,
        facts,
        version,
        changedAt,
        expiresAt,
        number);
  }

  public UUID partnerId() {
    return program.partnerId();
  }

  /** All that decides what is required and what is right. */
  public Situation situation() {
    return new Situation(program.market(), program.strictness(), facts);
  }

  /** What is still needed, in the order in which it is asked. */
  public List<Requirement> outstanding() {
    return Requirements.outstanding(situation());
  }
}
