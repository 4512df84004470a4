/**
 * What all register clients share: connections that time out, repeat, pause and remember; XML and
 * JSON read with suspicion; outages told apart from answers.
 */
@NullMarked
package io.gatehouse.register.wire;

import org.jspecify.annotations.NullMarked;
