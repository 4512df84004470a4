/** Austria: the Firmenbuch, or WirtschaftsCompass where only that is contracted. */
@NullMarked
package io.gatehouse.register.austria;

import org.jspecify.annotations.NullMarked;
