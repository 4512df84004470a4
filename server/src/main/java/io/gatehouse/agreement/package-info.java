/**
 * The agreement between a partner and its customer: a Markdown template per market and language, in
 * versions named by the day from which they hold, filled with what is known of the company; as HTML
 * and as PDF/A, with its fingerprint.
 */
@ApplicationModule(allowedDependencies = {"country", "platform", "requirement", "text"})
@NullMarked
package io.gatehouse.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
