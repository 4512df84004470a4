/**
 * The evidence package: all that is known of how a customer came to be, in one signed ZIP that can
 * be checked years later without this installation. What goes into it tell the modules that own it,
 * each by an {@link io.gatehouse.evidence.EvidenceSource}.
 */
@ApplicationModule(allowedDependencies = {"audit", "platform"})
@NullMarked
package io.gatehouse.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
