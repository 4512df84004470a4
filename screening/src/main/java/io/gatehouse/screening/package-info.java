@NullMarked
package io.gatehouse.screening;

import org.jspecify.annotations.NullMarked;
