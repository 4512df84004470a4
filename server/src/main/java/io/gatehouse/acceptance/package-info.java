/**
 * What people of a company must accept before it is an active customer: the agreement, and in
 * Finland the questionnaire of the Act on Preventing Money Laundering (444/2017). Accepted by a
 * strongly authenticated person whom the register entitles, or several who are entitled together.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.acceptance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
