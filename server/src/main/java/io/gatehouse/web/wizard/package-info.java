/**
 * The onboarding wizard: the contact person of a company opens a link, gives what is missing, one
 * section a page, and hands it in. Everything asked, and every label, comes from the field
 * catalogue.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.web.wizard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
