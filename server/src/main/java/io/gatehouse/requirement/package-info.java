/**
 * The heart: the one catalogue of fields, and the one function that lists what is still needed.
 * Validation, the missing paths of the doors, the wizard's steps and the OpenAPI schemas are all
 * read from here.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.requirement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
