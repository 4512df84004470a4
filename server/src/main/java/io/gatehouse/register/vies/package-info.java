/** VIES, the VAT information exchange of the European Union. */
@NullMarked
package io.gatehouse.register.vies;

import org.jspecify.annotations.NullMarked;
