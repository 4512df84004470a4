/** Finland: the open data of PRH, which is silent about who represents a company. */
@NullMarked
package io.gatehouse.register.finland;

import org.jspecify.annotations.NullMarked;
