/**
 * The simulated world of a sandbox: published credentials, a mailbox, a front page. Absent in
 * production.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
