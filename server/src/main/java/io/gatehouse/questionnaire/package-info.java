/**
 * Questionnaires that a company answers before it becomes a customer: which one is asked in a
 * market, how far its answers are, and when they are handed in. The Finnish one asks what the law
 * on money laundering (444/2017) wants to be known of a customer; Sweden and Norway have none. A
 * program may ask another checklist instead.
 *
 * <p>Whoever leads a person through one:
 *
 * <ol>
 *   <li>{@link io.gatehouse.questionnaire.Questionnaires#begin begins} it for a subject, an id of
 *       its own choice under which the answers are kept; twice is the same as once. Nothing comes
 *       back where nothing is asked.
 *   <li>lets {@code web.questionnaire} show its pages and take its forms, or {@linkplain
 *       io.gatehouse.questionnaire.Questionnaires#save saves} answers itself;
 *   <li>{@linkplain io.gatehouse.questionnaire.Questionnaires#finish hands it in}: the outcome
 *       tells whether it is complete, what is missing, or what a person has to look at. From then
 *       on the answers are fixed, until somebody {@linkplain
 *       io.gatehouse.questionnaire.Questionnaires#reopen opens them again}.
 * </ol>
 *
 * <p>{@link io.gatehouse.questionnaire.Reading} tells the answers in words, for pages, documents
 * and evidence.
 *
 * <p>Knows no HTTP, and nothing of who may do what: that is for the caller to see to.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
