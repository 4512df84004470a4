/** Estonia: the e-Business Register, which says of every person whether they may act alone. */
@NullMarked
package io.gatehouse.register.estonia;

import org.jspecify.annotations.NullMarked;
