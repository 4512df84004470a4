/** What a name is made of: from any script to plain words, each with its kind. */
@NullMarked
package io.gatehouse.screening.name;

import org.jspecify.annotations.NullMarked;
