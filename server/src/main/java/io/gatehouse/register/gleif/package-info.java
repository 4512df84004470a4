/** GLEIF, the Global Legal Entity Identifier Foundation. */
@NullMarked
package io.gatehouse.register.gleif;

import org.jspecify.annotations.NullMarked;
