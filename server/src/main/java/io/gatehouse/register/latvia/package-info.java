/** Latvia: the open data of the Enterprise Register, with a computable right for every officer. */
@NullMarked
package io.gatehouse.register.latvia;

import org.jspecify.annotations.NullMarked;
