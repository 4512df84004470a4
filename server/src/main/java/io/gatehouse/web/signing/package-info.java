/**
 * Pages for signatories: by a link to who asks and what for, through strong authentication, to
 * reading and accepting; and what to do when it is somebody else's turn.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.web.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
