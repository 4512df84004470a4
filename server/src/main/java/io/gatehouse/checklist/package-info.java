/**
 * Questionnaires: questions of twenty types, which of them are visible, what is answered, what is
 * still missing, and what a person has to look at. Knows no HTTP.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
