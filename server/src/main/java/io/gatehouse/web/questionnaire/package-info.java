/**
 * The pages of a questionnaire, for whoever leads a person to one: a list of its sections, one page
 * a section, everything once more to be checked, and then it is handed in.
 *
 * <p>It has no addresses, links or authentication of its own. Who mounts it has a handler for
 * {@code GET} and {@code POST} of an address of its choice and of everything one step below,
 * decides who may enter, and passes on to {@link
 * io.gatehouse.web.questionnaire.QuestionnairePages}: the last part of the address (empty for the
 * first page), the parameters, and a {@link io.gatehouse.web.questionnaire.Mount} that says where
 * it is mounted and for whom. What comes back is a page to answer with, or that the questionnaire
 * is handed in, and then it is the mount's turn. The questionnaire was begun before, by {@code
 * questionnaire.Questionnaires}.
 */
@ApplicationModule(displayName = "Questionnaire Pages")
@NullMarked
package io.gatehouse.web.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
