/** Norway: Brønnøysundregistrene, with its list of who may sign together. */
@NullMarked
package io.gatehouse.register.norway;

import org.jspecify.annotations.NullMarked;
