/**
 * Strong authentication of people, by OpenID Connect: any provider that is set by its issuer, one a
 * country. It says who somebody is, how surely and since when; not what they may do.
 */
@ApplicationModule(allowedDependencies = {"platform", "register"})
@NullMarked
package io.gatehouse.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
