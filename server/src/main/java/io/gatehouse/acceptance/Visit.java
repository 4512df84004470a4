package io.gatehouse.acceptance;

import io.gatehouse.partner.Brand;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands behind a link to something that is to be accepted. */
public sealed interface Visit {

  /** Somebody can act; what, depends on who they are. */
  record Open(Ask ask, Step step) implements Visit {}

  /**
   * It is settled: accepted or refused, by this link or another.
   *
   * @param signatory the identification of whoever sits at the browser, when they are one of those
   *     by whom it was accepted; null: anybody else, or nothing was accepted
   */
  record Settled(Ask ask, @Nullable UUID signatory) implements Visit {}

  /** The link has run out; a new one can be had. */
  record Expired(Ask ask) implements Visit {}

  /** Somebody ended the link. */
  record Revoked(Brand brand) implements Visit {}

  /** No link of ours; says nothing of anybody. */
  record Unknown() implements Visit {}

  /** What whoever sits at the browser can do next. */
  sealed interface Step {
    /** Nobody has authenticated in this browser. */
    record LogIn() implements Step {}

    /** Somebody has, not surely enough. */
    record LogInBetter() implements Step {}

    /** The register does not answer; it is asked again, and a mail tells. */
    record Wait(String name) implements Step {}

    /**
     * May answer the questionnaire, which is not handed in yet.
     *
     * @param identificationId by which the answers name the person
     */
    record Answer(String name, UUID identificationId) implements Step {}

    /**
     * May read and accept.
     *
     * @param name of the person
     * @param together who must sign beside them, in words; null: nobody
     * @param alone whether they act for the company alone: then a refusal is the company's
     */
    record Accept(String name, @Nullable String together, boolean alone) implements Step {}

    /**
     * Has signed; others must too.
     *
     * @param missing who, in words; empty while the register cannot tell
     */
    record Others(String name, String missing) implements Step {}

    /** Has refused for themself; others may still accept. */
    record Refused(String name) implements Step {}

    /**
     * Is not entitled.
     *
     * @param entitled who is, in words; empty when the register does not tell
     */
    record NotEntitled(String name, String entitled) implements Step {}

    /** The register does not decide; staff can, with documents. */
    record Explain(String name) implements Step {}

    /** Staff is deciding whether the person is entitled. */
    record InReview(String name) implements Step {}

    /** All have signed; staff is looking at the answers. */
    record AnswersInReview(String name) implements Step {}
  }

  /** How the partner looks, when it is known whose link it is. */
  default @Nullable Brand partner() {
    return switch (this) {
      case Open(Ask ask, Step step) -> ask.brand();
      case Settled(Ask ask, UUID signatory) -> ask.brand();
      case Expired(Ask ask) -> ask.brand();
      case Revoked(Brand brand) -> brand;
      case Unknown() -> null;
    };
  }
}
