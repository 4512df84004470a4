@NullMarked
package io.gatehouse.identifiers;

import org.jspecify.annotations.NullMarked;
